namespace RevOps.Rules;

/// <summary>How often the leads of one source breach one rule. A value.</summary>
public readonly record struct StandardsTotal
{
    internal StandardsTotal(ReasonCode kind, string rule, string? source, int leads)
    {
        Kind = kind;
        Rule = rule;
        Source = source;
        Leads = leads;
    }

    /// <summary>The kind of breach: <see cref="Reasons.StandardSuppressed"/>, <see cref="Reasons.StandardMissing"/>, <see cref="Reasons.StandardUnmet"/> or <see cref="Reasons.StandardUnchecked"/>.</summary>
    public ReasonCode Kind { get; }

    /// <summary>The suppression, the attribute or the rule.</summary>
    public string Rule { get; }

    /// <summary>The source; null where it is not known.</summary>
    public string? Source { get; }

    /// <summary>How many leads of the source breach it.</summary>
    public int Leads { get; }
}
