using System.Runtime.CompilerServices;

namespace RevOps.Rules;

/// <summary>
/// A place for each of many hashes, of its own: the upper half of a hash selects a pilot, with which the lower half is mixed once more and then names the place.
/// So what stands there is what was looked for, or nothing is. Immutable.
/// </summary>
/// <remarks>G. E. Pibiri and R. Trani, PTHash: Revisiting FCH Minimal Perfect Hashing, SIGIR 2021; here with room left, so that few pilots have to be tried.</remarks>
internal readonly struct HashPlaces
{
    private const int HalfBits = 32;

    // Odd, with their bits evenly spread, as those of HashMultiplier in half the width.
    private const uint PilotMultiplier = 0x1E37_79B1;
    private const uint PlaceMultiplier = 0x66E8_FEB9;
    private const int MostDoublings = 4;

    // So many hashes share a pilot, for pilots shall lie near the processor.
    private const int HashesOfAPilot = 4;

    // Where there is room at all, one of them finds it.
    private const int MostPilots = 4_096;

    // Of a hundred thousand hashes the fullest bucket has about sixteen. More are a table made to be slow, and find no place.
    private const int MostOfABucket = 32;

    /// <summary>What stands for the place of a hash that found none.</summary>
    public const int Nowhere = -1;

    private readonly ushort[] _pilots;
    private readonly int _pilotShift;
    private readonly int _placeShift;

    private HashPlaces(int buckets, int count)
    {
        _pilots = new ushort[buckets];
        _pilotShift = ShiftOf(buckets);
        _placeShift = ShiftOf(count);
        Count = count;
    }

    /// <summary>How many places there are, a power of two.</summary>
    public int Count { get; }

    /// <summary>Finds the places of folded texts.</summary>
    /// <param name="folded">The texts, each once.</param>
    /// <param name="hashOf">The hash by which a text is looked up.</param>
    /// <param name="places">The place of each; or <see cref="Nowhere"/>, always for one that is not ASCII, seldom otherwise.</param>
    public static HashPlaces Of(IReadOnlyList<string> folded, Func<TextKey, ulong> hashOf, out int[] places)
    {
        var keyed = new List<int>(folded.Count);
        var hashes = new List<ulong>(folded.Count);
        for (var i = 0; i < folded.Count; i++)
        {
            if (TextKey.TryOfAscii(folded[i].AsSpan(), out var key))
            {
                keyed.Add(i);
                hashes.Add(hashOf(key));
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
    /// <param name="hashes">The hashes. Of those whose lower halves are equal, and seldom otherwise, one or more find none.</param>
    /// <param name="places">The place of each hash, or <see cref="Nowhere"/>.</param>
    public static HashPlaces Of(ReadOnlySpan<ulong> hashes, out int[] places)
    {
        // Dense, since a record looks into a table for each of its attributes, and all of them shall lie near the processor.
        var buckets = Power(Math.Max(2, hashes.Length / HashesOfAPilot));
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

    /// <summary>The hash in which a shorter one is both halves.</summary>
    public static ulong Both(uint half) => ((ulong)half << HalfBits) | half;

    /// <summary>The place where a hash stands if it is one of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong hash) => At((uint)hash, _pilots[Bucket((uint)(hash >> HalfBits))]);

    /// <summary>The place where <see cref="Both"/> stands if it is one of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FindBoth(uint half) => At(half, _pilots[Bucket(half)]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Bucket(uint upper) => (int)(upper >> _pilotShift);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int At(uint lower, int pilot) => (int)(unchecked((lower ^ ((uint)pilot * PilotMultiplier)) * PlaceMultiplier) >> _placeShift);

    // The fullest buckets first, while there is most room for them.
    private bool TryPlace(ReadOnlySpan<ulong> hashes, out int[] places)
    {
        places = new int[hashes.Length];
        var isTaken = new bool[Count];
        var sorted = new int[hashes.Length];
        var starts = new int[_pilots.Length + 1];
        foreach (var hash in hashes)
        {
            starts[Bucket((uint)(hash >> HalfBits)) + 1]++;
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
            sorted[next[Bucket((uint)(hashes[i] >> HalfBits))]++] = i;
        }

        // Whoever is in a bucket that is too full stays without one; more places would not help.
        places.AsSpan().Fill(Nowhere);
        var isComplete = true;
        for (var count = Math.Min(fullest, MostOfABucket); count > 0; count--)
        {
            for (var bucket = 0; bucket < _pilots.Length; bucket++)
            {
                if (starts[bucket + 1] - starts[bucket] == count)
                {
                    isComplete &= TryPlace(hashes, Different(hashes, sorted.AsSpan(starts[bucket], count)), bucket, isTaken, places);
                }
            }
        }

        return isComplete;
    }

    // Hashes whose lower halves are equal meet with every pilot, so that one of them is placed.
    private static ReadOnlySpan<int> Different(ReadOnlySpan<ulong> hashes, Span<int> bucket)
    {
        var count = 0;
        foreach (var candidate in bucket)
        {
            var isNew = true;
            for (var i = 0; i < count; i++)
            {
                isNew &= (uint)hashes[bucket[i]] != (uint)hashes[candidate];
            }

            if (isNew)
            {
                bucket[count++] = candidate;
            }
        }

        return bucket.Slice(0, count);
    }

    private bool TryPlace(ReadOnlySpan<ulong> hashes, ReadOnlySpan<int> bucket, int number, bool[] isTaken, int[] places)
    {
        for (var pilot = 0; pilot < MostPilots; pilot++)
        {
            var placed = 0;
            while (placed < bucket.Length && At((uint)hashes[bucket[placed]], pilot) is var place && !isTaken[place])
            {
                isTaken[places[bucket[placed]] = place] = true;
                placed++;
            }

            if (placed == bucket.Length)
            {
                _pilots[number] = (ushort)pilot;
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

    // What leaves as many bits as name one of a power of two.
    private static int ShiftOf(int count) => HalfBits - Bits.Lowest((ulong)count);

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
