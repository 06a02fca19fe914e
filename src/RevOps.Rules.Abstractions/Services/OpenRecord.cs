namespace RevOps.Rules;

/// <summary>An open record and who has it now, as the host knows it. A value.</summary>
/// <typeparam name="TRecord">The host's record.</typeparam>
public readonly struct OpenRecord<TRecord>
{
    /// <summary>Makes an open record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="owner">The person who owns it; null when nobody does.</param>
    /// <param name="queue">The queue in which it waits; null when it is in none.</param>
    /// <param name="owners">Who owns what around it, for a record that is routed again.</param>
    public OpenRecord(TRecord record, string? owner, string? queue = null, KnownOwners owners = default)
    {
        Record = record;
        Owner = string.IsNullOrEmpty(owner) ? null : owner;
        Queue = string.IsNullOrEmpty(queue) ? null : queue;
        Owners = owners;
    }

    /// <summary>The record.</summary>
    public TRecord Record { get; }

    /// <summary>The person who owns it; null when nobody does.</summary>
    public string? Owner { get; }

    /// <summary>The queue in which it waits; null when it is in none.</summary>
    public string? Queue { get; }

    /// <summary>Who owns what around it, for a record that is routed again.</summary>
    public KnownOwners Owners { get; }
}
