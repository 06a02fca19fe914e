namespace RevOps.Rules;

/// <summary>How the services of one compiled policy read records: one schema, one layout. Safe for any number of threads.</summary>
internal sealed class RecordReading<TRecord>(RecordSchema<TRecord> schema, FrameLayout layout)
{
    /// <summary>Starts a decision.</summary>
    /// <returns>A frame, to be given back with <see cref="End"/>; null when the record cannot be read at all.</returns>
    public RecordFrame<TRecord>? Start(TRecord record, DateTimeOffset asOf, FactSet facts, out RecordKey key, out string? problem)
    {
        key = schema.ReadKey(record, out problem);
        if (problem is not null)
        {
            return null;
        }

        var frame = FrameCache.Rent(layout, schema);
        frame.Start(record, asOf, facts);
        return frame;
    }

    public static void End(RecordFrame<TRecord> frame) => FrameCache.Return(frame);
}
