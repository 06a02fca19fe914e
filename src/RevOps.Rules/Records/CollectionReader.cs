namespace RevOps.Rules;

/// <summary>Reads a collection; its rows are read by index, which allocates nothing for arrays and lists.</summary>
internal sealed class CollectionReader<TRecord, TRow>(Func<TRecord, IReadOnlyList<TRow>?> get, RecordSchema<TRow> rowSchema) : AttributeReader<TRecord>
{
    public override void Read(TRecord record, ref Slot slot)
    {
        var rows = get(record);
        slot.SetItems(rows, rows?.Count ?? 0);
    }

    public override RowFrame CreateRows(FrameLayout layout) => new RowFrame<TRow>(layout, rowSchema);
}
