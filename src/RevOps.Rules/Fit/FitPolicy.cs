namespace RevOps.Rules;

/// <summary>Who we sell to: profiles that score a record. Immutable.</summary>
public sealed class FitPolicy
{
    internal FitPolicy(IReadOnlyList<FitProfile> profiles, bool holdsOnError, FitReviewRule? review)
    {
        Profiles = profiles;
        HoldsOnError = holdsOnError;
        Review = review;
    }

    /// <summary>The profiles, in declared order; at least one.</summary>
    public IReadOnlyList<FitProfile> Profiles { get; }

    /// <summary>Whether a record with an attribute in error that fit read is held instead of scored. False by default: an error then does what a missing value does.</summary>
    public bool HoldsOnError { get; }

    /// <summary>Which held records wait in a queue for review; null for none.</summary>
    public FitReviewRule? Review { get; }
}
