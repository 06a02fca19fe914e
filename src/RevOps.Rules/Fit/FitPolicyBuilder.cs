namespace RevOps.Rules;

/// <summary>Builds the fit section of a policy. For one thread.</summary>
public sealed class FitPolicyBuilder
{
    private readonly List<FitProfile> _profiles = [];
    private bool _holdsOnError;

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

    internal FitPolicy Build() => new([.. _profiles], _holdsOnError);
}
