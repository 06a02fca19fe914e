namespace RevOps.Rules;

/// <summary>
/// The distribution of durations: every value up to a limit, then counts in fixed buckets. What it holds depends on the values alone, not on
/// their order or on how sketches were merged.
/// </summary>
/// <remarks>
/// Buckets are cut on the ticks themselves: the position of the highest bit and the seven bits below it. So a bucket is at most 1/128 of its
/// lower bound wide, its middle at most 1/256 (0.4 %) from each value in it, durations below 256 ticks have buckets of their own, and no
/// logarithm is taken, which runtimes round differently.
/// </remarks>
internal sealed class DurationSketch
{
    /// <summary>Up to so many values a quantile is exact.</summary>
    public const int ExactLimit = 1_000;

    private const int Bits = 7;
    private const int SubBuckets = 1 << Bits;

    private List<long>? _values = [];
    private Dictionary<int, long>? _buckets;
    private bool _isSorted = true;

    public DurationSketch()
    {
    }

    private DurationSketch(Dictionary<int, long> buckets, long largest)
    {
        _values = null;
        _buckets = buckets;
        Largest = largest;
        Count = buckets.Values.Sum();
    }

    public long Count { get; private set; }

    /// <summary>Whether quantiles are exact.</summary>
    public bool IsExact => _values is not null;

    public long Largest { get; private set; } = -1;

    /// <summary>The values, ascending; null once they are counted in buckets.</summary>
    public IEnumerable<long>? Values => _values?.OrderBy(v => v);

    /// <summary>The buckets by place; null while the values are kept.</summary>
    public IEnumerable<KeyValuePair<int, long>>? Buckets => _buckets?.OrderBy(b => b.Key);

    /// <summary>A sketch of buckets that were kept elsewhere; null when no durations give such buckets.</summary>
    public static DurationSketch? OfBuckets(Dictionary<int, long> buckets, long largest) =>
        buckets.Count > 0 && largest >= 0 && buckets.Keys.Min() >= 0 && buckets.Keys.Max() == PlaceOf(largest) && buckets.Values.All(c => c > 0) && buckets.Values.Sum(c => (decimal)c) is > ExactLimit and <= long.MaxValue
            ? new DurationSketch(buckets, largest)
            : null;

    /// <summary>Adds a duration in ticks, zero or more.</summary>
    public void Add(long ticks)
    {
        Count++;
        Largest = Math.Max(Largest, ticks);
        if (_values is null)
        {
            Bucket(ticks, 1);
            return;
        }

        _isSorted &= _values.Count == 0;
        _values.Add(ticks);
        if (_values.Count > ExactLimit)
        {
            Coarsen();
        }
    }

    /// <summary>Adds what another one holds.</summary>
    public void Add(DurationSketch other)
    {
        if (other._values is { } values)
        {
            foreach (var value in values)
            {
                Add(value);
            }

            return;
        }

        Coarsen();
        Count += other.Count;
        Largest = Math.Max(Largest, other.Largest);
        foreach (var bucket in other._buckets!)
        {
            Bucket(bucket.Key, bucket.Value, isPlace: true);
        }
    }

    /// <summary>The smallest value that at least so many percent of the values do not exceed, or the middle of its bucket; -1 without values.</summary>
    public long Quantile(int percent)
    {
        if (Count == 0)
        {
            return -1;
        }

        var rank = Math.Max(1, (long)Math.Ceiling((decimal)Count * percent / 100));
        if (_values is not null)
        {
            // Readers on several threads share a scorecard, so that a question changes nothing.
            return _isSorted ? _values[(int)rank - 1] : _values.OrderBy(v => v).ElementAt((int)rank - 1);
        }

        foreach (var place in _buckets!.Keys.OrderBy(p => p))
        {
            rank -= _buckets[place];
            if (rank <= 0)
            {
                return Math.Min(MiddleOf(place), Largest);
            }
        }

        return Largest;
    }

    /// <summary>Sorts what was added, so that quantiles are found at once.</summary>
    public void Seal()
    {
        _values?.Sort();
        _isSorted = true;
    }

    private void Coarsen()
    {
        if (_values is not { } values)
        {
            return;
        }

        _buckets = [];
        _values = null;
        foreach (var value in values)
        {
            Bucket(value, 1);
        }
    }

    private void Bucket(long ticks, long count, bool isPlace = false)
    {
        var place = isPlace ? (int)ticks : PlaceOf(ticks);
        _buckets![place] = _buckets.TryGetValue(place, out var before) ? before + count : count;
    }

    private static int PlaceOf(long ticks)
    {
        var shift = 0;
        while (ticks >> shift >= 2 * SubBuckets)
        {
            shift++;
        }

        return (shift * SubBuckets) + (int)(ticks >> shift);
    }

    private static long MiddleOf(int place)
    {
        if (place < 2 * SubBuckets)
        {
            return place;
        }

        var shift = (place / SubBuckets) - 1;
        return ((long)(place - (shift * SubBuckets)) << shift) + (1L << shift >> 1);
    }
}
