using System.Text;

namespace RevOps.Rules;

/// <summary>Why a record went where it went: every suppression, owner, territory and member considered, and why each was passed over. Immutable.</summary>
public sealed class RoutingExplanation
{
    /// <summary>Makes an explanation.</summary>
    /// <param name="decision">The decision that it explains.</param>
    /// <param name="reasons">The decision's reason with its arguments first, then every further one.</param>
    /// <param name="considered">What was considered, in order, up to what decided.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reasons"/> or <paramref name="considered"/> is null.</exception>
    public RoutingExplanation(
        RoutingDecision decision, IReadOnlyList<Reason> reasons, IReadOnlyList<RuleExplanation> considered)
    {
        Decision = decision;
        Reasons = reasons ?? throw new ArgumentNullException(nameof(reasons));
        Considered = considered ?? throw new ArgumentNullException(nameof(considered));
    }

    /// <summary>The decision that it explains.</summary>
    public RoutingDecision Decision { get; }

    /// <summary>The decision's reason with its arguments first, then every further one.</summary>
    public IReadOnlyList<Reason> Reasons { get; }

    /// <summary>What was considered, in order, up to what decided.</summary>
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
