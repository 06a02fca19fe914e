using System.Collections.Concurrent;

namespace RevOps.Rules;

/// <summary>
/// Keeps rotations in the memory of one process: the default store. Safe for any number of threads, with a lock for each rotation and none over all;
/// a turn allocates nothing. Everything is lost when the process ends. Engines that share one, such as the engines of two versions of a policy,
/// share their rotations.
/// </summary>
public sealed class InMemoryRotationStore : IRotationStore
{
    private readonly ConcurrentDictionary<string, RotationCell> _cells = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public RotationState Load(string key)
    {
        if (!_cells.TryGetValue(key ?? throw new ArgumentNullException(nameof(key)), out var cell))
        {
            return RotationState.Initial;
        }

        lock (cell)
        {
            return cell.State;
        }
    }

    /// <inheritdoc/>
    public bool TrySave(string key, long expectedVersion, string value)
    {
        var cell = CellOf(key ?? throw new ArgumentNullException(nameof(key)));
        _ = value ?? throw new ArgumentNullException(nameof(value));
        lock (cell)
        {
            return cell.TryReplace(expectedVersion, value);
        }
    }

    /// <summary>A rotation to look at: one that nobody has changed yet is not kept for it.</summary>
    internal RotationCell Peek(string key) => _cells.TryGetValue(key, out var cell) ? cell : new RotationCell();

    internal RotationCell CellOf(string key) => _cells.GetOrAdd(key, static _ => new RotationCell());
}
