namespace RevOps.Rules;

/// <summary>
/// A number, date, instant or flag: the intervals between the bounds that conditions name. Of more bounds than 32 the most used are kept;
/// rows that have another one accept an interval too much, and their criterion decides.
/// </summary>
internal sealed class OrderedColumn : MatchColumn
{
    private const int MostCuts = 32;

    private readonly bool _isNumber;
    private readonly long[] _cuts;
    private readonly ColumnInput _input;
    private readonly ulong[] _accepted;

    public OrderedColumn(int ordinal, bool isNumber, ColumnInput input, Action<int> inexact)
        : base(ordinal)
    {
        _isNumber = isNumber;
        _input = input;
        _cuts = CutsOf(input);
        _accepted = new ulong[input.Count];
        for (var i = 0; i < input.Count; i++)
        {
            _accepted[i] = Accepted(i, out var isExact);
            if (!isExact)
            {
                inexact(input.Row(i));
            }
        }
    }

    public override int Classes => _cuts.Length + 2;

    public override int Locate(Frame frame, ref Slot slot)
    {
        if (slot.State == SlotState.Missing)
        {
            return Missing;
        }

        if (_isNumber)
        {
            // A fact may be NaN; a record's NaN is an error.
            var number = slot.Number;
            return double.IsNaN(number) ? Nowhere : 1 + IntervalOf(OrderedScale.KeyOf(number));
        }

        return 1 + IntervalOf(slot.Bits);
    }

    public override void Fill(in BitRows rows)
    {
        for (var row = 0; row < Classes; row++)
        {
            rows.SetAll(row);
        }

        for (var i = 0; i < _input.Count; i++)
        {
            rows.Set(Missing, _input.Row(i), _input.AcceptsMissing(i));
            for (var interval = 0; interval <= _cuts.Length; interval++)
            {
                if ((_accepted[i] & (1UL << interval)) == 0)
                {
                    rows.Set(1 + interval, _input.Row(i), false);
                }
            }
        }
    }

    // Each cut is the first key of an interval.
    private static long[] CutsOf(ColumnInput input)
    {
        var uses = new Dictionary<long, int>();
        for (var i = 0; i < input.Count; i++)
        {
            for (var c = input.First(i); c < input.End(i); c++)
            {
                foreach (var span in input.Condition(c) is OrderedCondition ordered ? ordered.Spans : [])
                {
                    Use(uses, span.First, isBound: span.First != long.MinValue);
                    Use(uses, unchecked(span.Last + 1), isBound: span.Last != long.MaxValue);
                }
            }
        }

        if (uses.Count <= MostCuts)
        {
            return [.. uses.Keys.OrderBy(k => k)];
        }

        // Spread over the uses in the order of the keys, so that intervals are about equally busy.
        var kept = new List<long>();
        var total = uses.Values.Sum(u => (long)u);
        var seen = 0L;
        foreach (var use in uses.OrderBy(u => u.Key))
        {
            seen += use.Value;
            if (kept.Count < MostCuts && seen * (MostCuts + 1) > total * (kept.Count + 1))
            {
                kept.Add(use.Key);
            }
        }

        return [.. kept];
    }

    private static void Use(Dictionary<long, int> uses, long key, bool isBound)
    {
        if (isBound)
        {
            uses[key] = uses.TryGetValue(key, out var count) ? count + 1 : 1;
        }
    }

    private ulong Accepted(int index, out bool isExact)
    {
        isExact = true;
        var all = ulong.MaxValue;
        for (var c = _input.First(index); c < _input.End(index); c++)
        {
            switch (_input.Condition(c))
            {
                case PresenceCondition { IsKnown: false }:
                    all = 0;
                    break;
                case OrderedCondition ordered:
                    var any = 0UL;
                    foreach (var span in ordered.Spans)
                    {
                        var (first, last) = (IntervalOf(span.First), IntervalOf(span.Last));
                        any |= (ulong.MaxValue >> (63 - last + first)) << first;
                        isExact &= (span.First == long.MinValue || Array.BinarySearch(_cuts, span.First) >= 0) && (span.Last == long.MaxValue || Array.BinarySearch(_cuts, span.Last + 1) >= 0);
                    }

                    all &= any;
                    break;
            }
        }

        return all;
    }

    private int IntervalOf(long key)
    {
        var low = 0;
        for (var count = _cuts.Length; count > 0;)
        {
            // Without a branch on the comparison, which nothing predicts.
            var half = (count + 1) >> 1;
            low += _cuts[low + half - 1] <= key ? half : 0;
            count -= half;
        }

        return low;
    }
}
