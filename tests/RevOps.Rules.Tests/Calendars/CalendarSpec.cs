using NodaTime;

namespace RevOps.Rules.Tests.Calendars;

/// <summary>A shift as a test says it: minutes of the day; an end that is not after the start lies on the next date.</summary>
internal readonly record struct SpecShift(int Start, int End)
{
    public string StartText => Text(Start);

    public string EndText => Text(End);

    public override string ToString() => $"{StartText}-{EndText}";

    private static string Text(int minute) => $"{minute / 60:00}:{minute % 60:00}";
}

/// <summary>Weekly hours that hold from a date on.</summary>
internal sealed record SpecWeek(DateTime From, IReadOnlyList<(DayOfWeek Day, SpecShift Shift)> Shifts);

/// <summary>The definition of a calendar as plain lists: what the oracle reads, and what the builder is told.</summary>
internal sealed record CalendarSpec(string Zone)
{
    public List<SpecWeek> Weeks { get; init; } = [];

    public List<(DateTime First, DateTime Last)> Closed { get; init; } = [];

    public List<(DateTime Date, SpecShift Hours)> ClosedParts { get; init; } = [];

    public List<(DateTime Date, SpecShift Hours)> Extra { get; init; } = [];

    public Dictionary<DateTime, SpecShift[]> Overrides { get; init; } = [];

    public BusinessCalendar Build()
    {
        var builder = BusinessCalendar.In(Zone).Named("generated");
        foreach (var week in Weeks)
        {
            if (week.From == DateTime.MinValue)
            {
                week.Shifts.ToList().ForEach(given => builder.Open(given.Day, given.Shift.StartText, given.Shift.EndText));
            }
            else
            {
                builder.From(week.From, hours => week.Shifts.ToList().ForEach(given => hours.Open(given.Day, given.Shift.StartText, given.Shift.EndText)));
            }
        }

        Closed.ForEach(given => builder.Closed(given.First, given.Last, "Holiday"));
        ClosedParts.ForEach(given => builder.Closed(given.Date, Shift.Parse(given.Hours.ToString()), "Break"));
        Extra.ForEach(given => builder.ExtraHours(given.Date, Shift.Parse(given.Hours.ToString())));
        foreach (var given in Overrides)
        {
            builder.Override(given.Key, given.Value.Select(shift => shift.ToString()));
        }

        return builder.Build();
    }

    public override string ToString() =>
        $"{Zone}; weeks {string.Join(" | ", Weeks.Select(week => $"{week.From:yyyy-MM-dd}: {string.Join(", ", week.Shifts.Select(given => $"{given.Day} {given.Shift}"))}"))}; "
        + $"closed {string.Join(", ", Closed.Select(given => $"{given.First:yyyy-MM-dd}..{given.Last:yyyy-MM-dd}"))}; parts {Join(ClosedParts)}; extra {Join(Extra)}; "
        + $"overrides {string.Join(", ", Overrides.Select(given => $"{given.Key:yyyy-MM-dd} [{string.Join(' ', given.Value)}]"))}";

    private static string Join(IEnumerable<(DateTime Date, SpecShift Hours)> dates) => string.Join(", ", dates.Select(given => $"{given.Date:yyyy-MM-dd} {given.Hours}"));
}
