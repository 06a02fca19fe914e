namespace RevOps.Rules;

/// <summary>Builds one fit profile. For one thread.</summary>
public sealed class FitProfileBuilder
{
    private readonly string _name;
    private readonly List<FitMustHave> _mustHaves = [];
    private readonly List<FitDisqualifier> _disqualifiers = [];
    private readonly List<Group> _groups = [];
    private readonly List<FitTier> _tiers = [];
    private Criterion? _appliesWhen;
    private FitLimit? _limit;

    internal FitProfileBuilder(string name) => _name = name ?? throw new ArgumentNullException(nameof(name));

    /// <summary>Says which records the profile is for; all of them by default.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <returns>This builder.</returns>
    public FitProfileBuilder AppliesWhen(Criterion criterion)
    {
        _appliesWhen = criterion ?? throw new ArgumentNullException(nameof(criterion));
        return this;
    }

    /// <summary>Says what a record must meet to qualify for the profile.</summary>
    /// <param name="code">The reason code that records get which do not.</param>
    /// <param name="when">What they must meet.</param>
    /// <param name="blocksWhenUnknown">Whether a record is held while this cannot be checked; false reports it and scores.</param>
    /// <returns>This builder.</returns>
    public FitProfileBuilder MustHave(string code, Criterion when, bool blocksWhenUnknown = false)
    {
        _mustHaves.Add(new FitMustHave(
            code ?? throw new ArgumentNullException(nameof(code)), when ?? throw new ArgumentNullException(nameof(when)), blocksWhenUnknown));
        return this;
    }

    /// <summary>Rules records out.</summary>
    /// <param name="code">The reason code that they get.</param>
    /// <param name="when">When a record is ruled out.</param>
    /// <param name="blocksWhenUnknown">Whether a record is held while this cannot be checked; false reports it and scores.</param>
    /// <returns>This builder.</returns>
    public FitProfileBuilder Disqualify(string code, Criterion when, bool blocksWhenUnknown = false)
    {
        _disqualifiers.Add(new FitDisqualifier(
            code ?? throw new ArgumentNullException(nameof(code)), when ?? throw new ArgumentNullException(nameof(when)), blocksWhenUnknown));
        return this;
    }

    /// <summary>Gives points.</summary>
    /// <param name="group">The group that the criterion belongs to: account fit, person fit.</param>
    /// <param name="name">The criterion's name.</param>
    /// <param name="points">The points; negative ones count against the record.</param>
    /// <param name="when">When they are given.</param>
    /// <returns>This builder.</returns>
    public FitProfileBuilder Score(string group, string name, Points points, Criterion when)
    {
        GroupOf(group).Criteria.Add(new FitCriterion(
            name ?? throw new ArgumentNullException(nameof(name)), points, when ?? throw new ArgumentNullException(nameof(when))));
        return this;
    }

    /// <summary>Limits the points of a group; what its criteria give beyond is cut off. A second call for the group replaces the first.</summary>
    /// <param name="group">The group.</param>
    /// <param name="min">The least points, inclusive; null for no least.</param>
    /// <param name="max">The most points, inclusive; null for no most.</param>
    /// <returns>This builder.</returns>
    public FitProfileBuilder Limit(string group, Points? min = null, Points? max = null)
    {
        GroupOf(group).Limit = new FitLimit(min, max);
        return this;
    }

    /// <summary>Limits the total, which the limited groups add up to. A second call replaces the first.</summary>
    /// <param name="min">The least points, inclusive; null for no least.</param>
    /// <param name="max">The most points, inclusive; null for no most.</param>
    /// <returns>This builder.</returns>
    public FitProfileBuilder LimitTotal(Points? min = null, Points? max = null)
    {
        _limit = new FitLimit(min, max);
        return this;
    }

    /// <summary>Adds a tier; name the best one first.</summary>
    /// <param name="name">The tier's name.</param>
    /// <param name="from">The least score that reaches it, inclusive.</param>
    /// <returns>This builder.</returns>
    public FitProfileBuilder Tier(string name, Points from)
    {
        _tiers.Add(new FitTier(name ?? throw new ArgumentNullException(nameof(name)), from));
        return this;
    }

    internal FitProfile Build() =>
        new(_name, _appliesWhen, [.. _mustHaves], [.. _disqualifiers], [.. _groups.Select(g => new FitGroup(g.Name, [.. g.Criteria], g.Limit))], _limit, [.. _tiers]);

    private Group GroupOf(string group)
    {
        var found = _groups.Find(g => string.Equals(g.Name, group, StringComparison.Ordinal));
        if (found is null)
        {
            found = new Group(group ?? throw new ArgumentNullException(nameof(group)));
            _groups.Add(found);
        }

        return found;
    }

    private sealed class Group(string name)
    {
        public string Name { get; } = name;

        public List<FitCriterion> Criteria { get; } = [];

        public FitLimit? Limit { get; set; }
    }
}
