namespace RevOps.Rules;

/// <summary>What clocks are read with beside the timeline. A value.</summary>
internal readonly record struct ClockSource(Frame Frame, long AsOf, string? PresentOwner, string? OwnerCalendar);
