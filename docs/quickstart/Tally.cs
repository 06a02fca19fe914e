namespace RevOps.Rules.Quickstart;

/// <summary>Counts by name. Names that come from the file could be many: past a limit they are counted together.</summary>
internal sealed class Tally
{
    private const int MostNames = 10_000;
    private const string Others = "(others)";

    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);

    public long Total { get; private set; }

    public int Count => _counts.Count;

    public long this[string name] => _counts.GetValueOrDefault(name);

    public void Add(string name)
    {
        Total++;
        var counted = _counts.Count < MostNames || _counts.ContainsKey(name) ? name : Others;
        _counts[counted] = _counts.GetValueOrDefault(counted) + 1;
    }

    /// <summary>The names with their counts, the most frequent first; equal counts by name.</summary>
    public IEnumerable<KeyValuePair<string, long>> MostFrequent() =>
        _counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal);
}
