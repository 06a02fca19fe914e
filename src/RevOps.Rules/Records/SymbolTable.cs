namespace RevOps.Rules;

/// <summary>
/// The texts that a policy compares one attribute with, each with a code from 1. A record's text is looked up once a decision; every
/// comparison after that is one of integers. Open addressing on the fold's hash; looking up allocates nothing.
/// </summary>
internal sealed class SymbolTable
{
    private readonly List<string> _folded = [];
    private Entry[] _entries = new Entry[8];

    public int Count => _folded.Count;

    /// <summary>The folded text of a code.</summary>
    public string TextOf(int code) => _folded[code - 1];

    /// <summary>The code of a constant, which is added when it is new. Only while the policy is compiled, on one thread.</summary>
    public int Add(string text)
    {
        var code = Find(text);
        if (code > 0)
        {
            return code;
        }

        _folded.Add(TextFold.Fold(text));
        if (_folded.Count * 2 > _entries.Length)
        {
            var before = _entries;
            _entries = new Entry[before.Length * 2];
            foreach (var entry in before)
            {
                if (entry.Code > 0)
                {
                    Place(entry);
                }
            }
        }

        Place(new Entry(TextFold.GetHashCode(text.AsSpan()), _folded.Count, _folded[_folded.Count - 1]));
        return _folded.Count;
    }

    /// <summary>The code of a text, or <see cref="Slot.NoConstant"/>.</summary>
    public int Find(string text) => Find(text.AsSpan());

    /// <inheritdoc cref="Find(string)"/>
    public int Find(ReadOnlySpan<char> text)
    {
        var hash = TextFold.GetHashCode(text);
        var entries = _entries;
        for (var at = hash; ; at++)
        {
            // What decides lies together, since a large table is in no near cache.
            ref readonly var entry = ref entries[at & (entries.Length - 1)];
            if (entry.Code == 0)
            {
                return Slot.NoConstant;
            }

            if (entry.Hash == hash && TextFold.EqualsFolded(text, entry.Folded.AsSpan()))
            {
                return entry.Code;
            }
        }
    }

    private void Place(in Entry entry)
    {
        var mask = _entries.Length - 1;
        var at = entry.Hash & mask;
        while (_entries[at].Code != 0)
        {
            at = (at + 1) & mask;
        }

        _entries[at] = entry;
    }

    private readonly struct Entry(int hash, int code, string folded)
    {
        public readonly int Hash = hash;
        public readonly int Code = code;
        public readonly string Folded = folded;
    }
}
