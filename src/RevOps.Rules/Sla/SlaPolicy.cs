namespace RevOps.Rules;

/// <summary>By when records must be worked: targets by precedence. Immutable.</summary>
public sealed class SlaPolicy
{
    internal SlaPolicy(IReadOnlyList<SlaTarget> targets)
    {
        Targets = targets;
    }

    /// <summary>The targets, by precedence: the first whose criterion is met applies; at least one.</summary>
    public IReadOnlyList<SlaTarget> Targets { get; }
}
