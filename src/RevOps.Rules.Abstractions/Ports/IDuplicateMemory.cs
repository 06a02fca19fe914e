namespace RevOps.Rules;

/// <summary>
/// Remembers assignments by what duplicates agree in, so that a second record of the same person gets the same owner and costs no turn. An
/// <see cref="IAssignmentMemory"/> that is one of these too finds duplicates, where the policy says when a record is one.
/// </summary>
/// <remarks>
/// Keys are made of the policy's key attributes: 128 bits, the same on every host and runtime, so that a memory may be shared and outlive the process.
/// An implementation is safe for any number of threads. One that throws is taken for one that has forgotten. Of two records with the same new key one engine gives a
/// turn to one alone, on however many threads; two engines that share a memory may each give one.
/// </remarks>
public interface IDuplicateMemory
{
    /// <summary>Recalls the assignment under a key, however old it is.</summary>
    /// <param name="duplicateKey">The key.</param>
    /// <returns>The assignment; null when none is remembered.</returns>
    EarlierAssignment? RecallDuplicate(RecordKey duplicateKey);

    /// <summary>Remembers an assignment under a key; a later one replaces an earlier one. Duplicates themselves are not remembered.</summary>
    /// <param name="duplicateKey">The key.</param>
    /// <param name="assignment">The assignment.</param>
    void RememberDuplicate(RecordKey duplicateKey, EarlierAssignment assignment);
}
