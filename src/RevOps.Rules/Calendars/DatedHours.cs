namespace RevOps.Rules;

/// <summary>Weekly hours that hold from a date on, until the next ones begin. Immutable.</summary>
public sealed class DatedHours
{
    internal DatedHours(int fromDay, WeeklyHours hours)
    {
        FromDay = fromDay;
        Hours = hours;
    }

    /// <summary>The first date on which they hold, local, at zero time.</summary>
    public DateTime From => LocalDay.ToDate(FromDay);

    /// <summary>The hours, instead of all weekly hours before them.</summary>
    public WeeklyHours Hours { get; }

    internal int FromDay { get; }
}
