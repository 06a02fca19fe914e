namespace RevOps.Rules;

/// <summary>Something in which two scorecards differ, so that their numbers are not joined. A value.</summary>
public readonly record struct ScorecardDifference
{
    internal ScorecardDifference(ScorecardDifferenceKind kind, string name, string one, string other)
    {
        Kind = kind;
        Name = name;
        One = one;
        Other = other;
    }

    /// <summary>What differs.</summary>
    public ScorecardDifferenceKind Kind { get; }

    /// <summary>What it is called: a term such as <c>zone</c>, or the metric.</summary>
    public string Name { get; }

    /// <summary>What the first one says.</summary>
    public string One { get; }

    /// <summary>What the other one says.</summary>
    public string Other { get; }

    /// <summary>The difference in one line.</summary>
    public override string ToString() => $"{Name}: {One}; {Other}";
}
