namespace RevOps.Rules;

/// <summary>
/// Keeps the rotation of pools between calls: opaque, versioned text under a key, changed by compare-and-swap. Everything that makes
/// rotation fair lives above it, so that a store is a few lines over any database.
/// </summary>
/// <remarks>
/// An implementation is safe for any number of threads. <see cref="TrySave"/> is atomic: of two callers that saw the same version,
/// exactly one succeeds. A store that is not available throws; the router then sends the record to the pool's fallback queue and says so.
/// A save that throws may have been kept all the same: its token is in the state, so that the rotation's next turn finds out and counts it once.
/// What is lost in a crash is no record, and at most the turns of which the outcome was open or that were leased.
/// </remarks>
public interface IRotationStore
{
    /// <summary>Reads the state of a key.</summary>
    /// <param name="key">The key, such as a pool's name; compares ordinally.</param>
    /// <returns>The state; <see cref="RotationState.Initial"/> when there is none yet.</returns>
    RotationState Load(string key);

    /// <summary>Replaces the state of a key, if nobody else has since it was read.</summary>
    /// <param name="key">The key.</param>
    /// <param name="expectedVersion">The version that was read; 0 for a key without state.</param>
    /// <param name="value">The new value.</param>
    /// <returns>True when the state was replaced and its version is now one higher; false when the version had moved on.</returns>
    bool TrySave(string key, long expectedVersion, string value);
}
