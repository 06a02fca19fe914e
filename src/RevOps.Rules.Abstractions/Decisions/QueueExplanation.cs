using System.Text;

namespace RevOps.Rules;

/// <summary>Through which queues a record went, and why it is where it is. Immutable.</summary>
public sealed class QueueExplanation
{
    /// <summary>Makes an explanation.</summary>
    /// <param name="standing">Where the record is.</param>
    /// <param name="reasons">What happened, in the order of time; the last one says why the record is where it is.</param>
    /// <param name="steward">Who watches the queue that has it; null when nobody is named.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reasons"/> is null.</exception>
    public QueueExplanation(in QueueStanding standing, IReadOnlyList<Reason> reasons, string? steward = null)
    {
        Standing = standing;
        Reasons = reasons ?? throw new ArgumentNullException(nameof(reasons));
        Steward = steward;
    }

    /// <summary>Where the record is.</summary>
    public QueueStanding Standing { get; }

    /// <summary>What happened, in the order of time: one reason for each hop; the last one says why the record is where it is.</summary>
    public IReadOnlyList<Reason> Reasons { get; }

    /// <summary>Who watches the queue that has it; null when nobody is named.</summary>
    public string? Steward { get; }

    /// <summary>The explanation as lines.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        ExplanationText.Line(text, 0, Standing + (Steward is null ? string.Empty : "; steward " + Steward));
        foreach (var reason in Reasons)
        {
            ExplanationText.Line(text, 1, reason.ToString());
        }

        return text.ToString();
    }
}
