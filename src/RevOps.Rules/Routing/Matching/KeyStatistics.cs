namespace RevOps.Rules;

/// <summary>How many values rows ask one attribute for, and how often.</summary>
internal sealed class KeyStatistics
{
    private readonly HashSet<long> _numbers = [];
    private readonly HashSet<string> _prefixes = new(StringComparer.Ordinal);
    private long _entries;

    /// <summary>The different values.</summary>
    public int Keys => _numbers.Count + _prefixes.Count;

    /// <summary>How many rows ask for a value, on average.</summary>
    public double EntriesOfAKey => _entries / (double)Keys;

    /// <summary>The statistics of every attribute that can be looked up by.</summary>
    public static Dictionary<int, KeyStatistics> Of(List<MatchRow> rows)
    {
        var all = new Dictionary<int, KeyStatistics>();
        foreach (var row in rows)
        {
            foreach (var condition in row.Conditions)
            {
                if (KeyedRows.IsKey(condition))
                {
                    if (!all.TryGetValue(condition.Ordinal, out var statistics))
                    {
                        all.Add(condition.Ordinal, statistics = new KeyStatistics());
                    }

                    statistics.Add(condition);
                }
            }
        }

        return all;
    }

    private void Add(MatchCondition condition)
    {
        switch (condition)
        {
            case TextCondition text:
                Add(text.Codes);
                break;
            case ElementCondition elements:
                Add(elements.Codes);
                break;
            case PrefixCondition prefix:
                _prefixes.Add(prefix.Prefix);
                _entries++;
                break;
            case OrderedCondition ordered:
                foreach (var span in ordered.Spans)
                {
                    _numbers.Add(span.First);
                }

                _entries += ordered.Spans.Length;
                break;
        }
    }

    private void Add(int[] codes)
    {
        foreach (var code in codes)
        {
            _numbers.Add(code);
        }

        _entries += codes.Length;
    }
}
