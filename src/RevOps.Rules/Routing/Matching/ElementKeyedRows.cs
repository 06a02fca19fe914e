namespace RevOps.Rules;

/// <summary>Territories by an element of a set.</summary>
internal sealed class ElementKeyedRows(int ordinal, int codes, List<MatchRow> rows, List<MatchCondition> keys) : KeyedRows(ordinal)
{
    private readonly Mentions<KeyedEntry> _byCode = Lists(codes + 1, rows, keys, c => ((ElementCondition)c).Codes);
    private readonly int _codes = codes;

    public override int First(CriterionNode?[] territories, Frame frame, ref Slot slot, ulong signature, int from, int before)
    {
        if (slot.State == SlotState.Known)
        {
            foreach (var code in frame.Codes(in slot))
            {
                before = code > 0 && code <= _codes ? First(_byCode[code], territories, frame, signature, from, before) : before;
            }
        }

        return before;
    }

    public override void All(CriterionNode?[] territories, Frame frame, ref Slot slot, ulong signature, List<int> matches)
    {
        if (slot.State == SlotState.Known)
        {
            foreach (var code in frame.Codes(in slot))
            {
                if (code > 0 && code <= _codes)
                {
                    All(_byCode[code], territories, frame, signature, matches);
                }
            }
        }
    }
}
