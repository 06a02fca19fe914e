namespace RevOps.Rules;

/// <summary>Territories by prefixes of a text.</summary>
internal sealed class PrefixKeyedRows : KeyedRows
{
    private readonly PrefixTable _prefixes = new();
    private readonly KeyedLists _byNode;

    public PrefixKeyedRows(int ordinal, List<KeyedRow> rows)
        : base(ordinal, rows)
    {
        foreach (var row in rows)
        {
            _prefixes.Add(((PrefixCondition)row.Key).Prefix);
        }

        _prefixes.Freeze();
        _byNode = new KeyedLists(_prefixes.Count + 1, rows, c => [_prefixes.Find(((PrefixCondition)c).Prefix.AsSpan())]);
    }

    public override int First(in AskedRecord record, ref Slot slot, int from, int before)
    {
        for (var node = NodeOf(in slot); node != PrefixTable.None; node = _prefixes.ParentOf(node))
        {
            before = _byNode.First(node, in record, from, before);
        }

        return before;
    }

    public override void All(in AskedRecord record, ref Slot slot, List<int> matches)
    {
        for (var node = NodeOf(in slot); node != PrefixTable.None; node = _prefixes.ParentOf(node))
        {
            _byNode.All(node, in record, matches);
        }
    }

    private int NodeOf(in Slot slot) => slot.State == SlotState.Known ? _prefixes.Find(slot.Text.AsSpan()) : PrefixTable.None;
}
