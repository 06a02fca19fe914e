namespace RevOps.Rules;

/// <summary>One side of a reconciliation: one row a key, and what was too much told to the caller.</summary>
internal sealed class ReconciliationSide
{
    private readonly Dictionary<RecordKey, CountedOpportunity> _rows = [];

    public ReconciliationSide(IEnumerable<CountedOpportunity> rows, Action<CountedOpportunity> surplus)
    {
        foreach (var row in rows)
        {
            Total += row.Amount;
            if (row.Key.IsNone)
            {
                surplus(row);
            }
            else if (!_rows.TryGetValue(row.Key, out var before))
            {
                _rows.Add(row.Key, row);
            }
            else if (StandsBefore(in row, in before))
            {
                _rows[row.Key] = row;
                surplus(before);
            }
            else
            {
                surplus(row);
            }
        }
    }

    public decimal Total { get; }

    public IEnumerable<CountedOpportunity> Rows => _rows.Values;

    public CountedOpportunity? Find(RecordKey key) => _rows.TryGetValue(key, out var row) ? row : null;

    // A total order of rows of one key, so that which of them is the duplicate does not depend on the file's order.
    private static bool StandsBefore(in CountedOpportunity row, in CountedOpportunity other)
    {
        var dates = (row.Date ?? DateTimeOffset.MaxValue).UtcTicks.CompareTo((other.Date ?? DateTimeOffset.MaxValue).UtcTicks);
        if (dates != 0)
        {
            return dates < 0;
        }

        return row.Amount != other.Amount ? row.Amount < other.Amount : string.CompareOrdinal(row.Stage, other.Stage) < 0;
    }
}
