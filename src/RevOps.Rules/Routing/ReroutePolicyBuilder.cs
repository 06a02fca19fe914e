namespace RevOps.Rules;

/// <summary>Says how records are routed again. For one thread.</summary>
public sealed class ReroutePolicyBuilder
{
    private readonly List<RerouteRule> _rules = [];

    internal ReroutePolicyBuilder()
    {
    }

    /// <summary>Adds the rule for a cause. The first rule for a cause holds.</summary>
    /// <param name="cause">The cause.</param>
    /// <param name="excludes">Who may not get the record.</param>
    /// <param name="givesTurnBack">Whether the one who loses the record gets its turn back; not for a breach.</param>
    /// <returns>This builder.</returns>
    public ReroutePolicyBuilder On(RerouteCause cause, RerouteExclusion excludes = RerouteExclusion.AllHolders, bool givesTurnBack = false)
    {
        _rules.Add(new RerouteRule(cause, excludes, [], givesTurnBack));
        return this;
    }

    /// <summary>Adds a rule for rejections with some dispositions. The first rule that names the code, or none, holds.</summary>
    /// <param name="codes">The codes of the dispositions.</param>
    /// <param name="excludes">Who may not get the record.</param>
    /// <param name="givesTurnBack">Whether the one who loses the record gets its turn back.</param>
    /// <returns>This builder.</returns>
    public ReroutePolicyBuilder OnRejection(IEnumerable<string> codes, RerouteExclusion excludes = RerouteExclusion.AllHolders, bool givesTurnBack = false)
    {
        _rules.Add(new RerouteRule(RerouteCause.Rejection, excludes, [.. codes ?? throw new ArgumentNullException(nameof(codes))], givesTurnBack));
        return this;
    }

    internal ReroutePolicy Build(int most, string escalateTo) => new([.. _rules], most, escalateTo);
}
