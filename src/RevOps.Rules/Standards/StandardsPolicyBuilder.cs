namespace RevOps.Rules;

/// <summary>Builds the standards section of a policy. For one thread.</summary>
public sealed class StandardsPolicyBuilder
{
    private readonly List<RecordAttribute> _required = [];
    private readonly List<StandardsRule> _rules = [];
    private readonly List<StandardsRule> _suppressions = [];
    private TextAttribute? _source;

    internal StandardsPolicyBuilder()
    {
    }

    /// <summary>Asks for attributes.</summary>
    /// <param name="attributes">The attributes that must be known.</param>
    /// <returns>This builder.</returns>
    public StandardsPolicyBuilder Require(params RecordAttribute[] attributes)
    {
        _required.AddRange(attributes ?? throw new ArgumentNullException(nameof(attributes)));
        return this;
    }

    /// <summary>Adds a rule that every lead meets.</summary>
    /// <param name="code">The code under which breaches are counted.</param>
    /// <param name="when">What a lead must meet; unknown is a breach.</param>
    /// <returns>This builder.</returns>
    public StandardsPolicyBuilder Rule(string code, Criterion when)
    {
        _rules.Add(new StandardsRule(code ?? throw new ArgumentNullException(nameof(code)), when ?? throw new ArgumentNullException(nameof(when))));
        return this;
    }

    /// <summary>Adds a suppression.</summary>
    /// <param name="code">The code under which breaches are counted.</param>
    /// <param name="when">What no lead may meet; unknown is no breach.</param>
    /// <returns>This builder.</returns>
    public StandardsPolicyBuilder Suppress(string code, Criterion when)
    {
        _suppressions.Add(new StandardsRule(code ?? throw new ArgumentNullException(nameof(code)), when ?? throw new ArgumentNullException(nameof(when))));
        return this;
    }

    /// <summary>Says which attribute tells where a lead came from, by which reports count.</summary>
    /// <param name="source">The attribute; a masked one is shown nowhere, so that nothing is counted by it.</param>
    /// <returns>This builder.</returns>
    public StandardsPolicyBuilder Source(TextAttribute source)
    {
        _source = source ?? throw new ArgumentNullException(nameof(source));
        return this;
    }

    internal StandardsPolicy Build() => new([.. _required], [.. _rules], [.. _suppressions], _source);
}
