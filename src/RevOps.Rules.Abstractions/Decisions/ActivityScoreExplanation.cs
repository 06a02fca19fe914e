using System.Text;

namespace RevOps.Rules;

/// <summary>
/// Where an engagement or intent score comes from: the largest contributions with kind, asset, date and points, which is what a
/// representative wants to know before the first call. Immutable.
/// </summary>
public sealed class ActivityScoreExplanation
{
    /// <summary>Makes an explanation.</summary>
    /// <param name="section">The policy's section: <c>engagement</c> or <c>intent</c>.</param>
    /// <param name="reason">The tier that the score reaches, or why there is none.</param>
    /// <param name="isScored">Whether there is a score.</param>
    /// <param name="tier">The tier; null for none.</param>
    /// <param name="score">The points of the activities that are known to count.</param>
    /// <param name="lowest">The least that the score can become once incomplete activities are known.</param>
    /// <param name="highest">The most that the score can become once incomplete activities are known.</param>
    /// <param name="since">The instant after which activities count; null when all do.</param>
    /// <param name="counts">What became of the activities.</param>
    /// <param name="contributions">The largest contributions, the largest first.</param>
    /// <param name="kinds">The kinds that gave points, in declared order.</param>
    /// <param name="unlistedKinds">Kinds that records have and the policy does not list.</param>
    /// <param name="openAttributes">The attributes that are missing or in error.</param>
    /// <exception cref="ArgumentNullException">A reference other than <paramref name="tier"/> is null.</exception>
    public ActivityScoreExplanation(
        string section,
        Reason reason,
        bool isScored,
        string? tier,
        Points score,
        Points lowest,
        Points highest,
        DateTimeOffset? since,
        ActivityCounts counts,
        IReadOnlyList<ActivityContribution> contributions,
        IReadOnlyList<ActivityKindScore> kinds,
        IReadOnlyList<string> unlistedKinds,
        IReadOnlyList<string> openAttributes)
    {
        Section = section ?? throw new ArgumentNullException(nameof(section));
        Reason = reason ?? throw new ArgumentNullException(nameof(reason));
        IsScored = isScored;
        Tier = tier;
        Score = score;
        Lowest = lowest;
        Highest = highest;
        Since = since;
        Counts = counts;
        Contributions = contributions ?? throw new ArgumentNullException(nameof(contributions));
        Kinds = kinds ?? throw new ArgumentNullException(nameof(kinds));
        UnlistedKinds = unlistedKinds ?? throw new ArgumentNullException(nameof(unlistedKinds));
        OpenAttributes = openAttributes ?? throw new ArgumentNullException(nameof(openAttributes));
    }

    /// <summary>The policy's section: <c>engagement</c> or <c>intent</c>.</summary>
    public string Section { get; }

    /// <summary>The tier that the score reaches, or why there is none.</summary>
    public Reason Reason { get; }

    /// <summary>Whether there is a score; none while the activities themselves are missing or in error.</summary>
    public bool IsScored { get; }

    /// <summary>The tier that the score reaches; null for none.</summary>
    public string? Tier { get; }

    /// <summary>The points of the activities that are known to count.</summary>
    public Points Score { get; }

    /// <summary>The least that the score can become once incomplete activities are known. Sound, not always tight.</summary>
    public Points Lowest { get; }

    /// <summary>The most that the score can become once incomplete activities are known. Sound, not always tight.</summary>
    public Points Highest { get; }

    /// <summary>The instant after which activities count, exclusive: the latest recycle. Null when all do.</summary>
    public DateTimeOffset? Since { get; }

    /// <summary>What became of the activities.</summary>
    public ActivityCounts Counts { get; }

    /// <summary>The largest contributions, the largest first; at most ten.</summary>
    public IReadOnlyList<ActivityContribution> Contributions { get; }

    /// <summary>The kinds of which an activity counts, in declared order.</summary>
    public IReadOnlyList<ActivityKindScore> Kinds { get; }

    /// <summary>Kinds that the record has and the policy does not list, in ordinal order; at most ten.</summary>
    public IReadOnlyList<string> UnlistedKinds { get; }

    /// <summary>The attributes whose absence or error left activities open, such as <c>activities.at</c>.</summary>
    public IReadOnlyList<string> OpenAttributes { get; }

    /// <summary>The explanation as a tree of lines.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Render(text, 0);
        return text.ToString();
    }

    internal void Render(StringBuilder text, int depth)
    {
        ExplanationText.Line(text, depth, IsScored ? $"{Section} {Tier ?? "(no tier)"}, {Score} points ({Lowest} to {Highest}); {Counts}" : Section + " (not scored)");
        ExplanationText.Line(text, depth + 1, Reason.ToString());
        if (Since is { } since)
        {
            ExplanationText.Line(text, depth + 1, FormattableString.Invariant($"counted after {since.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}"));
        }

        foreach (var contribution in Contributions)
        {
            ExplanationText.Line(text, depth + 1, "- " + contribution);
        }

        foreach (var kind in Kinds)
        {
            if (kind.Given != kind.Decayed)
            {
                ExplanationText.Line(text, depth + 1, kind.ToString());
            }
        }

        if (UnlistedKinds.Count > 0)
        {
            ExplanationText.Line(text, depth + 1, "kinds that the policy does not list: " + string.Join(", ", UnlistedKinds));
        }

        if (OpenAttributes.Count > 0)
        {
            ExplanationText.Line(text, depth + 1, "missing or in error: " + string.Join(", ", OpenAttributes));
        }
    }
}
