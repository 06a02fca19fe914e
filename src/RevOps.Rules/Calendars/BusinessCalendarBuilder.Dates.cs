using System.Globalization;

namespace RevOps.Rules;

/// <content>What differs from the weekly hours, by local date.</content>
public sealed partial class BusinessCalendarBuilder
{
    /// <summary>A date on which the calendar is closed: a holiday.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="day">The day of the month.</param>
    /// <param name="name">What the closure is called, not blank.</param>
    public BusinessCalendarBuilder Closed(int year, int month, int day, string name)
    {
        var isDate = IsRead(LocalDay.TryRead(year, month, day, out var date, out var fault), fault, CalendarMember.Closures, _closuresGiven);
        return AddClosure(isDate, date, date, hours: null, name);
    }

    /// <summary>A date on which the calendar is closed: a holiday.</summary>
    /// <param name="date">The local date, at zero time.</param>
    /// <param name="name">What the closure is called, not blank.</param>
    public BusinessCalendarBuilder Closed(DateTime date, string name)
    {
        var isDate = IsRead(LocalDay.TryRead(date, out var day, out var fault), fault, CalendarMember.Closures, _closuresGiven);
        return AddClosure(isDate, day, day, hours: null, name);
    }

    /// <summary>Dates on which the calendar is closed: a company break.</summary>
    /// <param name="first">The first closed local date, at zero time.</param>
    /// <param name="last">The last closed local date, inclusive, at zero time.</param>
    /// <param name="name">What the closure is called, not blank.</param>
    public BusinessCalendarBuilder Closed(DateTime first, DateTime last, string name)
    {
        var areDates = IsRead(LocalDay.TryRead(first, out var firstDay, out var fault), fault, CalendarMember.Closures, _closuresGiven);
        areDates &= IsRead(LocalDay.TryRead(last, out var lastDay, out fault), fault, CalendarMember.Closures, _closuresGiven);
        return AddClosure(areDates, firstDay, lastDay, hours: null, name);
    }

    /// <summary>A part of a date in which the calendar is closed.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="day">The day of the month.</param>
    /// <param name="start">When it closes, such as <c>12:00</c>.</param>
    /// <param name="end">When the closure ends, up to <c>24:00</c>; not after the start means the next date.</param>
    /// <param name="name">What the closure is called, not blank.</param>
    public BusinessCalendarBuilder Closed(int year, int month, int day, string start, string end, string name)
    {
        var isDate = IsRead(LocalDay.TryRead(year, month, day, out var date, out var fault), fault, CalendarMember.Closures, _closuresGiven);
        isDate &= IsRead(ShiftReader.TryRead(start, end, out var hours, out fault), fault, CalendarMember.Closures, _closuresGiven);
        return AddClosure(isDate, date, date, hours, name);
    }

    /// <summary>A part of a date in which the calendar is closed.</summary>
    /// <param name="date">The local date, at zero time.</param>
    /// <param name="hours">The closed part.</param>
    /// <param name="name">What the closure is called, not blank.</param>
    public BusinessCalendarBuilder Closed(DateTime date, Shift hours, string name)
    {
        var isDate = IsRead(LocalDay.TryRead(date, out var day, out var fault), fault, CalendarMember.Closures, _closuresGiven);
        isDate &= IsRead(hours != default, ShiftReader.Empty, CalendarMember.Closures, _closuresGiven);
        return AddClosure(isDate, day, day, hours, name);
    }

    /// <summary>A shift beside the weekly hours that starts on one date. A closure of that time beats it.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="day">The day of the month.</param>
    /// <param name="start">The opening time, such as <c>09:00</c>.</param>
    /// <param name="end">The closing time, up to <c>24:00</c>; not after the start means the next date.</param>
    /// <param name="name">What it is called, if anything.</param>
    public BusinessCalendarBuilder ExtraHours(int year, int month, int day, string start, string end, string? name = null)
    {
        var isDate = IsRead(LocalDay.TryRead(year, month, day, out var date, out var fault), fault, CalendarMember.ExtraHours, _extraHoursGiven);
        isDate &= IsRead(ShiftReader.TryRead(start, end, out var hours, out fault), fault, CalendarMember.ExtraHours, _extraHoursGiven);
        return AddExtraHours(isDate, date, hours, name);
    }

