namespace RevOps.Rules;

/// <summary>What a decision says about the calendar that it was measured on, so that it can be replayed: zones change by law.</summary>
/// <param name="Calendar">The calendar's name.</param>
/// <param name="Zone">Its IANA zone.</param>
/// <param name="TzdbVersion">The version of the time zone database that was used, such as <c>2025b</c>.</param>
public readonly record struct CalendarStamp(string Calendar, string Zone, string TzdbVersion)
{
    /// <summary>The three, readable: <c>new-york (America/New_York, tzdb 2025b)</c>.</summary>
    public override string ToString() => $"{Calendar} ({Zone}, tzdb {TzdbVersion})";
}
