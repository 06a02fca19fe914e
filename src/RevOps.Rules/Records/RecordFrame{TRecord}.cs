namespace RevOps.Rules;

/// <summary>The values read off one record of the host's type, and the facts supplied with the call.</summary>
internal sealed class RecordFrame<TRecord>(FrameLayout layout, RecordSchema<TRecord> schema) : Frame(layout)
{
    private readonly AttributeReader<TRecord>?[] _readers = schema.ReadersFor(layout);
    private TRecord? _record;
    private FactSet _facts = FactSet.Empty;

    public void Start(TRecord record, DateTimeOffset asOf, FactSet facts)
    {
        _record = record;
        _facts = facts;
        AsOfTicks = asOf.UtcTicks;
    }

    public void Clear()
    {
        Clear(Layout.Count);
        _record = default;
        _facts = FactSet.Empty;
    }

    // As one by one, with what they share done once: a router reads every attribute of its territories.
    public override bool ReadAll(int[] ordinals)
    {
        var isError = false;
        for (var i = 0; i < ordinals.Length;)
        {
            try
            {
                for (; i < ordinals.Length; i++)
                {
                    var ordinal = ordinals[i];
                    ref var slot = ref Slots[ordinal];
                    if (slot.State == SlotState.NotRead)
                    {
                        ReadAttribute(ordinal, ref slot);
                        if (slot.State == SlotState.Known && !IsAsRead[ordinal])
                        {
                            Finish(ordinal, ref slot);
                        }
                    }

                    isError |= slot.State == SlotState.Error;
                }
            }
            catch (Exception cause) when (cause is not OutOfMemoryException)
            {
                Slots[ordinals[i++]].SetError(AttributeError.Thrown(cause));
                isError = true;
            }
        }

        return !isError;
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
