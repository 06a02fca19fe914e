namespace RevOps.Rules;

/// <content>Values tried in place of those that were read, to find what would change a decision. Whoever tries puts back what was there.</content>
internal abstract partial class Frame
{
    /// <summary>Puts a value that was read, or tried, before.</summary>
    public void Put(int ordinal, in Slot slot) => Slots[ordinal] = slot;

    /// <summary>
    /// A slot with a value that the attribute may have: a string, double, bool, DateTime, DateTimeOffset or array of texts, null for none. It
    /// can be put any number of times while the frame is in use.
    /// </summary>
    public Slot Trial(int ordinal, object? value)
    {
        var slot = default(Slot);
        switch (value)
        {
            case null:
                slot.SetMissing();
                break;
            case string text:
                slot.SetText(text);
                Code(ordinal, ref slot);
                break;
            case double number:
                slot.SetNumber(number);
                break;
            case bool flag:
                slot.SetFlag(flag);
                break;
            case DateTime date:
                slot.SetTicks(date.Ticks);
                break;
            case DateTimeOffset instant:
                slot.SetTicks(instant.UtcTicks);
                break;
            case string[] elements:
                slot.SetItems(elements, elements.Length);
                EncodeElements(ordinal, ref slot);
                break;
            default:
                throw new InvalidOperationException("Rows are not tried.");
        }

        return slot;
    }
}
