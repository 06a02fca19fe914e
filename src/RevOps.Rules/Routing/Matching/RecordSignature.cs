namespace RevOps.Rules;

/// <summary>
/// The constants that a record's texts are, a bit each in one word. What a row asks of another attribute is a mask: without a bit in common the
/// row cannot match, and its criterion need not be asked. Constants share bits, so a bit in common proves nothing.
/// </summary>
internal sealed class RecordSignature(int[] ordinals)
{
    /// <summary>The mask of a row that asks nothing.</summary>
    public const ulong Anything = ulong.MaxValue;

    // Every record has it, so that it passes the mask that asks nothing.
    private const ulong Common = 1;

    /// <summary>The mask of a condition.</summary>
    public static ulong MaskOf(TextCondition condition)
    {
        var mask = 0UL;
        foreach (var code in condition.Codes)
        {
            mask |= Bit(condition.Ordinal, code);
        }

        return mask;
    }

    public ulong Of(Frame frame)
    {
        var signature = Common;
        foreach (var ordinal in ordinals)
        {
            ref var slot = ref frame.Read(ordinal);
            if (slot.State == SlotState.Known && frame.Code(ordinal, ref slot) is > 0 and var code)
            {
                signature |= Bit(ordinal, code);
            }
        }

        return signature;
    }

    private static ulong Bit(int ordinal, int code) => 1UL << (int)(unchecked((uint)code * 0x9E37_79B1 + (uint)ordinal * 0x85EB_CA6B) >> 26);
}
