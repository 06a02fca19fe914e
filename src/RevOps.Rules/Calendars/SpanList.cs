using System.Buffers;

namespace RevOps.Rules;

/// <summary>
/// Ascending spans of ticks that neither overlap nor touch, while a part of an index is built. Its memory is rented, so that
/// building an index leaves nothing behind but the index.
/// </summary>
internal sealed class SpanList : IDisposable
{
    private long[] _bounds = ArrayPool<long>.Shared.Rent(2048);

    public int Count { get; private set; }

    public long StartOf(int i) => _bounds[2 * i];

    public long EndOf(int i) => _bounds[(2 * i) + 1];

    /// <summary>Adds a span that starts no earlier than the last one did; one that overlaps or touches the last one extends it.</summary>
    public void Add(long start, long end)
    {
        if (start >= end)
        {
            return;
        }

        if (Count > 0 && start <= _bounds[(2 * Count) - 1])
        {
            _bounds[(2 * Count) - 1] = Math.Max(end, _bounds[(2 * Count) - 1]);
            return;
        }

        if (2 * Count == _bounds.Length)
        {
            var larger = ArrayPool<long>.Shared.Rent(_bounds.Length * 2);
            Array.Copy(_bounds, larger, _bounds.Length);
            ArrayPool<long>.Shared.Return(_bounds);
            _bounds = larger;
        }

        _bounds[2 * Count] = start;
        _bounds[(2 * Count) + 1] = end;
        Count++;
    }

    public void Clear() => Count = 0;

    /// <summary>Adds to <paramref name="rest"/> what is left of these spans without the cuts: ascending, disjoint pairs of start and end.</summary>
    public void SubtractInto(SpanList rest, long[] cuts)
    {
        var cut = Count == 0 ? 0 : FirstPairEndingAfter(cuts, StartOf(0));
        for (var i = 0; i < Count; i++)
        {
            var start = StartOf(i);
            var end = EndOf(i);
            while (cut < cuts.Length && cuts[cut + 1] <= start)
            {
                cut += 2;
            }

            for (var c = cut; c < cuts.Length && cuts[c] < end; c += 2)
            {
                rest.Add(start, cuts[c]);
                start = cuts[c + 1];
            }

            rest.Add(start, end);
        }
    }

    /// <summary>Adds the spans of both lists to <paramref name="union"/>.</summary>
    public static void UnionInto(SpanList union, SpanList left, SpanList right)
    {
        int l = 0, r = 0;
        while (l < left.Count || r < right.Count)
        {
            if (r == right.Count || (l < left.Count && left.StartOf(l) <= right.StartOf(r)))
            {
                union.Add(left.StartOf(l), left.EndOf(l++));
            }
            else
            {
                union.Add(right.StartOf(r), right.EndOf(r++));
            }
        }
    }

    /// <summary>Adds to <paramref name="common"/> what both lists have in common.</summary>
    public static void IntersectInto(SpanList common, SpanList left, SpanList right)
    {
        int l = 0, r = 0;
        while (l < left.Count && r < right.Count)
        {
            common.Add(Math.Max(left.StartOf(l), right.StartOf(r)), Math.Min(left.EndOf(l), right.EndOf(r)));
            _ = left.EndOf(l) < right.EndOf(r) ? l++ : r++;
        }
    }

    public void Dispose()
    {
        ArrayPool<long>.Shared.Return(_bounds);
        _bounds = [];
        Count = 0;
    }

    private static int FirstPairEndingAfter(long[] pairs, long ticks)
    {
        int low = 0, high = pairs.Length / 2;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (pairs[(2 * middle) + 1] <= ticks)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return 2 * low;
    }
}
