namespace RevOps.Rules;

/// <summary>A text is a constant: their codes are equal.</summary>
internal sealed class TextEqualsNode(LeafCriterion source, int ordinal, int code) : LeafNode(source, ordinal)
{
    public override Verdict Evaluate(Frame frame)
    {
        ref var slot = ref frame.Read(Ordinal);
        return slot.State == SlotState.Known ? Kleene.Of(frame.Code(Ordinal, ref slot) == code) : frame.Open(in slot);
    }
}

/// <summary>A text is one of several constants: its code's bit is set.</summary>
internal sealed class TextInNode(LeafCriterion source, int ordinal, CodeSet codes) : LeafNode(source, ordinal)
{
    public override Verdict Evaluate(Frame frame)
    {
        ref var slot = ref frame.Read(Ordinal);
        return slot.State == SlotState.Known ? Kleene.Of(codes.Contains(frame.Code(Ordinal, ref slot))) : frame.Open(in slot);
    }
}

/// <summary>A text starts with, ends with or contains a constant, which is folded once when compiled.</summary>
internal sealed class TextPatternNode(TextPatternCriterion source, int ordinal) : LeafNode(source, ordinal)
{
    private readonly TextPatternKind _kind = source.Kind;
    private readonly string _folded = TextFold.Fold(source.Text);

    public override Verdict Evaluate(Frame frame)
    {
        ref var slot = ref frame.Read(Ordinal);
        return slot.State == SlotState.Known ? Kleene.Of(Matches(((string)slot.Reference!).AsSpan())) : frame.Open(in slot);
    }

    private bool Matches(ReadOnlySpan<char> value) => _kind switch
    {
        TextPatternKind.StartsWith => TextFold.StartsWithFolded(value, _folded.AsSpan()),
        TextPatternKind.EndsWith => TextFold.EndsWithFolded(value, _folded.AsSpan()),
        _ => TextFold.ContainsFolded(value, _folded.AsSpan()),
    };
}

/// <summary>A set holds any, or all, of several constants.</summary>
internal sealed class TextSetNode(SetCriterion source, int ordinal, int[] codes) : LeafNode(source, ordinal)
{
    private readonly bool _any = source.Quantifier == SetQuantifier.AnyOf;

    public override Verdict Evaluate(Frame frame)
    {
        ref var slot = ref frame.Read(Ordinal);
        if (slot.State != SlotState.Known)
        {
            return frame.Open(in slot);
        }

        var elements = frame.Codes(in slot);
        foreach (var code in codes)
        {
            // One that is found settles any-of, one that is not found settles all-of.
            if (elements.IndexOf(code) >= 0 == _any)
            {
                return Kleene.Of(_any);
            }
        }

        return Kleene.Of(!_any);
    }
}
