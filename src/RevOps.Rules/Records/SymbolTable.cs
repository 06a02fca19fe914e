namespace RevOps.Rules;

/// <summary>
/// The texts that a policy compares one attribute with, each with a code from 1. A record's text is looked up once a decision; every
/// comparison after that is one of integers. Open addressing on the fold's hash; looking up allocates nothing.
/// </summary>
internal sealed class SymbolTable
{
    private readonly List<string> _folded = [];
    private readonly List<int> _hashes = [];
    private int[] _buckets = new int[8];

    public int Count => _folded.Count;

    /// <summary>The code of a constant, which is added when it is new. Only while the policy is compiled, on one thread.</summary>
    public int Add(string text)
    {
        var code = Find(text);
        if (code > 0)
        {
            return code;
        }

        var folded = TextFold.Fold(text);
        _folded.Add(folded);
        _hashes.Add(TextFold.GetHashCode(folded.AsSpan()));
        if (_folded.Count * 2 > _buckets.Length)
        {
            _buckets = new int[_buckets.Length * 2];
            for (var i = 1; i < _folded.Count; i++)
            {
                Place(i);
            }
        }

        Place(_folded.Count);
        return _folded.Count;
    }

    /// <summary>The code of a text, or <see cref="Slot.NoConstant"/>.</summary>
    public int Find(string text)
    {
        var hash = TextFold.GetHashCode(text.AsSpan());
        var buckets = _buckets;
        var mask = buckets.Length - 1;
        for (var at = hash & mask; buckets[at] != 0; at = (at + 1) & mask)
        {
            var code = buckets[at];
            if (_hashes[code - 1] == hash && TextFold.EqualsFolded(text.AsSpan(), _folded[code - 1].AsSpan()))
            {
                return code;
            }
        }

        return Slot.NoConstant;
    }

    private void Place(int code)
    {
        var mask = _buckets.Length - 1;
        var at = _hashes[code - 1] & mask;
        while (_buckets[at] != 0)
        {
            at = (at + 1) & mask;
        }

        _buckets[at] = code;
    }
}
