namespace RevOps.Rules;

/// <summary>What is due of an escalation, and what comes next. A value.</summary>
internal readonly record struct StepsRead(int Due, int FirstDue, int Next, long NextAt)
{
    public static StepsRead None => new(0, -1, -1, ClockInstant.Never);
}
