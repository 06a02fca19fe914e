namespace RevOps.Rules;

/// <summary>Territories by a text, or by prefixes of it.</summary>
internal sealed class TextKeyedRows : KeyedRows
{
    private readonly KeyedLists? _byCode;
    private readonly KeyedLists? _byNode;
    private readonly PrefixTable? _prefixes;
    private readonly int _codes = -1;

    public TextKeyedRows(int ordinal, int codes, List<KeyedRow> rows)
        : base(ordinal, rows)
    {
        if (rows.Exists(r => r.Key is TextCondition))
        {
            _codes = codes;
            _byCode = new KeyedLists(codes + TextColumn.CodesBelow, rows, c => c is TextCondition text ? Array.ConvertAll(text.Codes, TextColumn.PlaceOf) : []);
        }

        if (rows.Exists(r => r.Key is PrefixCondition))
        {
            var prefixes = _prefixes = new PrefixTable();
            foreach (var row in rows)
            {
                if (row.Key is PrefixCondition prefix)
                {
                    prefixes.Add(prefix.Prefix);
                }
            }

            prefixes.Freeze();
            _byNode = new KeyedLists(prefixes.Count + 1, rows, c => c is PrefixCondition prefix ? [prefixes.Find(prefix.Prefix.AsSpan())] : []);
        }
    }

    public override int First(in AskedRecord record, ref Slot slot, int from, int before)
    {
        if (slot.State != SlotState.Known)
        {
            return before;
        }

        if (_byCode is not null)
        {
            before = _byCode.First(ListOf(in record, ref slot), in record, from, before);
        }

        if (_byNode is not null)
        {
            for (var node = NodeOf(in slot); node != PrefixTable.None; node = _prefixes!.ParentOf(node))
            {
                before = _byNode.First(node, in record, from, before);
            }
        }

        return before;
    }

    public override void All(in AskedRecord record, ref Slot slot, List<int> matches)
    {
        if (slot.State != SlotState.Known)
        {
            return;
        }

        _byCode?.All(ListOf(in record, ref slot), in record, matches);

        for (var node = _byNode is null ? PrefixTable.None : NodeOf(in slot); node != PrefixTable.None; node = _prefixes!.ParentOf(node))
        {
            _byNode!.All(node, in record, matches);
        }
    }

    // Constants of sections that were compiled later are texts like any other.
    private int ListOf(in AskedRecord record, ref Slot slot) => TextColumn.PlaceOf(record.Frame.Code(Ordinal, ref slot), _codes);

    private int NodeOf(in Slot slot) => _prefixes!.Find(((string)slot.Reference!).AsSpan());
}
