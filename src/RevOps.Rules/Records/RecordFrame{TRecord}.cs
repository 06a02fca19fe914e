namespace RevOps.Rules;

/// <summary>The values read off one record of the host's type, and the facts supplied with the call.</summary>
internal sealed class RecordFrame<TRecord>(FrameLayout layout, RecordSchema<TRecord> schema) : Frame(layout)
{
    private readonly AttributeReader<TRecord>?[] _readers = schema.ReadersFor(layout);

    // The texts that need nothing but to be read.
    private readonly Func<TRecord, string?>?[] _texts = [.. schema.ReadersFor(layout).Select((r, i) => layout.Rule(i) is null ? (r as TextAttributeReader<TRecord>)?.Get : null)];
    private TRecord? _record;
    private int _reading;
    private FactSet _facts = FactSet.Empty;

    public void Start(TRecord record, DateTimeOffset asOf, FactSet facts)
    {
        Renew();
        _record = record;
        SetFacts(facts);
        AsOfTicks = asOf.UtcTicks;
    }

    public void Clear()
    {
        Clear(Layout.Count);
        _record = default;
        SetFacts(FactSet.Empty);
    }

    // As one by one, with what they share done once: a router reads every attribute of its territories.
    public override bool ReadAll(int[] ordinals)
    {
        var isError = false;
        for (_reading = 0; _reading < ordinals.Length; _reading++)
        {
            try
            {
                isError |= ReadFrom(ordinals, _reading);
            }
            catch (Exception cause) when (cause is not OutOfMemoryException)
            {
                Slots[ordinals[_reading]].SetError(AttributeError.Thrown(cause));
                isError = true;
            }
        }

        return !isError;
    }

    // Without a handler of its own, so that what the loop needs stays in registers. Gives whether one is in error.
    private bool ReadFrom(int[] ordinals, int at)
    {
        var isError = false;
        var (slots, texts, record) = (Slots, _texts, _record!);
        for (; at < ordinals.Length; at++)
        {
            var ordinal = ordinals[at];
            ref var slot = ref slots[ordinal];
            if (slot.State == SlotState.NotRead)
            {
                _reading = at;
                if (texts[ordinal] is { } text)
                {
                    slot.SetText(text(record));
                    continue;
                }

                ReadAttribute(ordinal, ref slot);
                if (!IsAsRead[ordinal] && slot.State == SlotState.Known)
                {
                    Finish(ordinal, ref slot);
                }
            }

            isError |= slot.State == SlotState.Error;
        }

        _reading = at;
        return isError;
    }

    // Most calls bring none, and a reference that is written costs more than one that is compared.
    private void SetFacts(FactSet facts)
    {
        if (!ReferenceEquals(_facts, facts))
        {
            _facts = facts;
        }
    }

    private protected override void ReadAttribute(int ordinal, ref Slot slot)
    {
        if (_readers[ordinal] is { } reader)
        {
            reader.Read(_record!, ref slot);
        }
        else
        {
            FactReader.Read(Layout.Attributes[ordinal], _facts, ref slot);
        }
    }

    private protected override RowFrame CreateRows(int ordinal) => _readers[ordinal]!.CreateRows(Layout.Rows(ordinal));
}
