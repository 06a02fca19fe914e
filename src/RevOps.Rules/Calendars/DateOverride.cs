namespace RevOps.Rules;

/// <summary>
/// All the shifts that start on one date, instead of its weekly and extra hours. On its own date an override also beats closures:
/// it is how a holiday is worked. What reaches over midnight is cut by the next date's closures like any other night. Immutable.
/// </summary>
public sealed class DateOverride
{
    internal DateOverride(int day, Shift[] shifts, string? name)
    {
        Day = day;
        Shifts = Array.AsReadOnly(shifts);
        Name = name;
    }

    /// <summary>The date, local, at zero time.</summary>
    public DateTime Date => LocalDay.ToDate(Day);

    /// <summary>The shifts that start on the date, by start; empty when it has none.</summary>
    public IReadOnlyList<Shift> Shifts { get; }

    /// <summary>What it is called; <see langword="null"/> when it has no name.</summary>
    public string? Name { get; }

    internal int Day { get; }
}
