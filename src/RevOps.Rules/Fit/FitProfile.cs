namespace RevOps.Rules;

/// <summary>One kind of customer, with what disqualifies, what scores and which tiers the score reaches. Immutable.</summary>
public sealed class FitProfile
{
    internal FitProfile(
        string name,
        Criterion? appliesWhen,
        IReadOnlyList<FitMustHave> mustHaves,
        IReadOnlyList<FitDisqualifier> disqualifiers,
        IReadOnlyList<FitGroup> groups,
        FitLimit? limit,
        IReadOnlyList<FitTier> tiers)
    {
        Name = name;
        AppliesWhen = appliesWhen;
        MustHaves = mustHaves;
        Disqualifiers = disqualifiers;
        Groups = groups;
        Limit = limit;
        Tiers = tiers;
    }

    /// <summary>The profile's name.</summary>
    public string Name { get; }

    /// <summary>Which records the profile is for; null for all. A record of which it is unknown is not scored by this profile.</summary>
    public Criterion? AppliesWhen { get; }

    /// <summary>What a record must meet to qualify, in declared order.</summary>
    public IReadOnlyList<FitMustHave> MustHaves { get; }

    /// <summary>What rules a record out, in declared order.</summary>
    public IReadOnlyList<FitDisqualifier> Disqualifiers { get; }

    /// <summary>The scored criteria in groups, such as account fit and person fit.</summary>
    public IReadOnlyList<FitGroup> Groups { get; }

    /// <summary>The limit of the total; null for none.</summary>
    public FitLimit? Limit { get; }

    /// <summary>The tiers, from the best to the worst.</summary>
    public IReadOnlyList<FitTier> Tiers { get; }
}
