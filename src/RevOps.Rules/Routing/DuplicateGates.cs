namespace RevOps.Rules;

/// <summary>
/// Lets records with the same duplicate key through one by one, so that the second finds the owner of the first. Keys share a fixed number of gates; a
/// gate is held while a turn is taken and never while a record is read. Thread-safe.
/// </summary>
internal sealed class DuplicateGates
{
    private const int Count = 64;

    // Never disposed: nobody asks for their wait handles, without which they hold nothing.
    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, Count).Select(_ => new SemaphoreSlim(1, 1))];

    public SemaphoreSlim Of(RecordKey key) => _gates[(uint)key.GetHashCode() % Count];
}
