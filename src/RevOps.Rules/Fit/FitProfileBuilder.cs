namespace RevOps.Rules;

/// <summary>Builds one fit profile. For one thread.</summary>
public sealed class FitProfileBuilder
{
    private readonly string _name;
    private readonly List<FitDisqualifier> _disqualifiers = [];
    private readonly List<(string Name, List<FitCriterion> Criteria)> _groups = [];
    private readonly List<FitTier> _tiers = [];
    private Criterion? _appliesWhen;

    internal FitProfileBuilder(string name) => _name = name ?? throw new ArgumentNullException(nameof(name));

    /// <summary>Says which records the profile is for; all of them by default.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <returns>This builder.</returns>
    public FitProfileBuilder AppliesWhen(Criterion criterion)
    {
        _appliesWhen = criterion ?? throw new ArgumentNullException(nameof(criterion));
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
        var at = _groups.FindIndex(g => string.Equals(g.Name, group, StringComparison.Ordinal));
        if (at < 0)
        {
            at = _groups.Count;
            _groups.Add((group ?? throw new ArgumentNullException(nameof(group)), []));
        }

        _groups[at].Criteria.Add(new FitCriterion(
            name ?? throw new ArgumentNullException(nameof(name)), points, when ?? throw new ArgumentNullException(nameof(when))));
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
        new(_name, _appliesWhen, [.. _disqualifiers], [.. _groups.Select(g => new FitGroup(g.Name, [.. g.Criteria]))], [.. _tiers]);
}
