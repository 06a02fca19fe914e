namespace RevOps.Rules;

/// <summary>By when records must be worked: targets by precedence, and what they share. Immutable.</summary>
public sealed class SlaPolicy
{
    internal SlaPolicy(
        IReadOnlyList<SlaTarget> targets, IReadOnlyList<SlaHours>? hours = null, IReadOnlyList<PauseRule>? pauses = null, IReadOnlyList<Escalation>? escalations = null, bool pinsPromises = false)
    {
        Targets = targets;
        Hours = hours ?? [];
        Pauses = pauses ?? [];
        Escalations = escalations ?? [];
        PinsPromises = pinsPromises;
    }

    /// <summary>The targets, by precedence: of each metric the first whose criterion is met applies; at least one.</summary>
    public IReadOnlyList<SlaTarget> Targets { get; }

    /// <summary>Hours that tell which calendar counts.</summary>
    public IReadOnlyList<SlaHours> Hours { get; }

    /// <summary>The reasons for which clocks may pause.</summary>
    public IReadOnlyList<PauseRule> Pauses { get; }

    /// <summary>The escalations that targets share.</summary>
    public IReadOnlyList<Escalation> Escalations { get; }

    /// <summary>Whether a due instant that another policy promised holds on; otherwise it is told beside the recomputed one.</summary>
    public bool PinsPromises { get; }
}
