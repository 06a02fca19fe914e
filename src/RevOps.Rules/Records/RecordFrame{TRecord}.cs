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
