namespace RevOps.Rules;

/// <summary>
/// A time at which a calendar is closed, with its name: whole dates (a holiday, a company break) or part of one date. Closures beat
/// weekly and extra hours; only an override opens a closed date. A whole closed date loses every shift that starts on it, to its end
/// beyond midnight, and cuts the tail of the night before. Immutable.
/// </summary>
public sealed class Closure
{
    internal Closure(int firstDay, int lastDay, Shift? hours, string name)
    {
        FirstDay = firstDay;
        LastDay = lastDay;
        Hours = hours;
        Name = name;
    }

    /// <summary>What the closure is called, such as <c>Christmas Day</c>.</summary>
    public string Name { get; }

    /// <summary>The first closed date, local, at zero time.</summary>
    public DateTime FirstDate => LocalDay.ToDate(FirstDay);

    /// <summary>The last closed date, inclusive, local, at zero time; the first one again for a single date.</summary>
    public DateTime LastDate => LocalDay.ToDate(LastDay);

    /// <summary>The part of the date that is closed; <see langword="null"/> when whole dates are.</summary>
    public Shift? Hours { get; }

    internal int FirstDay { get; }

    internal int LastDay { get; }
}
