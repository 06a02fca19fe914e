namespace RevOps.Rules;

/// <content>Values tried in place of those that were read, to find what would change a decision. Whoever tries puts back what was there.</content>
internal abstract partial class Frame
{
    /// <summary>Puts a value that was read, or tried, before.</summary>
    public void Put(int ordinal, in Slot slot) => Slots[ordinal] = slot;

    /// <summary>Puts a value that is tried, and gives what was there, read or not, to be put back.</summary>
    public Slot Try(int ordinal, object? value)
    {
        var before = Slots[ordinal];
        Slots[ordinal] = Trial(ordinal, value);
        return before;
    }

    /// <summary>
    /// A slot with a value as <see cref="AttributeClass.Representative"/> has it, null for none; what the attribute declares applies to it as to one
    /// that was read. It can be put any number of times while the frame is in use.
    /// </summary>
    public Slot Trial(int ordinal, object? value)
    {
        var slot = default(Slot);
        slot.SetValue(value);
        if (slot.State == SlotState.Known && Layout.Attributes[ordinal].Type != AttributeType.Collection)
        {
            Finish(ordinal, ref slot);
        }

        // A slot is put many times; its text is looked up once.
        if (slot.State == SlotState.Known && value is string && _symbols[ordinal] is not null)
        {
            Code(ordinal, ref slot);
        }

        return slot;
    }
}
