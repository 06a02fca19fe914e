namespace RevOps.Rules;

/// <summary>The shifts that start on each day of a week. Immutable; safe for any number of threads.</summary>
public sealed class WeeklyHours
{
    private readonly IReadOnlyList<Shift>[] _days;

    internal WeeklyHours(IEnumerable<Shift>[] days) => _days = [.. days.Select(shifts => Array.AsReadOnly(shifts.Distinct().OrderBy(shift => shift).ToArray()))];

    /// <summary>A week without a shift.</summary>
    internal static WeeklyHours None { get; } = new([.. Enumerable.Repeat<IEnumerable<Shift>>([], 7)]);

    /// <summary>Whether there is no shift in the week.</summary>
    public bool IsEmpty => _days.All(shifts => shifts.Count == 0);

    /// <summary>The shifts that start on a day, by start and end; each once. They may overlap: then they count once.</summary>
    /// <param name="day">The day.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not a day of the week.</exception>
    public IReadOnlyList<Shift> this[DayOfWeek day] => _days[(int)LocalDay.Check(day, nameof(day))];
}
