namespace RevOps.Rules;

/// <summary>
/// Prefixes with a node each, from 1: the longest that a text starts with, and of each the next shorter one, which the text starts with too.
/// Filled while an index is built, then frozen.
/// </summary>
internal sealed class PrefixTable
{
    /// <summary>The node of a text that starts with none.</summary>
    public const int None = 0;

    private readonly SymbolTable _nodes = new();
    private readonly SortedSet<int> _seen = [];
    private SymbolIndex _index = null!;
    private int[] _lengths = [];
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
        Short = ShortPrefixes.TryOf(_nodes);
        _parents = new int[Count + 1];
        for (var node = 1; node <= Count; node++)
        {
            _parents[node] = Find(_nodes.TextOf(node).AsSpan(), shorterThan: _nodes.TextOf(node).Length);
        }
    }

    /// <summary>The same prefixes where all of them are short; else null.</summary>
    public ShortPrefixes? Short { get; private set; }

    public int ParentOf(int node) => _parents[node];

    public string TextOf(int node) => _nodes.TextOf(node);

    /// <summary>The longest prefix that a text starts with.</summary>
    public int Find(ReadOnlySpan<char> text) => Short is not null && Short.TryFind(text, out var node) ? node : Find(text, int.MaxValue);

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
