namespace RevOps.Rules;

/// <summary>How the time is counted that a record may stay in a stage.</summary>
public enum StageDwellKind
{
    /// <summary>Exact time, day and night.</summary>
    Exact,

    /// <summary>Calendar days, open or not.</summary>
    CalendarDays,

    /// <summary>Business days of a calendar.</summary>
    BusinessDays,
}
