namespace RevOps.Rules;

/// <summary>In what a target's time is counted.</summary>
public enum SlaBudgetKind : byte
{
    /// <summary>Open time of a calendar; exact time, day and night, without one.</summary>
    Time,

    /// <summary>Business days of a calendar.</summary>
    BusinessDays,

    /// <summary>Calendar days, open or not, that keep the time on the wall of a calendar's zone.</summary>
    CalendarDays,
}
