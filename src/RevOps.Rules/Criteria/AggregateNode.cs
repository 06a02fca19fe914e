namespace RevOps.Rules;

/// <summary>
/// A count of rows or a sum over rows, against bounds. Rows of which it is unknown whether they count, or how much, widen the aggregate to an
/// interval: all of it within the bounds is Met, none of it NotMet, else the criterion is open.
/// </summary>
internal sealed class AggregateNode(AggregateCriterion source, int ordinal, CriterionNode? where, int summed, NumberAttribute? declared) : LeafNode(source, ordinal)
{
    private readonly double _lower = source.Lower ?? double.NegativeInfinity;
    private readonly double _upper = source.Upper ?? double.PositiveInfinity;

    // What a missing number can be: as far as its declaration allows.
    private readonly double _least = declared?.Min ?? double.NegativeInfinity;
    private readonly double _most = declared?.Max ?? double.PositiveInfinity;

    public CriterionNode? Where => where;

    /// <summary>The row's number that is summed, as the schema declares it; null for a count.</summary>
    public NumberAttribute? Summed => declared;

    public override Verdict Evaluate(Frame frame)
    {
        ref var slot = ref frame.Read(Ordinal);
        if (slot.State != SlotState.Known)
        {
            return frame.Open(in slot);
        }

        var rows = frame.Rows(Ordinal, ref slot);
        var (lowest, highest) = summed < 0 ? Count(rows, out var open) : Sum(frame, rows, out open);
        if (double.IsNaN(lowest) || double.IsNaN(highest))
        {
            // Infinities of both signs: no number at all, unless the open rows turn out otherwise.
            rows.MetError |= open == Verdict.Met;
            open = open == Verdict.Met ? Verdict.Error : open;
        }

        frame.MetError |= rows.MetError;
        rows.MetError = false;
        return lowest >= _lower && highest <= _upper ? Verdict.Met
            : lowest > _upper || highest < _lower ? Verdict.NotMet
            : open;
    }

    /// <summary>The interval of the aggregate, for an explanation.</summary>
    public (double Lowest, double Highest) Interval(Frame frame)
    {
        var rows = frame.Rows(Ordinal, ref frame.Read(Ordinal));
        return summed < 0 ? Count(rows, out _) : Sum(frame, rows, out _);
    }

    // `open` is Met when every row is settled, else what the unsettled ones make of an undecided comparison.
    private (double Lowest, double Highest) Count(RowFrame rows, out Verdict open)
    {
        open = Verdict.Met;
        if (where is null)
        {
            return (rows.Count, rows.Count);
        }

        var met = 0;
        var may = 0;
        for (var row = 0; row < rows.Count; row++)
        {
            rows.MoveTo(row);
            var verdict = where.Evaluate(rows);
            met += verdict == Verdict.Met ? 1 : 0;
            may += verdict is Verdict.Unknown or Verdict.Error ? 1 : 0;
            open = Kleene.And(open, verdict == Verdict.NotMet ? Verdict.Met : verdict);
        }

        return (met, met + may);
    }

    private (double Lowest, double Highest) Sum(Frame frame, RowFrame rows, out Verdict open)
    {
        open = Verdict.Met;
        var (lowest, highest) = frame.SumPair;
        lowest.Reset();
        highest.Reset();
        for (var row = 0; row < rows.Count; row++)
        {
            rows.MoveTo(row);
            var counts = where is null ? Verdict.Met : where.Evaluate(rows);
            if (counts == Verdict.NotMet)
            {
                continue;
            }

            ref var value = ref rows.Read(summed);
            if (value.State == SlotState.Error)
            {
                rows.Open(in value);
            }

            open = Kleene.And(open, Kleene.And(counts, value.State == SlotState.Known ? Verdict.Met : (Verdict)value.State));
            var low = value.State == SlotState.Known ? value.Number : _least;
            var high = value.State == SlotState.Known ? value.Number : _most;
            if (counts != Verdict.Met)
            {
                // The row may not count, and then adds nothing.
                low = Math.Min(low, 0);
                high = Math.Max(high, 0);
            }

            lowest.Add(low);
            highest.Add(high);
        }

        return (lowest.ToDouble(), highest.ToDouble());
    }
}
