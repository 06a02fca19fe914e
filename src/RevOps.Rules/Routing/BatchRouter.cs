namespace RevOps.Rules;

/// <summary>
/// Routes many records at once. The decisions are exactly those of routing them one after the other: matching uses all cores, and turns are then taken
/// in the order of the records. Safe for any number of threads.
/// </summary>
/// <typeparam name="TRecord">The host's record.</typeparam>
/// <remarks>
/// Records are worked in chunks of 1,024. Of each chunk a rotation takes its turns in one step: one load and one save of a store, and one lock of the
/// in-memory store; when that step fails, the chunk's records of the rotation go to the pool's fallback queue. Once warm, a record allocates nothing on
/// the in-memory store; on .NET Framework the thread pool makes an object for each thread that a batch asks to help. With an assignment memory, turns are taken one by one, since a record may follow on itself.
/// With leases (<see cref="PolicyEngineOptions.TurnsPerLease"/>), records are routed one by one too, since a record that everybody can take has its turn
/// from the lease, and one that not everybody can take has it from the store: a store is asked for each lease, and fails for those records alone that asked.
/// With a decision log, records are routed one by one on the thread that calls, since each entry holds the rotation's state before and after its own
/// turn: entries come in the order of the records, the same bytes as from routing them one after the other, and a store is asked for each turn.
/// Accessors of the schema are called from several threads, outside the caller's execution context: what flows with that, such as an
/// <c>AsyncLocal</c>, they do not see.
/// </remarks>
public sealed class BatchRouter<TRecord>
{
    private readonly SpareSlots<RoutingChunk<TRecord>> _spare = new();
    private readonly RecordReading<TRecord> _reading;
    private readonly RoutingEvaluator _evaluator;
    private readonly RoutingService<TRecord> _single;

    internal BatchRouter(RecordReading<TRecord> reading, RoutingEvaluator evaluator, RoutingService<TRecord> single)
    {
        _reading = reading;
        _evaluator = evaluator;
        _single = single;
    }

    /// <summary>Routes records that share a context.</summary>
    /// <param name="records">The records, in the order in which they take turns.</param>
    /// <param name="context">As-of, facts and what else holds for all of them; an explanation is not given, and an idempotency token not heeded.</param>
    /// <returns>The decisions, in the order of the records.</returns>
    /// <exception cref="BatchNotLoggedException">The decision log refused an entry; the decisions before it are in the exception.</exception>
    public RoutingDecision[] Route(IReadOnlyList<TRecord> records, in RoutingContext context)
    {
        var decisions = new RoutingDecision[(records ?? throw new ArgumentNullException(nameof(records))).Count];
        Route(records, [context.Once(null)], decisions);
        return decisions;
    }

    /// <summary>Routes records, each with a context of its own or all with one.</summary>
    /// <param name="records">The records, in the order in which they take turns.</param>
    /// <param name="contexts">One context for each record, or one for all; explanations are not given.</param>
    /// <param name="decisions">Where the decisions go: the place of each is that of its record.</param>
    /// <exception cref="ArgumentException">There are neither as many contexts as records nor one, or there is less room than records.</exception>
    /// <exception cref="BatchNotLoggedException">The decision log refused an entry; the decisions before it are in their places and in the exception.</exception>
    public void Route(IReadOnlyList<TRecord> records, IReadOnlyList<RoutingContext> contexts, Span<RoutingDecision> decisions)
    {
        _ = records ?? throw new ArgumentNullException(nameof(records));
        if ((contexts ?? throw new ArgumentNullException(nameof(contexts))).Count != 1 && contexts.Count != records.Count)
        {
            throw new ArgumentException($"There are {contexts.Count} contexts for {records.Count} records. Give one for each, or one for all.", nameof(contexts));
        }

        if (decisions.Length < records.Count)
        {
            throw new ArgumentException($"There is room for {decisions.Length} decisions, and there are {records.Count} records.", nameof(decisions));
        }

        // Kept records take turns before matching, so that there is nothing to do beforehand. A lease is a row of turns already.
        if (_evaluator.Policy.Turns.ForSticky || _evaluator.Rotation.Leases || _single.IsObserved)
        {
            RouteOneByOne(records, contexts, decisions);
            return;
        }

        var chunk = _spare.Take() ?? new RoutingChunk<TRecord>(_reading, _evaluator);
        for (var first = 0; first < records.Count; first += RoutingChunk<TRecord>.Size)
        {
            var count = Math.Min(RoutingChunk<TRecord>.Size, records.Count - first);
            chunk.Route(records, contexts, first, decisions.Slice(first, count));
        }

        _spare.Give(chunk);
    }

    private void RouteOneByOne(IReadOnlyList<TRecord> records, IReadOnlyList<RoutingContext> contexts, Span<RoutingDecision> decisions)
    {
        for (var i = 0; i < records.Count; i++)
        {
            var (record, context) = (records[i], contexts[contexts.Count == 1 ? 0 : i].Explaining(null));
            var isDecided = false;
            try
            {
                _single.Route(record, in context, out decisions[i], out isDecided);
            }
            catch (Exception cause) when (isDecided && cause is not OutOfMemoryException)
            {
                throw new BatchNotLoggedException(decisions.Slice(0, i).ToArray(), in decisions[i], cause);
            }
        }
    }
}
