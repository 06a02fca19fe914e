namespace RevOps.Rules;

/// <summary>A decision and its explanation. The decision is the one that the plain call gives.</summary>
/// <typeparam name="TDecision">The decision.</typeparam>
/// <typeparam name="TExplanation">The explanation.</typeparam>
public sealed class Explained<TDecision, TExplanation>
    where TDecision : struct
    where TExplanation : class
{
    /// <summary>Pairs a decision with its explanation.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="explanation">The explanation; null when the service explains nothing, as a fake may.</param>
    public Explained(TDecision decision, TExplanation? explanation)
    {
        Decision = decision;
        Explanation = explanation;
    }

    /// <summary>The decision.</summary>
    public TDecision Decision { get; }

    /// <summary>The explanation; null when the service explains nothing, as a fake may.</summary>
    public TExplanation? Explanation { get; }

    /// <summary>The explanation as a tree of lines, or the decision in one line when there is none.</summary>
    public override string ToString() => Explanation?.ToString() ?? Decision.ToString()!;
}
