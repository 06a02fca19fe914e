namespace RevOps.Rules;

/// <summary>Territories by an element of a set.</summary>
internal sealed class ElementKeyedRows(int ordinal, int codes, List<KeyedRow> rows) : KeyedRows(ordinal, rows)
{
    private readonly KeyedLists _byCode = new(codes + 1, rows, c => ((ElementCondition)c).Codes);
    private readonly int _codes = codes;

    public override int First(in AskedRecord record, ref Slot slot, int from, int before)
    {
        if (slot.State == SlotState.Known)
        {
            foreach (var code in record.Frame.Codes(in slot))
            {
                before = code > 0 && code <= _codes ? _byCode.First(code, in record, from, before) : before;
            }
        }

        return before;
    }

    public override void All(in AskedRecord record, ref Slot slot, List<int> matches)
    {
        if (slot.State == SlotState.Known)
        {
            foreach (var code in record.Frame.Codes(in slot))
            {
                if (code > 0 && code <= _codes)
                {
                    _byCode.All(code, in record, matches);
                }
            }
        }
    }
}
