namespace RevOps.Rules;

/// <summary>Territories by a text, or by prefixes of it.</summary>
internal sealed class TextKeyedRows : KeyedRows
{
    private readonly KeyedLists? _byCode;
    private readonly KeyedLists? _byNode;
    private readonly PrefixTable? _prefixes;
    private readonly int _codes;

    public TextKeyedRows(int ordinal, int codes, List<KeyedRow> rows)
        : base(ordinal, rows)
    {
        if (rows.Exists(r => r.Key is TextCondition))
        {
            _codes = codes;
            _byCode = new KeyedLists(codes + 1, rows, c => c is TextCondition text ? text.Codes : []);
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

    public override int First(ref AskedRecord record, ref Slot slot, int from, int before)
    {
        if (slot.State != SlotState.Known)
        {
            return before;
        }

        if (_byCode is not null && IsListed(record.Frame.Code(Ordinal, ref slot)))
        {
            before = _byCode.First(slot.Code, ref record, from, before);
        }

        if (_byNode is not null)
        {
            for (var node = NodeOf(in slot); node != PrefixTable.None; node = _prefixes!.ParentOf(node))
            {
                before = _byNode.First(node, ref record, from, before);
            }
        }

        return before;
    }

    public override void All(ref AskedRecord record, ref Slot slot, List<int> matches)
    {
        if (slot.State != SlotState.Known)
        {
            return;
        }

        if (_byCode is not null && IsListed(record.Frame.Code(Ordinal, ref slot)))
        {
            _byCode.All(slot.Code, ref record, matches);
        }

        for (var node = _byNode is null ? PrefixTable.None : NodeOf(in slot); node != PrefixTable.None; node = _prefixes!.ParentOf(node))
        {
            _byNode!.All(node, ref record, matches);
        }
    }

    // Constants of sections that were compiled later are texts like any other.
    private bool IsListed(int code) => (uint)(code - 1) < (uint)_codes;

    private int NodeOf(in Slot slot) => _prefixes!.Find(((string)slot.Reference!).AsSpan());
}
