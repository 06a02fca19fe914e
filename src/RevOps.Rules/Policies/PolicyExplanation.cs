namespace RevOps.Rules;

/// <summary>The decisions of one pass and why each came out as it did. Immutable.</summary>
public sealed class PolicyExplanation
{
    internal PolicyExplanation(
        in PolicyDecisions decisions, FitExplanation? fit, StageExplanation? stage, RoutingExplanation? routing, SlaExplanation? sla, DispositionExplanation? disposition, StandardsExplanation? standards)
    {
        Decisions = decisions;
        Fit = fit;
        Stage = stage;
        Routing = routing;
        Sla = sla;
        Disposition = disposition;
        Standards = standards;
    }

    /// <summary>The decisions, the same as without explanation.</summary>
    public PolicyDecisions Decisions { get; }

    /// <summary>Why the record fits as it does; null when the policy has no such section.</summary>
    public FitExplanation? Fit { get; }

    /// <summary>Why the record may or may not move; null when the policy has no such section.</summary>
    public StageExplanation? Stage { get; }

    /// <summary>Why the record went where it went; null when the policy has no such section.</summary>
    public RoutingExplanation? Routing { get; }

    /// <summary>Why the clock stands as it does; null when the policy has no such section.</summary>
    public SlaExplanation? Sla { get; }

    /// <summary>Why the disposition resolved as it did; null when the policy has no such section.</summary>
    public DispositionExplanation? Disposition { get; }

    /// <summary>Every breach of the standards; null when the policy has no such section.</summary>
    public StandardsExplanation? Standards { get; }

    /// <summary>The explanations as a tree of lines, one after the other.</summary>
    public override string ToString() =>
        string.Join("\n", new object?[] { Fit, Standards, Stage, Routing, Sla, Disposition }.Where(e => e is not null).Select(e => e!.ToString()));
}
