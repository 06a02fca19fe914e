namespace RevOps.Rules;

/// <summary>How records are routed again, how often, and who has them then. Immutable.</summary>
public sealed class ReroutePolicy
{
    internal ReroutePolicy(IReadOnlyList<RerouteRule> rules, int most, string escalateTo)
    {
        Rules = rules;
        Most = most;
        EscalateTo = escalateTo;
    }

    /// <summary>The rules; the first for the cause, and its code, holds.</summary>
    public IReadOnlyList<RerouteRule> Rules { get; }

    /// <summary>How often a record is routed again at most: 1 to 20.</summary>
    public int Most { get; }

    /// <summary>The queue of records that were routed again too often, or for which nobody else is there.</summary>
    public string EscalateTo { get; }
}
