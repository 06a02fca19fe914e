namespace RevOps.Rules;

/// <summary>How long a record may stay in a stage: exact time, calendar days, or business days of a calendar. Immutable; the methods here make one of each kind.</summary>
public sealed class StageDwell
{
    private StageDwell(StageDwellKind kind, TimeSpan span, int days, string? calendar, string? then)
    {
        Kind = kind;
        Span = span;
        Days = days;
        Calendar = calendar;
        Then = then;
    }

    /// <summary>How the time is counted.</summary>
    public StageDwellKind Kind { get; }

    /// <summary>The time, for <see cref="StageDwellKind.Exact"/>; zero otherwise.</summary>
    public TimeSpan Span { get; }

    /// <summary>The days, for the other kinds; zero for <see cref="StageDwellKind.Exact"/>.</summary>
    public int Days { get; }

    /// <summary>The calendar on which days are counted; null for exact time, and for calendar days of 24 hours in UTC.</summary>
    public string? Calendar { get; }

    /// <summary>The detour to which a record goes that is stale, without a disposition; null when the policy only says that it is stale.</summary>
    public string? Then { get; }

    /// <summary>So much time, day and night.</summary>
    /// <param name="span">The time; more than zero, whole seconds.</param>
    /// <returns>The dwell.</returns>
    public static StageDwell Exactly(TimeSpan span) => new(StageDwellKind.Exact, span, 0, null, null);

    /// <summary>So many calendar days, open or not, which keep the time on the wall.</summary>
    /// <param name="days">How many; more than zero.</param>
    /// <param name="calendar">The calendar whose zone the wall is in; null for days of 24 hours in UTC.</param>
    /// <returns>The dwell.</returns>
    public static StageDwell CalendarDays(int days, string? calendar = null) => new(StageDwellKind.CalendarDays, default, days, calendar, null);

    /// <summary>So many business days: until the close of the nth open date after the one on which the record entered.</summary>
    /// <param name="days">How many; more than zero.</param>
    /// <param name="calendar">The calendar that says which dates are open.</param>
    /// <returns>The dwell.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="calendar"/> is null.</exception>
    public static StageDwell BusinessDays(int days, string calendar) =>
        new(StageDwellKind.BusinessDays, default, days, calendar ?? throw new ArgumentNullException(nameof(calendar)), null);

    /// <summary>This dwell, and the detour to which a record goes that has stayed for longer.</summary>
    /// <param name="detour">The detour's name; null for none.</param>
    /// <returns>The changed copy.</returns>
    public StageDwell ThenTo(string? detour) => new(Kind, Span, Days, Calendar, detour);

    /// <summary>The dwell in words: <c>15 business days on new-york</c>.</summary>
    public override string ToString()
    {
        var on = Calendar is null ? string.Empty : " on " + Calendar;
        var days = Days == 1 ? "day" : "days";
        var then = Then is null ? string.Empty : ", then " + Then;
        return (Kind switch
        {
            StageDwellKind.Exact => SpanText.Of(Span),
            StageDwellKind.CalendarDays => FormattableString.Invariant($"{Days} calendar {days}{on}"),
            _ => FormattableString.Invariant($"{Days} business {days}{on}"),
        }) + then;
    }
}
