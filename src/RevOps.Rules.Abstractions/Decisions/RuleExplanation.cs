using System.Text;

namespace RevOps.Rules;

/// <summary>
/// One thing of a policy that an evaluation considered (a disqualifier, a territory, a pool member, a target) and what came of it.
/// Immutable.
/// </summary>
public sealed class RuleExplanation
{
    /// <summary>Makes an entry.</summary>
    /// <param name="kind">What it is, in the policy's vocabulary: <c>territory</c>, <c>member</c>, <c>disqualifier</c>.</param>
    /// <param name="name">Its name in the policy.</param>
    /// <param name="isChosen">Whether it is what decided.</param>
    /// <param name="reason">Why it was chosen, or passed over.</param>
    /// <param name="criterion">What its criterion said; null when it has none or was not asked.</param>
    /// <exception cref="ArgumentNullException"><paramref name="kind"/>, <paramref name="name"/> or <paramref name="reason"/> is null.</exception>
    public RuleExplanation(string kind, string name, bool isChosen, Reason reason, CriterionExplanation? criterion)
    {
        Kind = kind ?? throw new ArgumentNullException(nameof(kind));
        Name = name ?? throw new ArgumentNullException(nameof(name));
        IsChosen = isChosen;
        Reason = reason ?? throw new ArgumentNullException(nameof(reason));
        Criterion = criterion;
    }

    /// <summary>What it is, in the policy's vocabulary: <c>territory</c>, <c>member</c>, <c>disqualifier</c>.</summary>
    public string Kind { get; }

    /// <summary>Its name in the policy.</summary>
    public string Name { get; }

    /// <summary>Whether it is what decided.</summary>
    public bool IsChosen { get; }

    /// <summary>Why it was chosen, or passed over.</summary>
    public Reason Reason { get; }

    /// <summary>What its criterion said; null when it has none or was not asked.</summary>
    public CriterionExplanation? Criterion { get; }

    /// <summary>The entry in one line, its criterion's tree below.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Render(text, 0);
        return text.ToString();
    }

    internal void Render(StringBuilder text, int depth)
    {
        ExplanationText.Line(text, depth, (IsChosen ? "* " : "- ") + Kind + " " + Name + ": " + Reason);
        if (Criterion is not null)
        {
            ExplanationText.Block(text, depth + 2, Criterion.ToString());
        }
    }
}
