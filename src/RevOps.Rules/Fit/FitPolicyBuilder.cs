namespace RevOps.Rules;

/// <summary>Builds the fit section of a policy. For one thread.</summary>
public sealed class FitPolicyBuilder
{
    private readonly List<FitProfile> _profiles = [];
    private bool _holdsOnError;
    private FitReviewRule? _review;

    internal FitPolicyBuilder()
    {
    }

    /// <summary>Adds a profile.</summary>
    /// <param name="name">The profile's name.</param>
    /// <param name="profile">Says what disqualifies, what scores and which tiers there are.</param>
    /// <returns>This builder.</returns>
    public FitPolicyBuilder Profile(string name, Action<FitProfileBuilder> profile)
    {
        var builder = new FitProfileBuilder(name);
        (profile ?? throw new ArgumentNullException(nameof(profile)))(builder);
        _profiles.Add(builder.Build());
        return this;
    }

    /// <summary>Holds a record with an attribute in error that fit read, instead of scoring it.</summary>
    /// <returns>This builder.</returns>
    public FitPolicyBuilder HoldOnError()
    {
        _holdsOnError = true;
        return this;
    }

    /// <summary>Sends records that are held to a queue for review: those that raised their hand, usually. A second call replaces the first.</summary>
    /// <param name="when">Which held records are reviewed.</param>
    /// <param name="queue">The queue that reviews them.</param>
    /// <param name="within">The time for the review, of every hour of every day: whole seconds, more than zero.</param>
    /// <param name="since">The instant from which the time counts, such as the hand-raise; null, or where it is missing, counts from as-of.</param>
    /// <returns>This builder.</returns>
    public FitPolicyBuilder Review(Criterion when, string queue, TimeSpan within, InstantAttribute? since = null)
    {
        _review = new FitReviewRule(when ?? throw new ArgumentNullException(nameof(when)), queue ?? throw new ArgumentNullException(nameof(queue)), within, since);
        return this;
    }

    internal FitPolicy Build() => new([.. _profiles], _holdsOnError, _review);
}
