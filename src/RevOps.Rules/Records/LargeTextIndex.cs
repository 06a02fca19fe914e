namespace RevOps.Rules;

/// <summary>
/// Many texts, each with a number, such as the domains of a hundred thousand named accounts. A table so large lies far from the processor: a bit
/// for their hashes tells most texts that are none of them, and all that is compared with one that may be stands in one place. Texts compare folded.
/// Immutable; looking up allocates nothing.
/// </summary>
internal sealed class LargeTextIndex
{
    /// <summary>What <see cref="Find"/> gives for a text that is none of them.</summary>
    public const int None = -1;

    // Five to ten for each text, two of which it has: one that is none of them finds both set once in nine times, or less.
    private const int BitsOfAPlace = 4;

    // Up to here the head and the end are all of a text.
    private const int HeadAndEnd = 2 * TextKey.ShortText;

    // No text is so long; the empty one must not be found where nothing stands.
    private static readonly Entry Nothing = new(-1);

    private readonly string[] _folded;
    private readonly int _longest = -1;
    private readonly HashPlaces _places;
    private readonly ulong[] _seen;
    private readonly Entry[] _entries;

    // What folds to more than ASCII, or found no place.
    private readonly SymbolTable? _rest;
    private readonly int[] _restNumbers;

    /// <summary>Makes the index.</summary>
    /// <param name="folded">The folded texts, each once.</param>
    /// <param name="numberOf">The number of each by its place among them, not negative.</param>
    public LargeTextIndex(IReadOnlyList<string> folded, Func<int, int> numberOf)
    {
        _folded = [.. folded];
        _places = HashPlaces.Of(_folded, key => key.LongHash, out var places);
        _seen = new ulong[Math.Max(1, _places.Count * BitsOfAPlace / 64)];
        _entries = new Entry[_places.Count];
        _entries.AsSpan().Fill(Nothing);
        var rest = new List<int>();
        for (var i = 0; i < _folded.Length; i++)
        {
            _longest = Math.Max(_longest, _folded[i].Length);
            if (places[i] == HashPlaces.Nowhere)
            {
                rest.Add(i);
            }
            else
            {
                TextKey.TryOfAscii(_folded[i].AsSpan(), out var key);
                _seen[WordOf(key.LongHash)] |= BitsOf(key.LongHash);
                _entries[places[i]] = new Entry(_folded[i], in key, i, numberOf(i));
            }
        }

        _restNumbers = [.. rest.Select(numberOf)];
        _rest = rest.Count == 0 ? null : new SymbolTable();
        foreach (var text in rest)
        {
            _rest!.Add(_folded[text]);
        }
    }

    /// <summary>The number of a text, or <see cref="None"/>.</summary>
    public int Find(ReadOnlySpan<char> text)
    {
        if (text.Length > _longest)
        {
            return None;
        }

        if (!TextKey.TryOfAscii(text, out var key) && !TextKey.TryOfFolded(text, out key))
        {
            return FindRest(text);
        }

        var hash = key.LongHash;
        if ((~_seen[WordOf(hash)] & BitsOf(hash)) != 0)
        {
            return FindRest(text);
        }

        ref readonly var entry = ref _entries[_places.Find(hash)];
        return IsText(in entry, text, in key) ? entry.Number : FindRest(text);
    }

    private bool IsText(in Entry entry, ReadOnlySpan<char> text, in TextKey key) =>
        ((entry.First ^ key.First) | (entry.Last ^ key.Last) | (uint)(entry.Length ^ text.Length)) == 0
        && (text.Length <= TextKey.ShortText || (text.Length <= HeadAndEnd && HasHead(in entry, text)) || TextFold.EqualsFolded(text, _folded[entry.Text].AsSpan()));

    private static bool HasHead(in Entry entry, ReadOnlySpan<char> text) =>
        TextKey.TryOfAscii(text.Slice(0, TextKey.ShortText), out var head) && ((entry.HeadFirst ^ head.First) | (entry.HeadLast ^ head.Last)) == 0;

    private int FindRest(ReadOnlySpan<char> text) => _rest?.Find(text) is > 0 and var code ? _restNumbers[code - 1] : None;

    // The lowest bits: the highest ones have selected the pilot.
    private int WordOf(ulong hash) => (int)(hash >> 12) & (_seen.Length - 1);

    private static ulong BitsOf(ulong hash) => (1UL << (int)(hash & 63)) | (1UL << (int)((hash >> 6) & 63));

    private readonly struct Entry
    {
        public readonly ulong First;
        public readonly ulong Last;
        public readonly ulong HeadFirst;
        public readonly ulong HeadLast;
        public readonly int Length;
        public readonly int Text;
        public readonly int Number;

        public Entry(int length) => Length = length;

        public Entry(string folded, in TextKey key, int text, int number)
        {
            Length = folded.Length;
            Text = text;
            Number = number;
            TextKey.TryOfAscii(folded.AsSpan(0, Math.Min(Length, TextKey.ShortText)), out var head);
            (First, Last, HeadFirst, HeadLast) = (key.First, key.Last, head.First, head.Last);
        }
    }
}
