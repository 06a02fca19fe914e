namespace RevOps.Rules;

/// <summary>Territories by a number that stands for a thing, such as an account's, or by a date.</summary>
internal sealed class OrderedKeyedRows : KeyedRows
{
    private readonly bool _isNumber;
    private readonly Dictionary<long, int> _keys = [];
    private readonly KeyedLists _byKey;

    public OrderedKeyedRows(int ordinal, bool isNumber, List<KeyedRow> rows)
        : base(ordinal, rows)
    {
        _isNumber = isNumber;
        foreach (var span in rows.SelectMany(r => ((OrderedCondition)r.Key).Spans))
        {
            if (!_keys.ContainsKey(span.First))
            {
                _keys.Add(span.First, _keys.Count);
            }
        }

        _byKey = new KeyedLists(_keys.Count, rows, c => [.. ((OrderedCondition)c).Spans.Select(s => _keys[s.First])]);
    }

    public override int First(in AskedRecord record, ref Slot slot, int from, int before) =>
        TryFind(in slot, out var key) ? _byKey.First(key, in record, from, before) : before;

    public override void All(in AskedRecord record, ref Slot slot, List<int> matches)
    {
        if (TryFind(in slot, out var key))
        {
            _byKey.All(key, in record, matches);
        }
    }

    // A fact may be NaN, which equals no constant.
    private bool TryFind(in Slot slot, out int key)
    {
        key = 0;
        return slot.State == SlotState.Known
            && !(_isNumber && double.IsNaN(slot.Number))
            && _keys.TryGetValue(_isNumber ? OrderedScale.KeyOf(slot.Number) : slot.Bits, out key);
    }
}
