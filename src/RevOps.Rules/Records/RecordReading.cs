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

    /// <summary>Ends a decision once who wants to know of it was told, even when they fail.</summary>
    public static void End<TDecision, TContext>(RecordFrame<TRecord> frame, DecisionObserver<TDecision, TContext>? observer, in TDecision decision, in TContext context)
        where TDecision : struct
        where TContext : struct
    {
        if (observer is null)
        {
            End(frame);
        }
        else
        {
            EndTold(frame, observer, in decision, in context);
        }
    }

    // Apart, since what catches is not compiled into its caller.
    private static void EndTold<TDecision, TContext>(RecordFrame<TRecord> frame, DecisionObserver<TDecision, TContext> observer, in TDecision decision, in TContext context)
        where TDecision : struct
        where TContext : struct
    {
        try
        {
            observer(in decision, in context, frame, problem: null);
        }
        finally
        {
            End(frame);
        }
    }
}
