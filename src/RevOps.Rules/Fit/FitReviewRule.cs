namespace RevOps.Rules;

/// <summary>Which of the records that fit holds a person reviews, in which queue and by when. Immutable.</summary>
public sealed class FitReviewRule
{
    internal FitReviewRule(Criterion when, string queue, TimeSpan within, InstantAttribute? since)
    {
        When = when;
        Queue = queue;
        Within = within;
        Since = since;
    }

    /// <summary>Which held records are reviewed: those that raised their hand, usually.</summary>
    public Criterion When { get; }

    /// <summary>The queue that reviews them.</summary>
    public string Queue { get; }

    /// <summary>The time for the review, of every hour of every day; more than zero.</summary>
    public TimeSpan Within { get; }

    /// <summary>The instant from which the time counts, such as the hand-raise; null, or where it is missing, counts from as-of.</summary>
    public InstantAttribute? Since { get; }
}
