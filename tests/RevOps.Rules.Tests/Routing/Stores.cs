using System.Collections.Concurrent;

namespace RevOps.Rules.Tests.Routing;

/// <summary>A store of text, as one over a database: nothing of the library's own, and what fails when.</summary>
internal sealed class TextStore : IRotationStore, IAsyncRotationStore
{
    private readonly ConcurrentDictionary<string, RotationState> _states = new(StringComparer.Ordinal);
    private int _saves;
    private int _loads;

    /// <summary>What happens at the nth save, from 1.</summary>
    public Func<int, SaveFault> OnSave { get; set; } = _ => SaveFault.None;

    /// <summary>Whether the nth load, from 1, throws.</summary>
    public Func<int, bool> LoadFails { get; set; } = _ => false;

    public int Saves => _saves;

    public RotationState Load(string key) =>
        key is null ? throw new ArgumentNullException(nameof(key))
        : LoadFails(Interlocked.Increment(ref _loads)) ? throw new TimeoutException("the store takes too long") : _states.GetValueOrDefault(key);

    public bool TrySave(string key, long expectedVersion, string value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        var fault = OnSave(Interlocked.Increment(ref _saves));
        if (fault == SaveFault.Throws)
        {
            throw new TimeoutException("nothing was kept");
        }

        var next = new RotationState(expectedVersion + 1, value);
        var current = _states.GetValueOrDefault(key);
        var saved = current.Version == expectedVersion && (expectedVersion == 0 ? _states.TryAdd(key, next) : _states.TryUpdate(key, next, current));
        return fault == SaveFault.KeepsAndThrows ? throw new TimeoutException("it was kept") : saved;
    }

    public async Task<RotationState> LoadAsync(string key, CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return Load(key);
    }

    public async Task<bool> TrySaveAsync(string key, long expectedVersion, string value, CancellationToken cancellationToken)
    {
        await Task.Yield();
        return TrySave(key, expectedVersion, value);
    }
}

internal enum SaveFault
{
    None,
    Throws,
    KeepsAndThrows,
}
