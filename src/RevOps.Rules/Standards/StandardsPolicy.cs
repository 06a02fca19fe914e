namespace RevOps.Rules;

/// <summary>
/// What marketing promises of every lead that it hands over: attributes that are known, rules that are met, and suppressions that do not hold. Immutable.
/// </summary>
public sealed class StandardsPolicy
{
    internal StandardsPolicy(IReadOnlyList<RecordAttribute> required, IReadOnlyList<StandardsRule> rules, IReadOnlyList<StandardsRule> suppressions, TextAttribute? source)
    {
        Required = required;
        Rules = rules;
        Suppressions = suppressions;
        Source = source;
    }

    /// <summary>The attributes that must be known.</summary>
    public IReadOnlyList<RecordAttribute> Required { get; }

    /// <summary>What every lead meets, such as that its e-mail is one of a business. Unknown is a breach.</summary>
    public IReadOnlyList<StandardsRule> Rules { get; }

    /// <summary>What no lead may meet. Unknown is no breach, and told.</summary>
    public IReadOnlyList<StandardsRule> Suppressions { get; }

    /// <summary>The attribute that says where a lead came from, by which reports count; null for none. A masked one is shown nowhere, so that nothing is counted by it.</summary>
    public TextAttribute? Source { get; }
}
