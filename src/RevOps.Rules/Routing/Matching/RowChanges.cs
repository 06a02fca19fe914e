namespace RevOps.Rules;

/// <summary>
/// Rows of bits as changes to a common one, each kept once however many values have it: a territory that names a hundred thousand domains
/// takes one row, not a hundred thousand.
/// </summary>
internal sealed class RowChanges : IEqualityComparer<int[]>
{
    private readonly Dictionary<int[], int> _classes;
    private readonly List<int[]> _changes = [];
    private readonly List<int> _next = [];
    private readonly int _first;

    /// <summary>Begins without a row.</summary>
    /// <param name="first">The class of the first row; no change at all is the one before it.</param>
    public RowChanges(int first)
    {
        _first = first;
        _classes = new Dictionary<int[], int>(this);
    }

    public int Count => _changes.Count;

    /// <summary>Sets a bit in the row that is being made.</summary>
    public void Add(int bit, bool value) => _next.Add((bit << 1) | (value ? 1 : 0));

    /// <summary>Ends the row that is being made and gives its class.</summary>
    public int End()
    {
        if (_next.Count == 0)
        {
            return _first - 1;
        }

        // A row that takes many texts of one class was added with each of them.
        var changes = SortedNumbers.Of(_next);
        _next.Clear();
        if (!_classes.TryGetValue(changes, out var number))
        {
            number = _first + _changes.Count;
            _classes.Add(changes, number);
            _changes.Add(changes);
        }

        return number;
    }

    /// <summary>Writes every row as the common one with its changes.</summary>
    public void Fill(in BitRows rows)
    {
        for (var i = 0; i < _changes.Count; i++)
        {
            rows.Copy(_first - 1, _first + i);
            foreach (var change in _changes[i])
            {
                rows.Set(_first + i, change >> 1, (change & 1) != 0);
            }
        }
    }

    public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(int[] obj)
    {
        var hash = obj.Length;
        foreach (var change in obj)
        {
            hash = unchecked((hash * 31) + change);
        }

        return hash;
    }
}
