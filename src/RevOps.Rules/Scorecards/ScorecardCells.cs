namespace RevOps.Rules;

/// <summary>The cells of a scorecard, the policies that decided in its periods, and what was wrong with its input. Adding up is all it does.</summary>
internal sealed class ScorecardCells
{
    private readonly Dictionary<CellKey, ScorecardCell> _cells = [];
    private readonly SortedDictionary<ScorecardPeriod, Dictionary<string, PolicyReference>> _policies = [];

    public HistoryFindings Findings { get; } = new();

    public long Records { get; set; }

    public long Events { get; set; }

    public IEnumerable<CellKey> Keys => _cells.Keys;

    /// <summary>The policies of each period, as they were added.</summary>
    public IEnumerable<(ScorecardPeriod Period, PolicyReference Policy)> Policies => _policies.SelectMany(p => p.Value.Values.OrderBy(v => v.ContentHash, StringComparer.Ordinal).Select(v => (p.Key, v)));

    public ScorecardCell Get(CellKey key)
    {
        if (!_cells.TryGetValue(key, out var cell))
        {
            _cells.Add(key, cell = new ScorecardCell());
        }

        return cell;
    }

    public ScorecardCell? Find(CellKey key) => _cells.TryGetValue(key, out var cell) ? cell : null;

    /// <summary>Makes all cells quick to read; nothing is added afterwards.</summary>
    public void Seal()
    {
        foreach (var cell in _cells.Values)
        {
            cell.Seal();
        }
    }

    public void AddPolicy(ScorecardPeriod period, PolicyReference policy)
    {
        if (!_policies.TryGetValue(period, out var policies))
        {
            _policies.Add(period, policies = new Dictionary<string, PolicyReference>(StringComparer.Ordinal));
        }

        // One content under several versions is one policy; the first version in ordinal order names it, so that order never matters.
        if (!policies.TryGetValue(policy.ContentHash, out var known) || string.CompareOrdinal(policy.ToString(), known.ToString()) < 0)
        {
            policies[policy.ContentHash] = policy;
        }
    }

    public IEnumerable<PolicyReference> PoliciesOf(IEnumerable<ScorecardPeriod> periods) => periods
        .SelectMany(p => _policies.TryGetValue(p, out var policies) ? policies.Values.AsEnumerable() : [])
        .GroupBy(p => p.ContentHash, StringComparer.Ordinal)
        .Select(g => g.OrderBy(p => p.ToString(), StringComparer.Ordinal).First())
        .OrderBy(p => p.ToString(), StringComparer.Ordinal).ThenBy(p => p.ContentHash, StringComparer.Ordinal);

    public void Add(ScorecardCells other)
    {
        foreach (var cell in other._cells)
        {
            Get(cell.Key).Add(cell.Value);
        }

        foreach (var period in other._policies)
        {
            foreach (var policy in period.Value.Values)
            {
                AddPolicy(period.Key, policy);
            }
        }

        Findings.Add(other.Findings);
        Records += other.Records;
        Events += other.Events;
    }
}
