namespace RevOps.Rules;

/// <summary>Equality, hashing and order of texts under <see cref="TextFold"/>, for dictionaries and sorting. Immutable and thread-safe.</summary>
internal sealed class TextFoldComparer : IEqualityComparer<string>, IComparer<string>
#if NET10_0_OR_GREATER
    , IAlternateEqualityComparer<ReadOnlySpan<char>, string>
#endif
{
    private TextFoldComparer()
    {
    }

    /// <summary>The one instance.</summary>
    public static TextFoldComparer Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(string? x, string? y) => TextFold.Equals(x, y);

    /// <inheritdoc/>
    public int GetHashCode(string obj) => TextFold.GetHashCode(obj.AsSpan());

    /// <summary>The order by folded code unit; null comes first.</summary>
    public int Compare(string? x, string? y) =>
        ReferenceEquals(x, y) ? 0
        : x is null ? -1
        : y is null ? 1
        : TextFold.Compare(x, y);

#if NET10_0_OR_GREATER
    /// <inheritdoc/>
    public bool Equals(ReadOnlySpan<char> alternate, string other) => TextFold.Equals(alternate, other.AsSpan());

    /// <inheritdoc/>
    public int GetHashCode(ReadOnlySpan<char> alternate) => TextFold.GetHashCode(alternate);

    /// <inheritdoc/>
    public string Create(ReadOnlySpan<char> alternate) => alternate.ToString();
#endif
}
