namespace RevOps.Rules;

/// <summary>Builds the engagement or the intent section of a policy. For one thread.</summary>
public sealed class ActivityPolicyBuilder
{
    private readonly RowCollectionAttribute _activities;
    private readonly TextAttribute _kind;
    private readonly InstantAttribute _at;
    private readonly List<ActivityKind> _kinds = [];
    private readonly List<ActivityTier> _tiers = [];
    private TextAttribute? _asset;
    private NumberAttribute? _multiplier;
    private TextAttribute? _id;
    private InstantAttribute? _since;
    private bool _keepsThroughRecycles;
    private ActivityDecay _decay = ActivityDecay.None;
    private Points? _cap;

    internal ActivityPolicyBuilder(RowCollectionAttribute activities, TextAttribute kind, InstantAttribute at)
    {
        _activities = activities ?? throw new ArgumentNullException(nameof(activities));
        _kind = OfRows(kind, nameof(kind));
        _at = OfRows(at, nameof(at));
    }

    /// <summary>Says what an activity was about, for explanations.</summary>
    /// <param name="asset">An attribute of the rows.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The rows have no such attribute.</exception>
    public ActivityPolicyBuilder Asset(TextAttribute asset)
    {
        _asset = OfRows(asset, nameof(asset));
        return this;
    }

    /// <summary>Multiplies the points of an activity by a number that it carries.</summary>
    /// <param name="multiplier">An attribute of the rows: from 0 to 1,000, to three decimals. One of no value counts once, any other is open.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The rows have no such attribute.</exception>
    public ActivityPolicyBuilder MultipliedBy(NumberAttribute multiplier)
    {
        _multiplier = OfRows(multiplier, nameof(multiplier));
        return this;
    }

    /// <summary>Counts an activity that was delivered twice once: the earliest of those with one id.</summary>
    /// <param name="id">An attribute of the rows; ids compare ordinally, and a row without one counts by itself.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The rows have no such attribute.</exception>
    public ActivityPolicyBuilder IdentifiedBy(TextAttribute id)
    {
        _id = OfRows(id, nameof(id));
        return this;
    }

    /// <summary>Counts activities only after an instant that the record carries, such as its latest recycle. A record without one counts all.</summary>
    /// <param name="since">An attribute of the record; activities at this instant do not count.</param>
    /// <returns>This builder.</returns>
    public ActivityPolicyBuilder Since(InstantAttribute since)
    {
        _since = since ?? throw new ArgumentNullException(nameof(since));
        return this;
    }

    /// <summary>Counts activities before a recycle too: a company that was funded stays funded.</summary>
    /// <returns>This builder.</returns>
    public ActivityPolicyBuilder KeepThroughRecycles()
    {
        _keepsThroughRecycles = true;
        return this;
    }

    /// <summary>Says how points change with age; by default they stay.</summary>
    /// <param name="decay">The decay of kinds that do not say otherwise.</param>
    /// <returns>This builder.</returns>
    public ActivityPolicyBuilder Decaying(ActivityDecay decay)
    {
        _decay = decay ?? throw new ArgumentNullException(nameof(decay));
        return this;
    }

    /// <summary>Adds a kind.</summary>
    /// <param name="name">The kind as activities carry it; compared under the library's fold.</param>
    /// <param name="points">The points of one activity before decay; negative ones count against the record.</param>
    /// <param name="cap">The most that all activities of the kind give together, or take for negative points; null for no limit.</param>
    /// <param name="decay">How the points change with age; null as the section says.</param>
    /// <returns>This builder.</returns>
    public ActivityPolicyBuilder Kind(string name, Points points, Points? cap = null, ActivityDecay? decay = null)
    {
        _kinds.Add(new ActivityKind(name ?? throw new ArgumentNullException(nameof(name)), points, cap, decay));
        return this;
    }

    /// <summary>Limits the score.</summary>
    /// <param name="most">The most that the score can be.</param>
    /// <returns>This builder.</returns>
    public ActivityPolicyBuilder Cap(Points most)
    {
        _cap = most;
        return this;
    }

    /// <summary>Adds a tier; name the best one first.</summary>
    /// <param name="name">The tier's name.</param>
    /// <param name="from">The least score that reaches it, inclusive.</param>
    /// <returns>This builder.</returns>
    public ActivityPolicyBuilder Tier(string name, Points from)
    {
        _tiers.Add(new ActivityTier(name ?? throw new ArgumentNullException(nameof(name)), from));
        return this;
    }

    internal ActivityPolicy Build() =>
        new(_activities, _kind, _at, _asset, _multiplier, _id, _since, _keepsThroughRecycles, _decay, [.. _kinds], _cap, [.. _tiers]);

    private T OfRows<T>(T attribute, string name)
        where T : RecordAttribute
    {
        RowScope.Check(_activities, attribute ?? throw new ArgumentNullException(name));
        return attribute;
    }
}
