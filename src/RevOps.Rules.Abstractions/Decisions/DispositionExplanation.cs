using System.Text;

namespace RevOps.Rules;

/// <summary>Why a disposition resolved as it did. Immutable.</summary>
public sealed class DispositionExplanation
{
    /// <summary>Makes an explanation.</summary>
    /// <param name="decision">The decision that it explains.</param>
    /// <param name="reasons">The decision's reason with its arguments first, then every further one.</param>
    /// <param name="considered">What the disposition demanded, in order.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reasons"/> or <paramref name="considered"/> is null.</exception>
    public DispositionExplanation(
        DispositionDecision decision, IReadOnlyList<Reason> reasons, IReadOnlyList<RuleExplanation> considered)
    {
        Decision = decision;
        Reasons = reasons ?? throw new ArgumentNullException(nameof(reasons));
        Considered = considered ?? throw new ArgumentNullException(nameof(considered));
    }

    /// <summary>The decision that it explains.</summary>
    public DispositionDecision Decision { get; }

    /// <summary>The decision's reason with its arguments first, then every further one.</summary>
    public IReadOnlyList<Reason> Reasons { get; }

    /// <summary>What the disposition demanded, in order.</summary>
    public IReadOnlyList<RuleExplanation> Considered { get; }

    /// <summary>The explanation as a tree of lines.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        ExplanationText.Line(text, 0, Decision.ToString());
        foreach (var reason in Reasons)
        {
            ExplanationText.Line(text, 1, reason.ToString());
        }

        ExplanationText.Rules(text, 1, Considered);
        return text.ToString();
    }
}
