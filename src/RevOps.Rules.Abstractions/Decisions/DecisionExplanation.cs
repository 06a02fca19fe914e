using System.Text;

namespace RevOps.Rules;

/// <summary>
/// What the explanations of stages, routing, SLA and dispositions have in common: the reasons, and what was considered. A closed hierarchy;
/// immutable.
/// </summary>
public abstract class DecisionExplanation
{
    private protected DecisionExplanation(IReadOnlyList<Reason> reasons, IReadOnlyList<RuleExplanation> considered)
    {
        Reasons = reasons ?? throw new ArgumentNullException(nameof(reasons));
        Considered = considered ?? throw new ArgumentNullException(nameof(considered));
    }

    /// <summary>The decision's reason with its arguments first, then every further one.</summary>
    public IReadOnlyList<Reason> Reasons { get; }

    /// <summary>What was considered, in the order in which the policy asks for it, up to what decided.</summary>
    public IReadOnlyList<RuleExplanation> Considered { get; }

    private protected abstract string DecisionText { get; }

    private protected virtual string? Footnote => null;

    /// <summary>The explanation as a tree of lines.</summary>
    public sealed override string ToString()
    {
        var text = new StringBuilder();
        ExplanationText.Line(text, 0, DecisionText);
        foreach (var reason in Reasons)
        {
            ExplanationText.Line(text, 1, reason.ToString());
        }

        ExplanationText.Rules(text, 1, Considered);
        if (Footnote is not null)
        {
            ExplanationText.Block(text, 1, Footnote);
        }

        return text.ToString();
    }
}