    /// <summary>A shift beside the weekly hours that starts on one date. A closure of that time beats it.</summary>
    /// <param name="date">The local date, at zero time.</param>
    /// <param name="hours">The extra shift.</param>
    /// <param name="name">What it is called, if anything.</param>
    public BusinessCalendarBuilder ExtraHours(DateTime date, Shift hours, string? name = null)
    {
        var isDate = IsRead(LocalDay.TryRead(date, out var day, out var fault), fault, CalendarMember.ExtraHours, _extraHoursGiven);
        isDate &= IsRead(hours != default, ShiftReader.Empty, CalendarMember.ExtraHours, _extraHoursGiven);
        return AddExtraHours(isDate, day, hours, name);
    }

    /// <summary>All the shifts that start on one date, instead of its weekly and extra hours, and even where a closure says otherwise.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="day">The day of the month.</param>
    /// <param name="shifts">The shifts, such as <c>10:00-14:00</c>; none for a date without any.</param>
    /// <param name="name">What it is called, if anything.</param>
    public BusinessCalendarBuilder Override(int year, int month, int day, IEnumerable<string> shifts, string? name = null)
    {
        var isDate = IsRead(LocalDay.TryRead(year, month, day, out var date, out var fault), fault, CalendarMember.Overrides, _overridesGiven);
        return AddOverride(isDate, date, shifts, name);
    }

    /// <summary>All the shifts that start on one date, instead of its weekly and extra hours, and even where a closure says otherwise.</summary>
    /// <param name="date">The local date, at zero time.</param>
    /// <param name="shifts">The shifts, such as <c>10:00-14:00</c>; none for a date without any.</param>
    /// <param name="name">What it is called, if anything.</param>
    public BusinessCalendarBuilder Override(DateTime date, IEnumerable<string> shifts, string? name = null)
    {
        var isDate = IsRead(LocalDay.TryRead(date, out var day, out var fault), fault, CalendarMember.Overrides, _overridesGiven);
        return AddOverride(isDate, day, shifts, name);
    }

    /// <summary>Weekly hours that hold from a date on, instead of all weekly hours before them.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="day">The day of the month.</param>
    /// <param name="hours">Says the hours; nothing said means closed from then on.</param>
    public BusinessCalendarBuilder From(int year, int month, int day, Action<WeeklyHoursBuilder> hours)
    {
        var isDate = IsRead(LocalDay.TryRead(year, month, day, out var date, out var fault), fault, CalendarMember.LaterHours, _laterHoursGiven);
        return AddLaterHours(isDate, date, hours);
    }

    /// <summary>Weekly hours that hold from a date on, instead of all weekly hours before them.</summary>
    /// <param name="date">The first local date on which they hold, at zero time.</param>
    /// <param name="hours">Says the hours; nothing said means closed from then on.</param>
    public BusinessCalendarBuilder From(DateTime date, Action<WeeklyHoursBuilder> hours)
    {
        var isDate = IsRead(LocalDay.TryRead(date, out var day, out var fault), fault, CalendarMember.LaterHours, _laterHoursGiven);
        return AddLaterHours(isDate, day, hours);
    }

#if NET
    /// <inheritdoc cref="Closed(DateTime, string)"/>
    public BusinessCalendarBuilder Closed(DateOnly date, string name) => Closed(AsDateTime(date), name);

    /// <inheritdoc cref="Closed(DateTime, DateTime, string)"/>
    public BusinessCalendarBuilder Closed(DateOnly first, DateOnly last, string name) => Closed(AsDateTime(first), AsDateTime(last), name);

    /// <inheritdoc cref="Closed(DateTime, Shift, string)"/>
    public BusinessCalendarBuilder Closed(DateOnly date, Shift hours, string name) => Closed(AsDateTime(date), hours, name);

