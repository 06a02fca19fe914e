using System.Text;

namespace RevOps.Rules;

/// <summary>One fit profile and what it made of a record. Immutable.</summary>
public sealed class FitProfileExplanation
{
    /// <summary>Makes an entry.</summary>
    /// <param name="profile">The profile as a candidate: whether it was chosen, and why or why not.</param>
    /// <param name="tier">The tier that its score reaches; null for none.</param>
    /// <param name="score">Its score.</param>
    /// <param name="disqualifiers">Its disqualifiers, in declared order.</param>
    /// <param name="criteria">Its scored criteria, in declared order.</param>
    /// <param name="mustHaves">Its must-haves, in declared order; null for none.</param>
    /// <param name="groups">What its groups came to, in declared order; null for none.</param>
    /// <param name="outlook">How its score may still come out; null where the profile does not apply.</param>
    /// <exception cref="ArgumentNullException"><paramref name="profile"/>, <paramref name="disqualifiers"/> or <paramref name="criteria"/> is null.</exception>
    public FitProfileExplanation(
        RuleExplanation profile,
        string? tier,
        Points score,
        IReadOnlyList<RuleExplanation> disqualifiers,
        IReadOnlyList<FitCriterionExplanation> criteria,
        IReadOnlyList<RuleExplanation>? mustHaves = null,
        IReadOnlyList<FitGroupExplanation>? groups = null,
        FitOutlook? outlook = null)
    {
        Profile = profile ?? throw new ArgumentNullException(nameof(profile));
        Tier = tier;
        Score = score;
        Disqualifiers = disqualifiers ?? throw new ArgumentNullException(nameof(disqualifiers));
        Criteria = criteria ?? throw new ArgumentNullException(nameof(criteria));
        MustHaves = mustHaves ?? [];
        Groups = groups ?? [];
        Outlook = outlook;
    }

    /// <summary>The profile as a candidate: whether it was chosen, and why or why not.</summary>
    public RuleExplanation Profile { get; }

    /// <summary>The tier that its score reaches; null for none.</summary>
    public string? Tier { get; }

    /// <summary>Its score.</summary>
    public Points Score { get; }

    /// <summary>Its disqualifiers, in declared order.</summary>
    public IReadOnlyList<RuleExplanation> Disqualifiers { get; }

    /// <summary>Its scored criteria, in declared order.</summary>
    public IReadOnlyList<FitCriterionExplanation> Criteria { get; }

    /// <summary>Its must-haves, in declared order.</summary>
    public IReadOnlyList<RuleExplanation> MustHaves { get; }

    /// <summary>What its groups came to, in declared order.</summary>
    public IReadOnlyList<FitGroupExplanation> Groups { get; }

    /// <summary>How its score may still come out; null where the profile does not apply.</summary>
    public FitOutlook? Outlook { get; }

    /// <summary>The profile, what disqualifies, and every scored criterion with its tree.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Render(text, 0);
        return text.ToString();
    }

    internal void Render(StringBuilder text, int depth)
    {
        Profile.Render(text, depth);
        ExplanationText.Rules(text, depth + 1, MustHaves);
        ExplanationText.Rules(text, depth + 1, Disqualifiers);
        foreach (var criterion in Criteria)
        {
            ExplanationText.Line(text, depth + 1, "- " + criterion);
            ExplanationText.Block(text, depth + 3, criterion.Criterion.ToString());
        }

        foreach (var group in Groups)
        {
            ExplanationText.Line(text, depth + 1, "= " + group);
        }

        if (Outlook is not null)
        {
            ExplanationText.Line(text, depth + 1, Outlook.ToString());
        }
    }
}
