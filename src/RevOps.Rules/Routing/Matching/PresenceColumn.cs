namespace RevOps.Rules;

/// <summary>An attribute of which the index holds only whether it has a value.</summary>
internal sealed class PresenceColumn(int ordinal, ColumnInput input) : MatchColumn(ordinal)
{
    private const int Known = 1;

    public override int Classes => 2;

    public override int Locate(Frame frame, ref Slot slot) => slot.State == SlotState.Missing ? Missing : Known;

    public override void Fill(in BitRows rows)
    {
        rows.SetAll(Missing);
        rows.SetAll(Known);
        for (var i = 0; i < input.Count; i++)
        {
            rows.Set(Missing, input.Row(i), input.AcceptsMissing(i));
            rows.Set(Known, input.Row(i), AcceptsKnown(i));
        }
    }

    private bool AcceptsKnown(int index)
    {
        for (var i = input.First(index); i < input.End(index); i++)
        {
            if (input.Condition(i) is PresenceCondition { IsKnown: false })
            {
                return false;
            }
        }

        return true;
    }
}
