namespace RevOps.Rules;

/// <summary>When a record is a duplicate of one that was assigned before, whose owner it then gets without a turn. Immutable.</summary>
public sealed class DuplicateRule
{
    internal DuplicateRule(IReadOnlyList<RecordAttribute> key, TimeSpan within)
    {
        Key = key;
        Within = within;
    }

    /// <summary>The attributes in which duplicates agree, under the fold; a record that lacks one of them is no duplicate. At least one.</summary>
    public IReadOnlyList<RecordAttribute> Key { get; }

    /// <summary>How long before as-of the earlier record was assigned at most; both ends are included.</summary>
    public TimeSpan Within { get; }

    /// <summary>Whether an assignment lies within the window that ends at as-of.</summary>
    internal bool Covers(DateTimeOffset assignedAt, DateTimeOffset asOf)
    {
        var age = asOf.UtcTicks - assignedAt.UtcTicks;
        return age >= 0 && age <= Within.Ticks;
    }
}
