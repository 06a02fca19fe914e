namespace RevOps.Rules;

/// <summary>What a rotation was asked for one decision: its state before and after, so that the turn can be taken again on a copy. Immutable.</summary>
public sealed class TurnRecord : IEquatable<TurnRecord>
{
    /// <summary>Makes a record.</summary>
    /// <param name="rotation">The key of the rotation, under which the store keeps its state.</param>
    /// <param name="source">Where the answer came from.</param>
    /// <param name="before">The state before; <see cref="RotationState.Initial"/> for one that was never saved, and where no state was read.</param>
    /// <param name="after">The state after; the same as before where nothing was changed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rotation"/> is null.</exception>
    public TurnRecord(string rotation, TurnSource source, RotationState before = default, RotationState after = default)
    {
        Rotation = rotation ?? throw new ArgumentNullException(nameof(rotation));
        Source = source;
        Before = before;
        After = after;
    }

    /// <summary>The key of the rotation, under which the store keeps its state.</summary>
    public string Rotation { get; }

    /// <summary>Where the answer came from.</summary>
    public TurnSource Source { get; }

    /// <summary>The state before; <see cref="RotationState.Initial"/> for one that was never saved, and where no state was read.</summary>
    public RotationState Before { get; }

    /// <summary>The state after; the same as before where nothing was changed.</summary>
    public RotationState After { get; }

    /// <inheritdoc/>
    public bool Equals(TurnRecord? other) =>
        other is not null && Source == other.Source && Before == other.Before && After == other.After && string.Equals(Rotation, other.Rotation, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TurnRecord);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Rotation) ^ After.Version.GetHashCode();

    /// <summary>The rotation, where the answer came from, and the versions before and after.</summary>
    public override string ToString() => FormattableString.Invariant($"{Rotation}: {Source}, version {Before.Version} to {After.Version}");
}
