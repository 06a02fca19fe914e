namespace RevOps.Rules;

/// <summary>A rule of the standards, or a suppression, under a code. Immutable.</summary>
public sealed class StandardsRule
{
    internal StandardsRule(string code, Criterion when)
    {
        Code = code;
        When = when;
    }

    /// <summary>The code under which breaches are counted.</summary>
    public string Code { get; }

    /// <summary>What a lead must meet; of a suppression, what it must not meet.</summary>
    public Criterion When { get; }
}
