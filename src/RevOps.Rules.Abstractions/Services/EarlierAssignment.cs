namespace RevOps.Rules;

/// <summary>Who has a record of which others may be duplicates, and since when. A value.</summary>
public readonly record struct EarlierAssignment
{
    /// <summary>Makes an assignment.</summary>
    /// <param name="owner">The owner; not empty.</param>
    /// <param name="assignedAt">The instant of the assignment.</param>
    /// <param name="record">The record that was assigned; none when it is not known.</param>
    /// <exception cref="ArgumentException"><paramref name="owner"/> is null or empty.</exception>
    public EarlierAssignment(string owner, DateTimeOffset assignedAt, RecordKey record = default)
    {
        Owner = string.IsNullOrEmpty(owner) ? throw new ArgumentException("An assignment has an owner. Leave the assignment out where there is none.", nameof(owner)) : owner;
        AssignedAt = assignedAt;
        Record = record;
    }

    /// <summary>The owner.</summary>
    public string Owner { get; }

    /// <summary>The instant of the assignment.</summary>
    public DateTimeOffset AssignedAt { get; }

    /// <summary>The record that was assigned; none when it is not known.</summary>
    public RecordKey Record { get; }
}
