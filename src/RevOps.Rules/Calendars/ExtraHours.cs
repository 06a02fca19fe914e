namespace RevOps.Rules;

/// <summary>A shift that is worked on one date beside the weekly hours. Closures beat it, and an override replaces it. Immutable.</summary>
public sealed class ExtraHours
{
    internal ExtraHours(int day, Shift hours, string? name)
    {
        Day = day;
        Hours = hours;
        Name = name;
    }

    /// <summary>The date on which the shift starts, local, at zero time.</summary>
    public DateTime Date => LocalDay.ToDate(Day);

    /// <summary>The extra shift.</summary>
    public Shift Hours { get; }

    /// <summary>What it is called; <see langword="null"/> when it has no name.</summary>
    public string? Name { get; }

    internal int Day { get; }
}
