using System.Text;

namespace RevOps.Rules;

/// <summary>Why a record fits as it does: every profile, disqualifier and scored criterion. Immutable.</summary>
public sealed class FitExplanation
{
    /// <summary>Makes an explanation.</summary>
    /// <param name="decision">The decision that it explains.</param>
    /// <param name="reason">The decision's reason with its arguments.</param>
    /// <param name="profiles">The profiles, in declared order.</param>
    /// <param name="missingAttributes">The attributes whose absence left a scored criterion, a must-have or a disqualifier open.</param>
    /// <param name="gaps">What each missing attribute could change, the most first; null for none.</param>
    /// <param name="openProfiles">The profiles of which it is unknown whether they apply; null for none.</param>
    /// <param name="review">Where the record waits for a person; null where it does not.</param>
    /// <param name="engagement">Where the engagement score comes from; null when the policy has no such section.</param>
    /// <param name="intent">Where the intent score comes from; null when the policy has no such section.</param>
    /// <param name="committee">Who covers which role of the buying committee; null when the policy has no such section.</param>
    /// <param name="grade">Why the record has its grade, and qualifies or not; null when the policy has no such section.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reason"/>, <paramref name="profiles"/> or <paramref name="missingAttributes"/> is null.</exception>
    public FitExplanation(
        FitDecision decision,
        Reason reason,
        IReadOnlyList<FitProfileExplanation> profiles,
        IReadOnlyList<string> missingAttributes,
        IReadOnlyList<EnrichmentGap>? gaps = null,
        IReadOnlyList<string>? openProfiles = null,
        FitReview? review = null,
        ActivityScoreExplanation? engagement = null,
        ActivityScoreExplanation? intent = null,
        CommitteeExplanation? committee = null,
        GradeExplanation? grade = null)
    {
        Decision = decision;
        Reason = reason ?? throw new ArgumentNullException(nameof(reason));
        Profiles = profiles ?? throw new ArgumentNullException(nameof(profiles));
        MissingAttributes = missingAttributes ?? throw new ArgumentNullException(nameof(missingAttributes));
        Gaps = gaps ?? [];
        OpenProfiles = openProfiles ?? [];
        Review = review;
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

    /// <summary>The attributes whose absence left a scored criterion, a must-have or a disqualifier open, in the order in which they were met.</summary>
    public IReadOnlyList<string> MissingAttributes { get; }

    /// <summary>
    /// What each missing attribute could change, the most first: those that hold the record, then by the points between the least and the
    /// most, then as the policy names them. An attribute that could change nothing is not listed.
    /// </summary>
    public IReadOnlyList<EnrichmentGap> Gaps { get; }

    /// <summary>The profiles of which it is unknown whether they apply, in declared order. Score, interval and gaps are the chosen profile's.</summary>
    public IReadOnlyList<string> OpenProfiles { get; }

    /// <summary>Where the record waits for a person, and until when; null where it does not.</summary>
    public FitReview? Review { get; }

    /// <summary>How the chosen profile's score may still come out; null where no profile applies.</summary>
    public FitOutlook? Outlook
    {
        get
        {
            foreach (var profile in Profiles)
            {
                if (profile.Profile.IsChosen)
                {
                    return profile.Outlook;
                }
            }

            return null;
        }
    }
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
        new(decision, Reason, Profiles, MissingAttributes, Gaps, OpenProfiles, Review, engagement, intent, committee, grade);

    /// <summary>The explanation as a tree of lines.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        ExplanationText.Line(text, 0, Decision.ToString());
        ExplanationText.Line(text, 1, Reason.ToString());
        if (Review is not null)
        {
            ExplanationText.Line(text, 1, Review.ToString());
        }

        foreach (var profile in Profiles)
        {
            profile.Render(text, 1);
        }

        foreach (var gap in Gaps)
        {
            ExplanationText.Line(text, 1, gap.ToString());
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
