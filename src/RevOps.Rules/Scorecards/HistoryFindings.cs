namespace RevOps.Rules;

/// <summary>Counts findings and keeps the first keys of each in ordinal order, so that neither order nor merging changes what is shown.</summary>
internal sealed class HistoryFindings
{
    public const int Examples = 3;

    private readonly SortedDictionary<HistoryFinding, (long Count, SortedSet<string> Keys)> _found = [];

    public IEnumerable<(HistoryFinding Finding, long Count, IReadOnlyList<string> Keys)> All => _found.Select(f => (f.Key, f.Value.Count, (IReadOnlyList<string>)[.. f.Value.Keys]));

    public void Add(HistoryFinding finding, RecordKey key) => Add(finding, 1, [key.ToString()]);

    public void Add(HistoryFindings other)
    {
        foreach (var found in other._found)
        {
            Add(found.Key, found.Value.Count, found.Value.Keys);
        }
    }

    /// <summary>Adds what was counted before.</summary>
    public void Add(HistoryFinding finding, long count, IEnumerable<string> keys)
    {
        var kept = _found.TryGetValue(finding, out var before) ? before.Keys : new SortedSet<string>(StringComparer.Ordinal);
        _found[finding] = (before.Count + count, kept);
        foreach (var key in keys)
        {
            if (kept.Count < Examples || string.CompareOrdinal(key, kept.Max) < 0)
            {
                kept.Add(key);
                if (kept.Count > Examples)
                {
                    kept.Remove(kept.Max!);
                }
            }
        }
    }
}
