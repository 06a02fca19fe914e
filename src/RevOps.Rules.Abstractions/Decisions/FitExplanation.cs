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
    /// <exception cref="ArgumentNullException">A reference is null.</exception>
    public FitExplanation(
        FitDecision decision, Reason reason, IReadOnlyList<FitProfileExplanation> profiles, IReadOnlyList<string> missingAttributes)
    {
        Decision = decision;
        Reason = reason ?? throw new ArgumentNullException(nameof(reason));
        Profiles = profiles ?? throw new ArgumentNullException(nameof(profiles));
        MissingAttributes = missingAttributes ?? throw new ArgumentNullException(nameof(missingAttributes));
    }

    /// <summary>The decision that it explains.</summary>
    public FitDecision Decision { get; }

    /// <summary>The decision's reason with its arguments.</summary>
    public Reason Reason { get; }

    /// <summary>The profiles, in declared order.</summary>
    public IReadOnlyList<FitProfileExplanation> Profiles { get; }

    /// <summary>The attributes whose absence left a scored criterion or a disqualifier open, in the order in which they were met.</summary>
    public IReadOnlyList<string> MissingAttributes { get; }

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

        return text.ToString();
    }
}
