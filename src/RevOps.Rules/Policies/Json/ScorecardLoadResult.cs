namespace RevOps.Rules;

/// <summary>What reading a saved scorecard gave: a scorecard, or diagnostics that say why not, or a scorecard and warnings. Immutable.</summary>
public sealed class ScorecardLoadResult
{
    internal ScorecardLoadResult(Scorecard? scorecard, IReadOnlyList<PolicyDiagnostic> diagnostics)
    {
        Scorecard = scorecard;
        Diagnostics = diagnostics;
    }

    /// <summary>The scorecard; null when there is an error among the diagnostics.</summary>
    public Scorecard? Scorecard { get; }

    /// <summary>Everything that is wrong, and a warning for each metric of another version, in the order of the document.</summary>
    public IReadOnlyList<PolicyDiagnostic> Diagnostics { get; }

    /// <summary>Whether there is a scorecard.</summary>
    public bool IsLoaded => Scorecard is not null;
}
