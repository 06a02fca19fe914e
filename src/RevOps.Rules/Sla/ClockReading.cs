namespace RevOps.Rules;

/// <summary>What a clock shows, in ticks. A value.</summary>
internal readonly record struct ClockReading(SlaOutcome Outcome, string Reason, long Due, long End, long Elapsed, long Balance)
{
    /// <summary>Whether anything is still owed.</summary>
    public bool IsOpen => Outcome is SlaOutcome.Running or SlaOutcome.Paused or SlaOutcome.Breached;
}
