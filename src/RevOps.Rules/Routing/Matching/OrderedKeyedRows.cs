namespace RevOps.Rules;

/// <summary>Territories by a number that stands for a thing, such as an account's, or by a date.</summary>
internal sealed class OrderedKeyedRows : KeyedRows
{
    private readonly bool _isNumber;
    private readonly Dictionary<long, int> _keys = [];
    private readonly Mentions<KeyedEntry> _byKey;

    public OrderedKeyedRows(int ordinal, bool isNumber, List<MatchRow> rows, List<MatchCondition> keys)
        : base(ordinal)
    {
        _isNumber = isNumber;
        foreach (var span in keys.SelectMany(k => ((OrderedCondition)k).Spans))
        {
            if (!_keys.ContainsKey(span.First))
            {
                _keys.Add(span.First, _keys.Count);
            }
        }

        _byKey = Lists(_keys.Count, rows, keys, c => [.. ((OrderedCondition)c).Spans.Select(s => _keys[s.First])]);
    }

    public override int First(CriterionNode?[] territories, Frame frame, ref Slot slot, ulong signature, int from, int before) =>
        TryFind(in slot, out var key) ? First(_byKey[key], territories, frame, signature, from, before) : before;

    public override void All(CriterionNode?[] territories, Frame frame, ref Slot slot, ulong signature, List<int> matches)
    {
        if (TryFind(in slot, out var key))
        {
            All(_byKey[key], territories, frame, signature, matches);
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
