namespace RevOps.Rules;

/// <summary>Takes the facts that a decision read out of its frame, for a log: typed and exact, masked ones by their class. Safe for any number of threads.</summary>
internal sealed class FactRecorder
{
    private static readonly AttributeError Unreadable = new("The set could not be read a second time.");

    private readonly MaskedScope _masked;
    private readonly Dictionary<SectionKind, int[]> _ordinals = [];

    public FactRecorder(Policy policy, FrameLayout layout)
    {
        _masked = PolicyMasking.Of(policy);
        foreach (var section in SectionNames.Of(policy))
        {
            _ordinals[section.Kind] = [.. section.Attributes.Select(a => layout.Find(a.Name)).Where(o => o >= 0).Distinct()];
        }
    }

    /// <summary>The facts that sections read, in the order in which those name them.</summary>
    public IReadOnlyList<FactRead> Read(Frame frame, params SectionKind[] sections)
    {
        var facts = new List<FactRead>();
        var seen = new HashSet<int>();
        foreach (var section in sections)
        {
            foreach (var ordinal in _ordinals.TryGetValue(section, out var ordinals) ? ordinals : [])
            {
                ref readonly var slot = ref frame.Peek(ordinal);
                if (slot.State != SlotState.NotRead && seen.Add(ordinal))
                {
                    facts.Add(Fact(frame, ordinal, in slot, _masked, frame.AsOfTicks));
                }
            }
        }

        return facts;
    }

    private static FactRead Fact(Frame frame, int ordinal, in Slot slot, MaskedScope masked, long asOfTicks)
    {
        var attribute = frame.Layout.Attributes[ordinal];
        var isMasked = frame.Layout.IsMasked(ordinal);
        if (slot.State != SlotState.Known)
        {
            return slot.State == SlotState.Missing ? FactRead.Missing(attribute.Name) : FactRead.Error(attribute.Name, isMasked ? null : ((AttributeError)slot.Reference!).Problem);
        }

        if (attribute.Type == AttributeType.Collection)
        {
            return FactRead.OfRows(attribute.Name, Rows(frame, ordinal, in slot, masked.Rows(attribute.Name) ?? masked, asOfTicks));
        }

        var value = ValueOf(attribute.Type, in slot);
        return value is AttributeError unreadable ? FactRead.Error(attribute.Name, isMasked ? null : unreadable.Problem)
            : isMasked ? FactRead.Masked(attribute.Name, masked.Find(attribute.Name)?.ClassOf(value, asOfTicks))
            : Known(attribute.Name, value);
    }

    private static FactRead Known(string name, object value) => value switch
    {
        string text => FactRead.Of(name, text),
        double number => FactRead.Of(name, number),
        bool flag => FactRead.Of(name, flag),
        DateTime date => FactRead.OfDate(name, date),
        DateTimeOffset instant => FactRead.OfInstant(name, instant),
        _ => FactRead.OfElements(name, (string[])value),
    };

    // As the classes of a masked attribute take values.
    private static object ValueOf(AttributeType type, in Slot slot) => type switch
    {
        AttributeType.Text => slot.Reference!,
        AttributeType.Number => slot.Number,
        AttributeType.Flag => slot.Bits != 0,
        AttributeType.Date => new DateTime(slot.Bits),
        AttributeType.Instant => new DateTimeOffset(slot.Bits, TimeSpan.Zero),
        _ => ElementsOf((IReadOnlyList<string?>)slot.Reference!, slot.CodesCount),
    };

    // The list is the host's: what it gave when it was read, it may refuse now.
    private static object ElementsOf(IReadOnlyList<string?> list, int count)
    {
        try
        {
            var elements = new string[count];
            for (var i = 0; i < count; i++)
            {
                elements[i] = list[i]!;
            }

            return Array.IndexOf(elements, null) < 0 ? elements : Unreadable;
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            return Unreadable;
        }
    }

    private static IReadOnlyList<FactRead>[] Rows(Frame frame, int ordinal, in Slot slot, MaskedScope masked, long asOfTicks)
    {
        var attached = slot.Code;
        var rows = frame.RowsRead(ordinal);
        var read = new IReadOnlyList<FactRead>[attached == Slot.NotEncoded || rows is null ? (int)slot.Bits : rows.CountOf(attached)];
        for (var row = 0; row < read.Length; row++)
        {
            read[row] = attached == Slot.NotEncoded || rows is null ? [] : Row(rows, attached, row, masked, asOfTicks);
        }

        return read;
    }

    private static List<FactRead> Row(RowFrame rows, int attached, int row, MaskedScope masked, long asOfTicks)
    {
        var facts = new List<FactRead>();
        for (var i = 0; i < rows.Layout.Count; i++)
        {
            ref readonly var slot = ref rows.Peek(attached, row, i);
            if (slot.State != SlotState.NotRead)
            {
                facts.Add(Fact(rows, i, in slot, masked, asOfTicks));
            }
        }

        return facts;
    }
}
