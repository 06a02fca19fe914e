#if NET10_0_OR_GREATER
using System.Numerics;
#endif
using System.Runtime.CompilerServices;

namespace RevOps.Rules;

/// <summary>
/// The texts of a <see cref="SymbolTable"/> once they are all known, to be found without a search: the hash's highest bits select a rotation, which
/// brings those bits to the front that name the one place where the text can stand. So a look costs the same for every text and predicts well.
/// Immutable; looking up allocates nothing.
/// </summary>
internal sealed class SymbolIndex
{
    // From here on the table is larger than what lies near the processor, and most texts of records are no constants: better not to look.
    private const int LargeCount = 4_096;

    // No text is so long; the empty one must not be found where nothing stands.
    private static readonly Entry Nothing = new(0, 0, -1, 0);

    private const int MostDoublings = 4;
    private const int HashBits = 64;

    private readonly Entry[] _entries;
    private readonly string[] _folded;
    private readonly byte[] _rotations;
    private readonly int _bucketShift;

    // A byte of the hash of what stands in each place of a large table.
    private readonly byte[]? _tags;
    private readonly int _longest = -1;

    // What folds to more than ASCII, or found no place.
    private readonly SymbolTable? _rest;
    private readonly int[] _restCodes = [];
    private readonly bool _hasMisplaced;

    /// <summary>Makes the index.</summary>
    /// <param name="folded">The folded texts; the code of each is its place, from 1.</param>
    public SymbolIndex(IReadOnlyList<string> folded)
    {
        _folded = [.. folded];
        var rest = new List<int>();
        var keys = new List<Key>(_folded.Length);
        for (var i = 0; i < _folded.Length; i++)
        {
            _longest = Math.Max(_longest, _folded[i].Length);
            if (TextKey.TryOfAscii(_folded[i].AsSpan(), out var key))
            {
                keys.Add(new Key(key.Hash, new Entry(key.First, key.Last, _folded[i].Length, i + 1)));
            }
            else
            {
                rest.Add(i + 1);
            }
        }

        // Dense, since a record looks into a table for each of its attributes, and all of them shall lie near the processor.
        var buckets = Power(Math.Max(2, keys.Count));
        _bucketShift = HashBits;
        for (var count = buckets; count > 1; count /= 2)
        {
            _bucketShift--;
        }

        var places = Power(Math.Max(2, keys.Count + (keys.Count / 4)));
        List<Key> misplaced = [];
        for (var doubling = 0; ; doubling++, places *= 2)
        {
            misplaced.Clear();
            _entries = new Entry[places];
            _entries.AsSpan().Fill(Nothing);
            _rotations = new byte[buckets];
            Place(keys, misplaced);
            if (misplaced.Count == 0 || doubling == MostDoublings)
            {
                break;
            }
        }

        _tags = keys.Count >= LargeCount && misplaced.Count == 0 ? TagsOf(keys) : null;
        if (misplaced.Count + rest.Count > 0)
        {
            _hasMisplaced = misplaced.Count > 0;
            _restCodes = [.. rest, .. misplaced.Select(m => m.Entry.Code)];
            _rest = new SymbolTable();
            foreach (var code in _restCodes)
            {
                _rest.Add(_folded[code - 1]);
            }
        }
    }

    /// <summary>The code of a text, or <see cref="Slot.NoConstant"/>.</summary>
    public int Find(ReadOnlySpan<char> text) =>
        text.Length > _longest ? Slot.NoConstant
        : TextKey.TryOfAscii(text, out var key) ? Find(text, in key)
        : FindFolded(text);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Find(ReadOnlySpan<char> text, in TextKey key)
    {
        var entries = _entries;
        var place = PlaceOf(key.Hash, _rotations[Bucket(key.Hash)]) & (entries.Length - 1);
        if (_tags is { } tags && tags[place] != TagOf(key.Hash))
        {
            return Slot.NoConstant;
        }

        ref readonly var entry = ref entries[place];
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

    // The fullest buckets first, while there is most room for them.
    private void Place(List<Key> keys, List<Key> misplaced)
    {
        var sorted = new Key[keys.Count];
        var starts = new int[_rotations.Length + 1];
        foreach (var key in keys)
        {
            starts[Bucket(key.Hash) + 1]++;
        }

        var fullest = 0;
        for (var i = 1; i < starts.Length; i++)
        {
            fullest = Math.Max(fullest, starts[i]);
            starts[i] += starts[i - 1];
        }

        int[] next = [.. starts];
        foreach (var key in keys)
        {
            sorted[next[Bucket(key.Hash)]++] = key;
        }

        for (var count = fullest; count > 0; count--)
        {
            for (var bucket = 0; bucket < _rotations.Length; bucket++)
            {
                if (starts[bucket + 1] - starts[bucket] == count && !TryPlace(sorted.AsSpan(starts[bucket], count), bucket))
                {
                    misplaced.AddRange(sorted.AsSpan(starts[bucket], count).ToArray());
                }
            }
        }
    }

    private byte[] TagsOf(List<Key> keys)
    {
        var tags = new byte[_entries.Length];
        foreach (var key in keys)
        {
            tags[PlaceOf(key.Hash, _rotations[Bucket(key.Hash)]) & (tags.Length - 1)] = TagOf(key.Hash);
        }

        return tags;
    }

    private bool TryPlace(ReadOnlySpan<Key> bucket, int number)
    {
        for (var rotation = 0; rotation < HashBits; rotation++)
        {
            var placed = 0;
            while (placed < bucket.Length && _entries[At(bucket[placed].Hash)].Code == 0)
            {
                _entries[At(bucket[placed].Hash)] = bucket[placed].Entry;
                placed++;
            }

            if (placed == bucket.Length)
            {
                _rotations[number] = (byte)rotation;
                return true;
            }

            while (placed-- > 0)
            {
                _entries[At(bucket[placed].Hash)] = Nothing;
            }

            int At(ulong hash) => PlaceOf(hash, rotation) & (_entries.Length - 1);
        }

        return false;
    }

    // Bits that the bucket does not tell.
    private static byte TagOf(ulong hash) => (byte)(hash >> 24);

    private int Bucket(ulong hash) => (int)(hash >> _bucketShift);

    private static int PlaceOf(ulong hash, int rotation) =>
#if NET10_0_OR_GREATER
        (int)BitOperations.RotateRight(hash, rotation);
#else
        (int)((hash >> rotation) | (hash << (HashBits - rotation)));
#endif

    private static int Power(int least)
    {
        var power = 1;
        while (power < least)
        {
            power *= 2;
        }

        return power;
    }

    private readonly struct Key(ulong hash, Entry entry)
    {
        public readonly ulong Hash = hash;
        public readonly Entry Entry = entry;
    }

    private readonly struct Entry(ulong first, ulong last, int length, int code)
    {
        public readonly ulong First = first;
        public readonly ulong Last = last;
        public readonly int Length = length;
        public readonly int Code = code;
    }
}
