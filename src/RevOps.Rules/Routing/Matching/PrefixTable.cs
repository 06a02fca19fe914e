namespace RevOps.Rules;

/// <summary>
/// Prefixes with a node each, from 1: the longest that a text starts with, and of each the next shorter one, which the text starts with too.
/// Filled while an index is built, then frozen.
/// </summary>
internal sealed class PrefixTable
{
    /// <summary>The node of a text that starts with none.</summary>
    public const int None = 0;

    // Prefixes of postal codes have three or four units: these are found by one word of the text.
    private const int Short = AsciiWord.Units;

    // Four bytes of units, their number, and the node.
    private const ulong KeyBits = 0x7_FFFF_FFFF;
    private const int NodeShift = 35;

    private readonly SymbolTable _nodes = new();
    private readonly SortedSet<int> _seen = [];
    private SymbolIndex _index = null!;
    private int[] _lengths = [];
    private int[] _shortLengths = [];
    private ulong[] _short = [];
    private int[] _parents = [];

    public int Count => _nodes.Count;

    /// <summary>The node of a folded prefix, added when it is new.</summary>
    public int Add(string prefix)
    {
        _seen.Add(prefix.Length);
        return _nodes.Add(prefix);
    }

    public void Freeze()
    {
        _index = _nodes.Index;
        _lengths = [.. _seen.Reverse()];
        _shortLengths = [.. _lengths.Where(l => l is > 0 and <= Short)];
        var places = 8;
        while (places < Count * 2)
        {
            places *= 2;
        }

        _short = new ulong[places];
        for (var node = 1; node <= Count; node++)
        {
            AddShort(node);
        }

        _parents = new int[Count + 1];
        for (var node = 1; node <= Count; node++)
        {
            _parents[node] = Find(_nodes.TextOf(node).AsSpan(), shorterThan: _nodes.TextOf(node).Length);
        }
    }

    public int ParentOf(int node) => _parents[node];

    public string TextOf(int node) => _nodes.TextOf(node);

    /// <summary>The longest prefix that a text starts with.</summary>
    public int Find(ReadOnlySpan<char> text)
    {
        if (text.Length < Short || _lengths.Length != _shortLengths.Length)
        {
            return Find(text, int.MaxValue);
        }

        var word = AsciiWord.Read(text, 0);
        if (!AsciiWord.IsAscii(word))
        {
            return Find(text, int.MaxValue);
        }

        var units = Packed(AsciiWord.Fold(word));
        foreach (var length in _shortLengths)
        {
            var key = KeyOf(units, length);
            for (var at = PlaceOf(key); _short[at] != 0; at = (at + 1) & (_short.Length - 1))
            {
                if ((_short[at] & KeyBits) == key)
                {
                    return (int)(_short[at] >> NodeShift);
                }
            }
        }

        return None;
    }

    // A byte for each of four ASCII units.
    private static ulong Packed(ulong word) => (word & 0x7F) | ((word >> 8) & 0x7F00) | ((word >> 16) & 0x7F_0000) | ((word >> 24) & 0x7F00_0000);

    private static ulong KeyOf(ulong units, int length) => (units & (0xFFFF_FFFF >> (8 * (Short - length)))) | ((ulong)length << 32);

    private int PlaceOf(ulong key) => (int)(unchecked(key * 0x9E37_79B9_7F4A_7C15) >> 40) & (_short.Length - 1);

    // A prefix beyond ASCII is no prefix of an ASCII text.
    private void AddShort(int node)
    {
        var text = TextOf(node);
        var word = 0UL;
        for (var i = 0; i < text.Length && text.Length <= Short; i++)
        {
            word |= (ulong)text[i] << (16 * i);
        }

        if (text.Length is > 0 and <= Short && AsciiWord.IsAscii(word))
        {
            var key = KeyOf(Packed(word), text.Length);
            var at = PlaceOf(key);
            while (_short[at] != 0)
            {
                at = (at + 1) & (_short.Length - 1);
            }

            _short[at] = key | ((ulong)node << NodeShift);
        }
    }

    private int Find(ReadOnlySpan<char> text, int shorterThan)
    {
        foreach (var length in _lengths)
        {
            if (length <= text.Length && length < shorterThan && _index.Find(text.Slice(0, length)) is > 0 and var node)
            {
                return node;
            }
        }

        return None;
    }
}
