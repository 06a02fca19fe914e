using System.Text;

namespace RevOps.Rules;

/// <summary>Why a record fits as it does: every profile, disqualifier and scored criterion. Immutable.</summary>
public sealed class FitExplanation
{
    /// <summary>Makes an explanation.</summary>
    /// <param name="decision">The decision that it explains.</param>
    /// <param name="reason">The decision's reason with its arguments.</param>
    /// <param name="profiles">The profiles, in declared order.</param>
    /// <param name="missingAttributes">The attributes whose absence left a scored criterion or a disqualifier open.</param>
    /// <param name="engagement">Where the engagement score comes from; null when the policy has no such section.</param>
    /// <param name="intent">Where the intent score comes from; null when the policy has no such section.</param>
    /// <param name="committee">Who covers which role of the buying committee; null when the policy has no such section.</param>
    /// <param name="grade">Why the record has its grade, and qualifies or not; null when the policy has no such section.</param>
    /// <exception cref="ArgumentNullException">A reference other than the last four is null.</exception>
    public FitExplanation(
        FitDecision decision,
        Reason reason,
        IReadOnlyList<FitProfileExplanation> profiles,
        IReadOnlyList<string> missingAttributes,
        ActivityScoreExplanation? engagement = null,
        ActivityScoreExplanation? intent = null,
        CommitteeExplanation? committee = null,
        GradeExplanation? grade = null)
    {
        Decision = decision;
        Reason = reason ?? throw new ArgumentNullException(nameof(reason));
        Profiles = profiles ?? throw new ArgumentNullException(nameof(profiles));
        MissingAttributes = missingAttributes ?? throw new ArgumentNullException(nameof(missingAttributes));
        Engagement = engagement;
        Intent = intent;
        Committee = committee;
        Grade = grade;
    }

    /// <summary>The decision that it explains.</summary>
    public FitDecision Decision { get; }

    /// <summary>The decision's reason with its arguments.</summary>
    public Reason Reason { get; }

    /// <summary>The profiles, in declared order.</summary>
    public IReadOnlyList<FitProfileExplanation> Profiles { get; }

    /// <summary>The attributes whose absence left a scored criterion or a disqualifier open, in the order in which they were met.</summary>
    public IReadOnlyList<string> MissingAttributes { get; }

    /// <summary>Where the engagement score comes from: the brief for the hand-off. Null when the policy has no such section.</summary>
    public ActivityScoreExplanation? Engagement { get; }

    /// <summary>Where the intent score comes from; null when the policy has no such section.</summary>
    public ActivityScoreExplanation? Intent { get; }

    /// <summary>Who covers which role of the buying committee, and what is missing; null when the policy has no such section.</summary>
    public CommitteeExplanation? Committee { get; }

    /// <summary>Why the record has its grade, and qualifies or not; null when the policy has no such section.</summary>
    public GradeExplanation? Grade { get; }

    /// <summary>This explanation with those of engagement, intent, committee and grade; evaluators complete one of fit with it.</summary>
    /// <param name="decision">The completed decision.</param>
    /// <param name="engagement">Where the engagement score comes from; null for none.</param>
    /// <param name="intent">Where the intent score comes from; null for none.</param>
    /// <param name="committee">Who covers which role; null for none.</param>
    /// <param name="grade">Why the record has its grade; null for none.</param>
    /// <returns>The changed copy.</returns>
    public FitExplanation Graded(
        FitDecision decision, ActivityScoreExplanation? engagement, ActivityScoreExplanation? intent, CommitteeExplanation? committee, GradeExplanation? grade) =>
        new(decision, Reason, Profiles, MissingAttributes, engagement, intent, committee, grade);

    /// <summary>The explanation as a tree of lines.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        ExplanationText.Line(text, 0, Decision.ToString());
        ExplanationText.Line(text, 1, Reason.ToString());
        foreach (var profile in Profiles)
        {
            profile.Render(text, 1);
        }

        if (MissingAttributes.Count > 0)
        {
            ExplanationText.Line(text, 1, "missing: " + string.Join(", ", MissingAttributes));
        }

        Engagement?.Render(text, 1);
        Intent?.Render(text, 1);
        Committee?.Render(text, 1);
        Grade?.Render(text, 1);
        return text.ToString();
    }
}
