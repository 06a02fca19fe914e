namespace RevOps.Rules;

/// <summary>
/// Turns of which a process did not know whether the store had kept them, since a save had no answer: what it then makes of the store's state depends
/// on them. Immutable.
/// </summary>
public sealed class UnsettledTurn : IEquatable<UnsettledTurn>
{
    /// <summary>Makes one.</summary>
    /// <param name="token">The token under which the state holds them, if it does.</param>
    /// <param name="key">The record that took the turn; <see cref="RecordKey.None"/> for those of a lease or a batch.</param>
    /// <param name="charged">Who was charged, and how many turns.</param>
    /// <exception cref="ArgumentNullException"><paramref name="token"/> or <paramref name="charged"/> is null.</exception>
    public UnsettledTurn(string token, RecordKey key, IReadOnlyList<KeyValuePair<string, int>> charged)
    {
        Token = token ?? throw new ArgumentNullException(nameof(token));
        Key = key;
        Charged = [.. charged ?? throw new ArgumentNullException(nameof(charged))];
    }

    /// <summary>The token under which the state holds them, if it does.</summary>
    public string Token { get; }

    /// <summary>The record that took the turn; <see cref="RecordKey.None"/> for those of a lease or a batch.</summary>
    public RecordKey Key { get; }

    /// <summary>Who was charged, and how many turns.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> Charged { get; }

    /// <inheritdoc/>
    public bool Equals(UnsettledTurn? other) =>
        other is not null && Key == other.Key && string.Equals(Token, other.Token, StringComparison.Ordinal) && Charged.SequenceEqual(other.Charged);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as UnsettledTurn);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Token);

    /// <summary>The token, and who was charged.</summary>
    public override string ToString() => Token + ": " + string.Join(", ", Charged.Select(c => FormattableString.Invariant($"{c.Key} {c.Value}")));
}
