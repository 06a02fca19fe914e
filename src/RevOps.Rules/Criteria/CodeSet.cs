namespace RevOps.Rules;

/// <summary>
/// A set of codes of one attribute's constants: a bit each, or a sorted list where the bits would be mostly empty, as with two domains of a
/// policy that names a hundred thousand.
/// </summary>
internal sealed class CodeSet
{
    private const int MostBitsForACode = 64;

    private readonly ulong[]? _words;
    private readonly int[] _sorted;

    public CodeSet(IEnumerable<int> codes)
    {
        _sorted = [.. codes];
        Array.Sort(_sorted);
        var highest = _sorted[_sorted.Length - 1];
        if (highest / _sorted.Length > MostBitsForACode)
        {
            return;
        }

        _words = new ulong[(highest >> 6) + 1];
        foreach (var code in _sorted)
        {
            _words[code >> 6] |= 1UL << (code & 63);
        }

        _sorted = [];
    }

    public bool Contains(int code) => _words is { } words
        ? (uint)code >> 6 < (uint)words.Length && (words[code >> 6] & (1UL << (code & 63))) != 0
        : Array.BinarySearch(_sorted, code) >= 0;
}
