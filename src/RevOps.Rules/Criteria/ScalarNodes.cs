namespace RevOps.Rules;

/// <summary>A number lies within bounds, both inclusive; an absent bound is infinite.</summary>
internal sealed class NumberRangeNode(LeafCriterion source, int ordinal, double lower, double upper) : LeafNode(source, ordinal)
{
    public override Verdict Evaluate(Frame frame)
    {
        ref var slot = ref frame.Read(Ordinal);
        return slot.State == SlotState.Known ? Kleene.Of(slot.Number >= lower && slot.Number <= upper) : frame.Open(in slot);
    }
}

/// <summary>A number is one of several constants, which are sorted.</summary>
internal sealed class NumberInNode(LeafCriterion source, int ordinal, double[] sorted) : LeafNode(source, ordinal)
{
    public override Verdict Evaluate(Frame frame)
    {
        ref var slot = ref frame.Read(Ordinal);
        return slot.State == SlotState.Known ? Kleene.Of(Array.BinarySearch(sorted, slot.Number) >= 0) : frame.Open(in slot);
    }
}

/// <summary>A date or an instant lies within bounds, both inclusive; a flag is a constant, as bounds that are equal.</summary>
internal sealed class TicksRangeNode(LeafCriterion source, int ordinal, long lower, long upper) : LeafNode(source, ordinal)
{
    public override Verdict Evaluate(Frame frame)
    {
        ref var slot = ref frame.Read(Ordinal);
        return slot.State == SlotState.Known ? Kleene.Of(slot.Bits >= lower && slot.Bits <= upper) : frame.Open(in slot);
    }
}

/// <summary>A date is one of several constants, which are sorted.</summary>
internal sealed class TicksInNode(LeafCriterion source, int ordinal, long[] sorted) : LeafNode(source, ordinal)
{
    public override Verdict Evaluate(Frame frame)
    {
        ref var slot = ref frame.Read(Ordinal);
        return slot.State == SlotState.Known ? Kleene.Of(Array.BinarySearch(sorted, slot.Bits) >= 0) : frame.Open(in slot);
    }
}

/// <summary>A date or an instant lies in the span that ends at as-of, or before it.</summary>
internal sealed class AgeNode(AgeCriterion source, int ordinal) : LeafNode(source, ordinal)
{
    private readonly bool _within = source.Kind == AgeKind.WithinLast;
    private readonly bool _dates = source.Attribute.Type == AttributeType.Date;
    private readonly long _span = source.Span.Ticks;

    public override Verdict Evaluate(Frame frame)
    {
        ref var slot = ref frame.Read(Ordinal);
        if (slot.State != SlotState.Known)
        {
            return frame.Open(in slot);
        }

        // A date is compared with as-of's UTC date; the subtraction cannot overflow, since a span is at most a long and ticks are positive.
        var end = _dates ? frame.AsOfTicks - (frame.AsOfTicks % TimeSpan.TicksPerDay) : frame.AsOfTicks;
        var start = end - _span;
        return Kleene.Of(_within ? slot.Bits >= start && slot.Bits <= end : slot.Bits < start);
    }
}

/// <summary>An attribute has a value, or has none. An error is neither.</summary>
internal sealed class PresenceNode(PresenceCriterion source, int ordinal) : LeafNode(source, ordinal)
{
    private readonly bool _known = source.AsksForKnown;

    public override Verdict Evaluate(Frame frame)
    {
        ref var slot = ref frame.Read(Ordinal);
        return slot.State == SlotState.Error ? frame.Open(in slot) : Kleene.Of(slot.State == SlotState.Known == _known);
    }
}
