using System.Runtime.CompilerServices;

namespace RevOps.Rules;

/// <summary>
/// The texts of a <see cref="SymbolTable"/> once they are all known, to be found without a search: each can stand in one place only. So a look
/// costs the same for every text and predicts well. Immutable; looking up allocates nothing.
/// </summary>
internal sealed class SymbolIndex
{
    // From here on the table is larger than what lies near the processor.
    private const int LargeCount = 4_096;

    // No text is so long; the empty one must not be found where nothing stands.
    private static readonly Entry Nothing = new(0, 0, -1, 0);

    private readonly string[] _folded = [];
    private readonly int _longest = -1;
    private readonly HashPlaces _places;
    private readonly Entry[] _entries = [];
    private readonly LargeTextIndex? _large;

    // What folds to more than ASCII, or found no place.
    private readonly SymbolTable? _rest;
    private readonly int[] _restCodes = [];
    private readonly bool _hasMisplaced;

    /// <summary>Makes the index.</summary>
    /// <param name="folded">The folded texts; the code of each is its place, from 1.</param>
    public SymbolIndex(IReadOnlyList<string> folded)
    {
        if (folded.Count >= LargeCount)
        {
            _large = new LargeTextIndex(folded, i => i + 1);
            return;
        }

        _folded = [.. folded];
        _places = HashPlaces.Of(_folded, key => HashPlaces.Both(key.Hash), out var places);
        _entries = new Entry[_places.Count];
        _entries.AsSpan().Fill(Nothing);
        var rest = new List<int>();
        for (var i = 0; i < _folded.Length; i++)
        {
            _longest = Math.Max(_longest, _folded[i].Length);
            var hasKey = TextKey.TryOfAscii(_folded[i].AsSpan(), out var key);
            if (places[i] == HashPlaces.Nowhere)
            {
                rest.Add(i + 1);
                _hasMisplaced |= hasKey;
            }
            else
            {
                _entries[places[i]] = new Entry(key.First, key.Last, _folded[i].Length, i + 1);
            }
        }

        if (rest.Count > 0)
        {
            _restCodes = [.. rest];
            _rest = new SymbolTable();
            foreach (var code in rest)
            {
                _rest.Add(_folded[code - 1]);
            }
        }
    }

    /// <summary>The code of a text, or <see cref="Slot.NoConstant"/>.</summary>
    public int Find(ReadOnlySpan<char> text) =>
        _large is not null ? _large.Find(text)
        : text.Length > _longest ? Slot.NoConstant
        : TextKey.TryOfAscii(text, out var key) ? Find(text, in key)
        : FindFolded(text);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Find(ReadOnlySpan<char> text, in TextKey key)
    {
        ref readonly var entry = ref _entries[_places.FindBoth(key.Hash)];
        return ((entry.First ^ key.First) | (entry.Last ^ key.Last) | (uint)(entry.Length ^ text.Length)) != 0 ? FindRestIfAny(text)
            : text.Length <= TextKey.ShortText ? entry.Code
            : FindLong(text, entry.Code);
    }

    // What is rare stands apart, so that what is not needs no registers kept for it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int FindFolded(ReadOnlySpan<char> text) => TextKey.TryOfFolded(text, out var key) ? Find(text, in key) : FindRest(text);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int FindLong(ReadOnlySpan<char> text, int code) => TextFold.EqualsFolded(text, _folded[code - 1].AsSpan()) ? code : FindRestIfAny(text);

    private int FindRestIfAny(ReadOnlySpan<char> text) => _hasMisplaced ? FindRest(text) : Slot.NoConstant;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int FindRest(ReadOnlySpan<char> text) => _rest?.Find(text) is > 0 and var code ? _restCodes[code - 1] : Slot.NoConstant;

    private readonly struct Entry(ulong first, ulong last, int length, int code)
    {
        public readonly ulong First = first;
        public readonly ulong Last = last;
        public readonly int Length = length;
        public readonly int Code = code;
    }
}
