using System.Collections.Concurrent;

namespace RevOps.Rules;

/// <summary>
/// Keeps rotations in the memory of one process: the default store. Safe for any number of threads, without a lock over all pools; everything
/// is lost when the process ends.
/// </summary>
public sealed class InMemoryRotationStore : IRotationStore
{
    private readonly ConcurrentDictionary<string, RotationState> _states = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public RotationState Load(string key) =>
        _states.TryGetValue(key ?? throw new ArgumentNullException(nameof(key)), out var state) ? state : RotationState.Initial;

    /// <inheritdoc/>
    public bool TrySave(string key, long expectedVersion, string value)
    {
        if (value is null)
        {
            throw new ArgumentNullException(nameof(value));
        }

        var current = Load(key);
        var next = new RotationState(expectedVersion + 1, value);
        return current.Version == expectedVersion && (expectedVersion == 0 ? _states.TryAdd(key, next) : _states.TryUpdate(key, next, current));
    }
}
