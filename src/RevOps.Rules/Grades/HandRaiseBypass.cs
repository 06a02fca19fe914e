namespace RevOps.Rules;

/// <summary>What bypasses the line: somebody asked to be contacted. Immutable.</summary>
public sealed class HandRaiseBypass
{
    internal HandRaiseBypass(Criterion when, IReadOnlyList<string> fitTiers)
    {
        When = when;
        FitTiers = fitTiers;
    }

    /// <summary>When a hand is raised.</summary>
    public Criterion When { get; }

    /// <summary>The fit tiers for which it bypasses the line; at least one.</summary>
    public IReadOnlyList<string> FitTiers { get; }
}
