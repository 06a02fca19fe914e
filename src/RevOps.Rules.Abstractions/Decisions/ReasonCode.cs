namespace RevOps.Rules;

/// <summary>
/// Why a decision came out as it did: a short stable word, either the library's (<see cref="Reasons"/>) or one that the policy
/// gave (the code of a disqualifier, a disposition). Compares ordinally. <see langword="default"/> is <see cref="None"/>.
/// </summary>
public readonly struct ReasonCode : IEquatable<ReasonCode>
{
    private readonly string? _value;

    /// <summary>Makes a reason code.</summary>
    /// <param name="value">The word; not empty.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null or empty.</exception>
    public ReasonCode(string value)
    {
        if (string.IsNullOrEmpty(value))
        {
            throw new ArgumentException("A reason code cannot be empty.", nameof(value));
        }

        _value = value;
    }

    /// <summary>No reason.</summary>
    public static ReasonCode None => default;

    /// <summary>The word; empty for <see cref="None"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Makes a reason code of its word.</summary>
    /// <param name="value">The word; not empty.</param>
    public static implicit operator ReasonCode(string value) => new(value);

    /// <summary>Whether two codes are the same.</summary>
    /// <param name="left">One code.</param>
    /// <param name="right">The other code.</param>
    public static bool operator ==(ReasonCode left, ReasonCode right) => left.Equals(right);

    /// <summary>Whether two codes differ.</summary>
    /// <param name="left">One code.</param>
    /// <param name="right">The other code.</param>
    public static bool operator !=(ReasonCode left, ReasonCode right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ReasonCode other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ReasonCode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The word.</summary>
    public override string ToString() => Value;
}
