using System.Globalization;

namespace RevOps.Rules;

/// <summary>Where a record that fit holds waits for a person, and until when. Immutable.</summary>
public sealed class FitReview
{
    /// <summary>Makes an entry.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="dueBy">The instant by which the record is to be reviewed, inclusive.</param>
    /// <exception cref="ArgumentNullException"><paramref name="queue"/> is null.</exception>
    public FitReview(string queue, DateTimeOffset dueBy)
    {
        Queue = queue ?? throw new ArgumentNullException(nameof(queue));
        DueBy = dueBy.ToUniversalTime();
    }

    /// <summary>The queue that the policy names.</summary>
    public string Queue { get; }

    /// <summary>The instant by which the record is to be reviewed, inclusive, in UTC.</summary>
    public DateTimeOffset DueBy { get; }

    /// <summary>The entry in one line.</summary>
    public override string ToString() => $"review in {Queue} by {DueBy.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}";
}