    /// <inheritdoc cref="ExtraHours(DateTime, Shift, string?)"/>
    public BusinessCalendarBuilder ExtraHours(DateOnly date, Shift hours, string? name = null) => ExtraHours(AsDateTime(date), hours, name);

    /// <inheritdoc cref="Override(DateTime, IEnumerable{string}, string?)"/>
    public BusinessCalendarBuilder Override(DateOnly date, IEnumerable<string> shifts, string? name = null) => Override(AsDateTime(date), shifts, name);

    /// <inheritdoc cref="From(DateTime, Action{WeeklyHoursBuilder})"/>
    public BusinessCalendarBuilder From(DateOnly date, Action<WeeklyHoursBuilder> hours) => From(AsDateTime(date), hours);

    private static DateTime AsDateTime(DateOnly date) => date.ToDateTime(TimeOnly.MinValue);
#endif

    private static string DateText(int day) => LocalDay.ToDate(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private BusinessCalendarBuilder AddClosure(bool isRead, int first, int last, Shift? hours, string name)
    {
        _ = name ?? throw new ArgumentNullException(nameof(name));
        var index = _closuresGiven++;
        if (string.IsNullOrWhiteSpace(name))
        {
            Add(new CalendarFault(CalendarProblemKind.NameMissing, "the name of the closure is blank", "name it, such as `Christmas Day`"), CalendarMember.Closures, index);
        }

        if (isRead && last < first)
        {
            Add(new CalendarFault(CalendarProblemKind.DatesReversed, $"the closure ends on `{DateText(last)}`, before it begins on `{DateText(first)}`", "give the earlier date first"), CalendarMember.Closures, index);
        }
        else if (isRead)
        {
            _closures.Add(new Closure(first, last, hours, name));
        }

        return this;
    }

    private BusinessCalendarBuilder AddExtraHours(bool isRead, int day, Shift hours, string? name)
    {
        if (isRead)
        {
            _extraHours.Add((new ExtraHours(day, hours, name), _extraHoursGiven));
        }

        _extraHoursGiven++;
        return this;
    }

    private BusinessCalendarBuilder AddOverride(bool isRead, int day, IEnumerable<string> shifts, string? name)
    {
        _ = shifts ?? throw new ArgumentNullException(nameof(shifts));
        var index = _overridesGiven++;
        var read = new List<Shift>();
        var item = 0;
        foreach (var text in shifts)
        {
            if (IsRead(ShiftReader.TryRead(text, out var shift, out var fault), fault, CalendarMember.Overrides, index, item++))
            {
                read.Add(shift);
            }
        }

        if (isRead && !_overriddenDays.Add(day))
        {
            Add(new CalendarFault(CalendarProblemKind.OverrideRepeated, $"the date `{DateText(day)}` has an override already", "write all of its shifts into one"), CalendarMember.Overrides, index);
        }
        else if (isRead)
        {
            _overrides.Add(new DateOverride(day, [.. read.Distinct().OrderBy(shift => shift)], name));
        }

        return this;
    }

    private BusinessCalendarBuilder AddLaterHours(bool isRead, int day, Action<WeeklyHoursBuilder> hours)
    {
        _ = hours ?? throw new ArgumentNullException(nameof(hours));
        var index = _laterHoursGiven++;
        var week = new WeeklyHoursBuilder();
        hours(week);
        foreach (var (fault, item) in week.Faults)
        {
            Add(fault, CalendarMember.LaterHours, index, item);
        }

        if (isRead && !_laterDays.Add(day))
        {
            Add(new CalendarFault(CalendarProblemKind.HoursRepeated, $"weekly hours from `{DateText(day)}` on were given already", "write all of their shifts into one"), CalendarMember.LaterHours, index);
        }
        else if (isRead)
        {
            _laterHours.Add((day, week));
        }

        return this;
    }

    private bool IsRead(bool isRead, in CalendarFault fault, CalendarMember member, int index, int item = -1)
    {
        if (!isRead)
        {
            Add(fault, member, index, item);
        }

        return isRead;
    }

    private void Add(in CalendarFault fault, CalendarMember member, int index, int item = -1) => _problems.Add(new CalendarProblem(fault, member, index, item));
}
