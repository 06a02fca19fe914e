namespace RevOps.Rules;

/// <summary>
/// The asynchronous form of <see cref="IRotationStore"/>, for hosts whose store is reached over a network. The same rules hold for it.
/// </summary>
public interface IAsyncRotationStore
{
    /// <summary>Reads the state of a key.</summary>
    /// <param name="key">The key, such as a pool's name; compares ordinally.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The state; <see cref="RotationState.Initial"/> when there is none yet.</returns>
    Task<RotationState> LoadAsync(string key, CancellationToken cancellationToken);

    /// <summary>Replaces the state of a key, if nobody else has since it was read.</summary>
    /// <param name="key">The key.</param>
    /// <param name="expectedVersion">The version that was read; 0 for a key without state.</param>
    /// <param name="value">The new value.</param>
    /// <param name="cancellationToken">Ends the wait; whether the state was replaced is then not known.</param>
    /// <returns>True when the state was replaced and its version is now one higher; false when the version had moved on.</returns>
    Task<bool> TrySaveAsync(string key, long expectedVersion, string value, CancellationToken cancellationToken);
}
