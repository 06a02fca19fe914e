namespace RevOps.Rules;

/// <summary>
/// Remembers who a record was assigned to, so that the same record gets the same owner and costs no second turn. Off unless a host
/// supplies one.
/// </summary>
/// <remarks>An implementation is safe for any number of threads, and says how much it keeps and what it forgets first. One that throws is taken for one that has forgotten.</remarks>
public interface IAssignmentMemory
{
    /// <summary>Recalls the owner of a record.</summary>
    /// <param name="key">The record.</param>
    /// <returns>The owner; null when none is remembered.</returns>
    string? Recall(RecordKey key);

    /// <summary>Remembers the owner of a record; a later owner replaces an earlier one.</summary>
    /// <param name="key">The record.</param>
    /// <param name="owner">The owner.</param>
    /// <param name="asOf">The instant of the assignment.</param>
    void Remember(RecordKey key, string owner, DateTimeOffset asOf);
}
