namespace RevOps.Rules;

/// <summary>
/// What the activities of a record are worth: the model of the two sections <c>engagement</c> (what people did) and <c>intent</c> (what
/// happened at their company). Immutable.
/// </summary>
public sealed class ActivityPolicy
{
    internal ActivityPolicy(
        RowCollectionAttribute activities,
        TextAttribute kind,
        InstantAttribute at,
        TextAttribute? asset,
        NumberAttribute? multiplier,
        TextAttribute? id,
        InstantAttribute? since,
        bool keepsThroughRecycles,
        ActivityDecay decay,
        IReadOnlyList<ActivityKind> kinds,
        Points? cap,
        IReadOnlyList<ActivityTier> tiers)
    {
        Activities = activities;
        Kind = kind;
        At = at;
        Asset = asset;
        Multiplier = multiplier;
        Id = id;
        Since = since;
        KeepsThroughRecycles = keepsThroughRecycles;
        Decay = decay;
        Kinds = kinds;
        Cap = cap;
        Tiers = tiers;
    }

    /// <summary>The activities, rows of the record.</summary>
    public RowCollectionAttribute Activities { get; }

    /// <summary>The row's attribute that holds the kind.</summary>
    public TextAttribute Kind { get; }

    /// <summary>The row's attribute that holds when it happened.</summary>
    public InstantAttribute At { get; }

    /// <summary>The row's attribute that holds what it was about, for explanations; null for none.</summary>
    public TextAttribute? Asset { get; }

    /// <summary>The row's attribute that multiplies the points, from 0 to 1,000; null for none. A row without a value counts once.</summary>
    public NumberAttribute? Multiplier { get; }

    /// <summary>The row's attribute that identifies an activity, compared ordinally, so that one delivered twice counts once; null for none.</summary>
    public TextAttribute? Id { get; }

    /// <summary>The record's attribute that holds from when on activities count, exclusive; null for none.</summary>
    public InstantAttribute? Since { get; }

    /// <summary>Whether activities before a recycle go on counting. False by default: old points do not qualify a record again.</summary>
    public bool KeepsThroughRecycles { get; }

    /// <summary>How points change with age, for kinds that do not say otherwise.</summary>
    public ActivityDecay Decay { get; }

    /// <summary>The kinds, in declared order; at least one.</summary>
    public IReadOnlyList<ActivityKind> Kinds { get; }

    /// <summary>The most that the score can be; null for no limit.</summary>
    public Points? Cap { get; }

    /// <summary>The tiers, from the best to the worst.</summary>
    public IReadOnlyList<ActivityTier> Tiers { get; }
}
