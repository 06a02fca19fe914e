namespace RevOps.Rules;

/// <summary>
/// Ascending ticks with a table over their range, so that a search is one look into the table and a step or two. Where values crowd
/// into one place of the table, a binary search goes on from there.
/// </summary>
internal sealed class TickTable
{
    // Two places a value: most hold none or one.
    private const int PlacesPerValue = 2;

    private readonly long[] _values;
    private readonly long _origin;
    private readonly int _shift;

    // How many values lie before each place, and all of them at the end. Empty where that many would not fit.
    private readonly ushort[] _before;

    /// <summary>A table over values from an origin on.</summary>
    /// <param name="values">The values, ascending; none before the origin.</param>
    /// <param name="origin">The least that is ever asked for.</param>
    /// <param name="range">What is asked for is less than this beyond the origin.</param>
    public TickTable(long[] values, long origin, long range)
    {
        _values = values;
        _origin = origin;
        if (values.Length > ushort.MaxValue)
        {
            _before = [];
            return;
        }

        while (range >> _shift > PlacesPerValue * (values.Length + 1))
        {
            _shift++;
        }

        _before = new ushort[(range >> _shift) + 2];
        var count = 0;
        for (var place = 0; place < _before.Length; place++)
        {
            while (count < values.Length && (values[count] - origin) >> _shift < place)
            {
                count++;
            }

            _before[place] = (ushort)count;
        }
    }

    /// <summary>How many values there are.</summary>
    public int Count => _values.Length;

    public long this[int i] => _values[i];

    /// <summary>How many of the values are at most <paramref name="ticks"/>, which lies in the range of the table.</summary>
    public int CountAtMost(long ticks)
    {
        var before = _before;
        var place = (int)((ticks - _origin) >> _shift);
        if ((uint)(place + 1) >= (uint)before.Length)
        {
            return TickSearch.CountAtMost(_values, ticks);
        }

        return TickSearch.CountAtMost(_values, before[place], before[place + 1] - before[place], ticks);
    }
}
