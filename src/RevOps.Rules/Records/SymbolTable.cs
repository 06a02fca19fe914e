namespace RevOps.Rules;

/// <summary>
/// The texts that a policy compares one attribute with, each with a code from 1. A record's text is looked up once a decision, in the
/// <see cref="Index"/>; every comparison after that is one of integers. Open addressing on the fold's hash; looking up allocates nothing.
/// </summary>
internal sealed class SymbolTable
{
    private readonly List<string> _folded = [];
    private Entry[] _entries = new Entry[8];

    // A byte of the hash of each entry, never zero. Most texts of records are no constants, and of a hundred thousand the bytes still lie near.
    private byte[] _tags = new byte[8];
    private SymbolIndex? _index;

    public int Count => _folded.Count;

    /// <summary>The texts as far as they are added, for the frames to look in. Two threads that meet here make the same.</summary>
    public SymbolIndex Index => _index ??= new SymbolIndex(_folded);

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

        _index = null;
        _folded.Add(TextFold.Fold(text));
        if (_folded.Count * 2 > _entries.Length)
        {
            var before = _entries;
            _entries = new Entry[before.Length * 2];
            _tags = new byte[before.Length * 2];
            foreach (var entry in before)
            {
                if (entry.Code > 0)
                {
                    Place(entry);
                }
            }
        }

        Place(EntryOf(_folded[_folded.Count - 1], _folded.Count));
        return _folded.Count;
    }

    /// <summary>The code of a text, or <see cref="Slot.NoConstant"/>.</summary>
    public int Find(string text) => Find(text.AsSpan());

    /// <inheritdoc cref="Find(string)"/>
    public int Find(ReadOnlySpan<char> text)
    {
        var hash = TextFold.Hash(text, out var first, out var last);
        var tags = _tags;
        var tag = TagOf(hash);
        for (var at = hash & (tags.Length - 1); ; at = (at + 1) & (tags.Length - 1))
        {
            var found = tags[at];
            if (found == tag)
            {
                ref readonly var entry = ref _entries[at];
                if (entry.Hash == hash && entry.First == first && entry.Last == last && IsText(entry.Folded, text))
                {
                    return entry.Code;
                }
            }
            else if (found == 0)
            {
                return Slot.NoConstant;
            }
        }
    }

    private static byte TagOf(int hash) => (byte)((hash >> 24) | 1);

    private static bool IsText(string folded, ReadOnlySpan<char> text) =>
        folded.Length == text.Length && (text.Length <= TextFold.ShortText || TextFold.EqualsFolded(text, folded.AsSpan()));

    private static Entry EntryOf(string folded, int code)
    {
        var hash = TextFold.Hash(folded.AsSpan(), out var first, out var last);
        return new Entry(first, last, folded, hash, code);
    }

    private void Place(in Entry entry)
    {
        var mask = _tags.Length - 1;
        var at = entry.Hash & mask;
        while (_tags[at] != 0)
        {
            at = (at + 1) & mask;
        }

        _tags[at] = TagOf(entry.Hash);
        _entries[at] = entry;
    }

    private readonly struct Entry(ulong first, ulong last, string folded, int hash, int code)
    {
        public readonly ulong First = first;
        public readonly ulong Last = last;
        public readonly string Folded = folded;
        public readonly int Hash = hash;
        public readonly int Code = code;
    }
}
