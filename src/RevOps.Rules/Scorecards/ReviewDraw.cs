namespace RevOps.Rules;

/// <summary>Draws from one group: keeps the records with the smallest places.</summary>
internal sealed class ReviewDraw(int seed, int most)
{
    private readonly SortedSet<(ulong Place, string Text)> _order = [];
    private readonly Dictionary<string, RecordKey> _keys = new(StringComparer.Ordinal);

    public long Population { get; private set; }

    public void Add(RecordKey key)
    {
        Population++;
        var text = key.ToString();
        if (!_order.Add((PlaceOf(text), text)))
        {
            return;
        }

        _keys[text] = key;
        if (_order.Count > most)
        {
            _keys.Remove(_order.Max.Text);
            _order.Remove(_order.Max);
        }
    }

    public IEnumerable<RecordKey> First(int count) => _order.Take(count).Select(o => _keys[o.Text]);

    private ulong PlaceOf(string text)
    {
        const ulong Basis = 14695981039346656037;
        const ulong Prime = 1099511628211;
        var hash = (Basis ^ (uint)seed) * Prime;
        foreach (var c in text)
        {
            hash = (hash ^ c) * Prime;
        }

        // FNV leaves neighbours close together; the mixer spreads them over all places.
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
        return hash ^ (hash >> 31);
    }
}
