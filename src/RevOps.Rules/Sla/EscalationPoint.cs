namespace RevOps.Rules;

/// <summary>
/// When a step of an escalation is due. Counted in the same time as the target, on the same calendar and without the same pauses. A value.
/// </summary>
public readonly record struct EscalationPoint
{
    private EscalationPoint(EscalationPointKind kind, int percent, TimeSpan offset)
    {
        Kind = kind;
        Percent = percent;
        Offset = offset;
    }

    /// <summary>From what it is counted.</summary>
    public EscalationPointKind Kind { get; }

    /// <summary>The share of the time allowed, in percent; zero for offsets.</summary>
    public int Percent { get; }

    /// <summary>The time before or after due; zero for shares.</summary>
    public TimeSpan Offset { get; }

    /// <summary>At a share of the time allowed: 100 is the due instant, 150 half as much time later.</summary>
    /// <param name="percent">The share, from 1 to 1,000.</param>
    /// <returns>The point.</returns>
    public static EscalationPoint AtPercent(int percent) => new(EscalationPointKind.AtPercent, percent, TimeSpan.Zero);

    /// <summary>Some time before due; at the start where the target allows less.</summary>
    /// <param name="offset">How long before; more than zero.</param>
    /// <returns>The point.</returns>
    public static EscalationPoint BeforeDue(TimeSpan offset) => new(EscalationPointKind.BeforeDue, 0, offset);

    /// <summary>Some time after due.</summary>
    /// <param name="offset">How long after; more than zero.</param>
    /// <returns>The point.</returns>
    public static EscalationPoint AfterDue(TimeSpan offset) => new(EscalationPointKind.AfterDue, 0, offset);
}
