#if NET10_0_OR_GREATER
using System.Numerics;
#endif
using System.Runtime.CompilerServices;

namespace RevOps.Rules;

/// <summary>
/// A place for each of many hashes, of its own: the highest bits of a hash select a rotation, which brings those bits to the front that name the place.
/// So what stands there is what was looked for, or nothing is. Immutable.
/// </summary>
internal readonly struct HashPlaces
{
    private const int HashBits = 64;
    private const int MostDoublings = 4;

    // Of a hundred thousand hashes the fullest bucket has about eight. More are a table made to be slow, and find no place.
    private const int MostOfABucket = 16;

    /// <summary>What stands for the place of a hash that found none.</summary>
    public const int Nowhere = -1;

    private readonly byte[] _rotations;
    private readonly int _shift;

    private HashPlaces(int buckets, int count)
    {
        _rotations = new byte[buckets];
        Count = count;
        _shift = HashBits;
        for (; buckets > 1; buckets /= 2)
        {
            _shift--;
        }
    }

    /// <summary>How many places there are, a power of two.</summary>
    public int Count { get; }

    /// <summary>Finds the places of folded texts.</summary>
    /// <param name="folded">The texts, each once.</param>
    /// <param name="places">The place of each; or <see cref="Nowhere"/>, always for one that is not ASCII, seldom otherwise.</param>
    public static HashPlaces Of(IReadOnlyList<string> folded, out int[] places)
    {
        var keyed = new List<int>(folded.Count);
        var hashes = new List<ulong>(folded.Count);
        for (var i = 0; i < folded.Count; i++)
        {
            if (TextKey.TryOfAscii(folded[i].AsSpan(), out var key))
            {
                keyed.Add(i);
                hashes.Add(key.Hash);
            }
        }

        var found = Of([.. hashes], out var placesOfHashes);
        places = new int[folded.Count];
        places.AsSpan().Fill(Nowhere);
        for (var i = 0; i < placesOfHashes.Length; i++)
        {
            places[keyed[i]] = placesOfHashes[i];
        }

        return found;
    }

    /// <summary>Finds the places.</summary>
    /// <param name="hashes">The hashes. Of those that are equal, and seldom otherwise, one or more find none.</param>
    /// <param name="places">The place of each hash, or <see cref="Nowhere"/>.</param>
    public static HashPlaces Of(ReadOnlySpan<ulong> hashes, out int[] places)
    {
        // Dense, since a record looks into a table for each of its attributes, and all of them shall lie near the processor.
        var buckets = Power(Math.Max(2, hashes.Length));
        var count = Power(Math.Max(2, hashes.Length + (hashes.Length / 4)));
        for (var doubling = 0; ; doubling++, count *= 2)
        {
            var found = new HashPlaces(buckets, count);
            if (found.TryPlace(hashes, out places) || doubling == MostDoublings)
            {
                return found;
            }
        }
    }

    /// <summary>The place where a hash stands if it is one of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong hash) => Rotated(hash, _rotations[Bucket(hash)]) & (Count - 1);

    private int Bucket(ulong hash) => (int)(hash >> _shift);

    private static int Rotated(ulong hash, int rotation) =>
#if NET10_0_OR_GREATER
        (int)BitOperations.RotateRight(hash, rotation);
#else
        (int)((hash >> rotation) | (hash << (HashBits - rotation)));
#endif

    // The fullest buckets first, while there is most room for them.
    private bool TryPlace(ReadOnlySpan<ulong> hashes, out int[] places)
    {
        places = new int[hashes.Length];
        var isTaken = new bool[Count];
        var sorted = new int[hashes.Length];
        var starts = new int[_rotations.Length + 1];
        foreach (var hash in hashes)
        {
            starts[Bucket(hash) + 1]++;
        }

        var fullest = 0;
        for (var i = 1; i < starts.Length; i++)
        {
            fullest = Math.Max(fullest, starts[i]);
            starts[i] += starts[i - 1];
        }

        int[] next = [.. starts];
        for (var i = 0; i < hashes.Length; i++)
        {
            sorted[next[Bucket(hashes[i])]++] = i;
        }

        // Whoever is in a bucket that is too full stays where none is.
        places.AsSpan().Fill(Nowhere);
        var isComplete = fullest <= MostOfABucket;
        for (var count = Math.Min(fullest, MostOfABucket); count > 0; count--)
        {
            for (var bucket = 0; bucket < _rotations.Length; bucket++)
            {
                if (starts[bucket + 1] - starts[bucket] == count)
                {
                    isComplete &= TryPlace(hashes, sorted.AsSpan(starts[bucket], count), bucket, isTaken, places);
                }
            }
        }

        return isComplete;
    }

    private bool TryPlace(ReadOnlySpan<ulong> hashes, ReadOnlySpan<int> bucket, int number, bool[] isTaken, int[] places)
    {
        for (var rotation = 0; rotation < HashBits; rotation++)
        {
            var placed = 0;
            while (placed < bucket.Length && !isTaken[At(hashes[bucket[placed]], rotation)])
            {
                isTaken[places[bucket[placed]] = At(hashes[bucket[placed]], rotation)] = true;
                placed++;
            }

            if (placed == bucket.Length)
            {
                _rotations[number] = (byte)rotation;
                return true;
            }

            while (placed-- > 0)
            {
                isTaken[places[bucket[placed]]] = false;
                places[bucket[placed]] = Nowhere;
            }
        }

        return false;
    }

    private int At(ulong hash, int rotation) => Rotated(hash, rotation) & (Count - 1);

    private static int Power(int least)
    {
        var power = 1;
        while (power < least)
        {
            power *= 2;
        }

        return power;
    }
}
