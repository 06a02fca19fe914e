namespace RevOps.Rules;

/// <summary>An alternative of a territory that is looked up by one of its conditions.</summary>
internal sealed class KeyedRow(in MatchRow row, MatchCondition key)
{
    public int Territory { get; } = row.Territory;

    public MatchCondition Key { get; } = key;

    /// <summary>What it asks beside the key.</summary>
    public MatchCondition[] Others { get; } = Array.FindAll(row.Conditions, c => c != key);

    /// <summary>The bits of a <see cref="RecordSignature"/> with which a record does not meet the other conditions.</summary>
    public ulong Refused { get; set; }

    /// <summary>Whether a record that has the key's value, and none of the refused bits, matches.</summary>
    public bool IsExact { get; set; } = row.IsExact;
}
