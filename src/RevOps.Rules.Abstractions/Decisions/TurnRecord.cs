namespace RevOps.Rules;

/// <summary>What a rotation was asked for one decision: its state before and after, so that the turn can be taken again on a copy. Immutable.</summary>
public sealed class TurnRecord : IEquatable<TurnRecord>
{
    /// <summary>Makes a record.</summary>
    /// <param name="rotation">The key of the rotation, under which the store keeps its state.</param>
    /// <param name="source">Where the answer came from.</param>
    /// <param name="before">The state before; <see cref="RotationState.Initial"/> for one that was never saved, and where no state was read.</param>
    /// <param name="after">The state after; the same as before where nothing was changed.</param>
    /// <param name="weights">Who could have the turn, with their weights then, in the order of the pool; null for nobody.</param>
    /// <param name="leasePlace">Of a leased turn, which of the lease's turns it is, from 1; 0 for any other.</param>
    /// <param name="unsettled">The turns whose outcome the process did not know; null for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rotation"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="leasePlace"/> is negative.</exception>
    public TurnRecord(
        string rotation, TurnSource source, RotationState before = default, RotationState after = default, IReadOnlyList<MemberWeight>? weights = null, int leasePlace = 0, IReadOnlyList<UnsettledTurn>? unsettled = null)
    {
        LeasePlace = leasePlace >= 0 ? leasePlace : throw new ArgumentOutOfRangeException(nameof(leasePlace), leasePlace, "The turns of a lease are counted from 1. Leave the place out for a turn of none.");
        Weights = weights is null ? [] : [.. weights];
        Unsettled = unsettled is null ? [] : [.. unsettled];
        Rotation = rotation ?? throw new ArgumentNullException(nameof(rotation));
        Source = source;
        Before = before;
        After = after;
    }

    /// <summary>The key of the rotation, under which the store keeps its state.</summary>
    public string Rotation { get; }

    /// <summary>Where the answer came from.</summary>
    public TurnSource Source { get; }

    /// <summary>
    /// The state before; <see cref="RotationState.Initial"/> for one that was never saved, and where no state was read. Of a leased turn, the state from
    /// which the lease was taken.
    /// </summary>
    public RotationState Before { get; }

    /// <summary>The state after; the same as before where nothing was changed.</summary>
    public RotationState After { get; }

    /// <summary>Who could have the turn, after capacity, caps and priority, with their weights then, in the order of the pool; empty when nobody could.</summary>
    public IReadOnlyList<MemberWeight> Weights { get; }

    /// <summary>Of a leased turn, which of the lease's turns it is, from 1; 0 for any other.</summary>
    public int LeasePlace { get; }

    /// <summary>The turns whose outcome the process did not know, which it settled with this one; empty for none.</summary>
    public IReadOnlyList<UnsettledTurn> Unsettled { get; }

    /// <inheritdoc/>
    public bool Equals(TurnRecord? other) =>
        other is not null && Source == other.Source && Before == other.Before && After == other.After && LeasePlace == other.LeasePlace && string.Equals(Rotation, other.Rotation, StringComparison.Ordinal)
        && Weights.SequenceEqual(other.Weights) && Unsettled.SequenceEqual(other.Unsettled);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TurnRecord);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Rotation) ^ After.Version.GetHashCode();

    /// <summary>The rotation, where the answer came from, and the versions before and after.</summary>
    public override string ToString() => FormattableString.Invariant($"{Rotation}: {Source}, version {Before.Version} to {After.Version}");
}
