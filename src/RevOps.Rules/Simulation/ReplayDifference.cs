namespace RevOps.Rules;

/// <summary>One field in which a replay and its entry differ. A value.</summary>
public readonly record struct ReplayDifference
{
    internal ReplayDifference(string field, string recorded, string replayed)
    {
        Field = field;
        Recorded = recorded;
        Replayed = replayed;
    }

    /// <summary>The field, as the entry's canonical form names it: <c>decision.owner</c>, <c>reason.code</c>, <c>policy.hash</c>, <c>facts.email</c>.</summary>
    public string Field { get; }

    /// <summary>What the entry has, as its canonical form writes it; <c>(nothing)</c> where it has no such field.</summary>
    public string Recorded { get; }

    /// <summary>What the replay has, or would need; <c>(nothing)</c> where it has no such field.</summary>
    public string Replayed { get; }

    /// <summary>The difference in one line.</summary>
    public override string ToString() => $"{Field}: recorded {Recorded}, replayed {Replayed}";
}
