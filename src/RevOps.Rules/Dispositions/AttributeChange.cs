namespace RevOps.Rules;

/// <summary>Whether an attribute of a frame has become another since values were noted.</summary>
internal static class AttributeChange
{
    /// <summary>
    /// Met when it is known and not what it was; unknown when what it was is not noted, or it cannot be read now. A value that has gone is no change: nothing is
    /// known that was not known before.
    /// </summary>
    public static Verdict Of(Frame frame, int ordinal, FactSet then)
    {
        var attribute = frame.Layout.Attributes[ordinal];
        ref var slot = ref frame.Read(ordinal);
        if (slot.State == SlotState.Error)
        {
            return frame.Open(in slot);
        }

        if (!Ordinal.Has(then.Names, attribute.Name))
        {
            return Verdict.Unknown;
        }

        return slot.State == SlotState.Known && !IsSame(attribute, frame.Layout.Rule(ordinal), in slot, then.Get(attribute.Name)) ? Verdict.Met : Verdict.NotMet;
    }

    // Texts compare as criteria compare them.
    private static bool IsSame(RecordAttribute attribute, AttributeRule? rule, in Slot slot, FactValue then) => attribute.Type switch
    {
        AttributeType.Text => then.Text is { } text && IsSameText((string)slot.Reference!, text, rule),
        AttributeType.Number => then.Number is { } number && number.Equals(slot.Number),
        _ => then.Flag is { } flag && flag == (slot.Bits != 0),
    };

    // What was noted is as the host wrote it, and what was read is trimmed where its attribute says so.
    private static bool IsSameText(string now, string then, AttributeRule? rule)
    {
        var noted = default(Slot);
        noted.SetText(then);
        rule?.Apply(ref noted);
        return noted.State == SlotState.Known && TextFoldComparer.Instance.Equals(now, (string)noted.Reference!);
    }
}
