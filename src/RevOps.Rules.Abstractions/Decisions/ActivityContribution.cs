namespace RevOps.Rules;

/// <summary>One activity and the points that it gave. Immutable.</summary>
public sealed class ActivityContribution
{
    /// <summary>Makes an entry.</summary>
    /// <param name="kind">The activity's kind, as the policy names it.</param>
    /// <param name="asset">What it was about: the webinar, the page; null when the record does not say.</param>
    /// <param name="at">When it happened.</param>
    /// <param name="age">How long that was before as-of.</param>
    /// <param name="worth">The points before decay and caps.</param>
    /// <param name="decayed">The points after decay, before caps.</param>
    /// <param name="given">The points after decay and the cap of the kind, when the largest ones fill the cap first.</param>
    /// <exception cref="ArgumentNullException"><paramref name="kind"/> is null.</exception>
    public ActivityContribution(string kind, string? asset, DateTimeOffset at, TimeSpan age, Points worth, Points decayed, Points given)
    {
        Kind = kind ?? throw new ArgumentNullException(nameof(kind));
        Asset = asset;
        At = at;
        Age = age;
        Worth = worth;
        Decayed = decayed;
        Given = given;
    }

    /// <summary>The activity's kind, as the policy names it.</summary>
    public string Kind { get; }

    /// <summary>What it was about: the webinar, the page; null when the record does not say.</summary>
    public string? Asset { get; }

    /// <summary>When it happened, in UTC.</summary>
    public DateTimeOffset At { get; }

    /// <summary>How long that was before as-of; not negative.</summary>
    public TimeSpan Age { get; }

    /// <summary>The points before decay and caps.</summary>
    public Points Worth { get; }

    /// <summary>The points after decay, before caps.</summary>
    public Points Decayed { get; }

    /// <summary>The points after decay and the cap of the kind, when the largest ones fill the cap first.</summary>
    public Points Given { get; }

    /// <summary>The entry in one line.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Given} of {Worth}  {Kind}{(Asset is null ? string.Empty : ": " + Asset)}, {At.UtcDateTime:yyyy-MM-dd}, {(long)Age.TotalDays} days ago");
}
