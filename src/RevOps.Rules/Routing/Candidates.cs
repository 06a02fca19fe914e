namespace RevOps.Rules;

/// <summary>Members of a pool by place, with their weights and open items. Reused; for one thread at a time, unless nobody changes it.</summary>
internal sealed class Candidates
{
    private int[] _places = [];
    private int[] _weights = [];
    private int[] _open = [];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Places => _places.AsSpan(0, Count);

    public ReadOnlySpan<int> Weights => _weights.AsSpan(0, Count);

    /// <summary>How many open items each has.</summary>
    public ReadOnlySpan<int> Open => _open.AsSpan(0, Count);

    public void Clear(int members)
    {
        Count = 0;
        if (_places.Length < members)
        {
            _places = new int[members];
            _weights = new int[members];
            _open = new int[members];
        }
    }

    public void Add(int place, int weight, int open)
    {
        _places[Count] = place;
        _weights[Count] = weight;
        _open[Count++] = open;
    }
}
