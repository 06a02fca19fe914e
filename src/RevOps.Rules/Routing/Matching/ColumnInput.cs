namespace RevOps.Rules;

/// <summary>What the rows of the territories ask of one attribute: the conditions, row by row, in the order of the rows.</summary>
internal sealed class ColumnInput
{
    private readonly List<MatchCondition> _conditions = [];
    private readonly List<int> _rows = [];
    private readonly List<int> _starts = [];

    /// <summary>How many rows have a condition.</summary>
    public int Count => _rows.Count;

    public void Add(int row, MatchCondition condition)
    {
        if (_rows.Count == 0 || _rows[_rows.Count - 1] != row)
        {
            _rows.Add(row);
            _starts.Add(_conditions.Count);
        }

        _conditions.Add(condition);
    }

    public int Row(int index) => _rows[index];

    public int First(int index) => _starts[index];

    public int End(int index) => index + 1 < _starts.Count ? _starts[index + 1] : _conditions.Count;

    public MatchCondition Condition(int at) => _conditions[at];

    /// <summary>Whether a record without a value meets a row's conditions.</summary>
    public bool AcceptsMissing(int index)
    {
        for (var i = First(index); i < End(index); i++)
        {
            if (_conditions[i] is not PresenceCondition { IsKnown: false })
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether any condition is of a kind.</summary>
    public bool Has<TCondition>()
        where TCondition : MatchCondition => _conditions.Any(c => c is TCondition);
}
