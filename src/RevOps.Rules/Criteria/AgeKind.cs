namespace RevOps.Rules;

/// <summary>How an age criterion looks back from as-of.</summary>
public enum AgeKind
{
    /// <summary>In the span that ends at as-of, both ends inclusive; the future does not meet it.</summary>
    WithinLast,

    /// <summary>Before the span that ends at as-of.</summary>
    OlderThan,
}
