namespace RevOps.Rules;

/// <summary>Some records of a batch: matched by any thread, then decided in their order by the one that asks. Reused; for one batch at a time.</summary>
internal sealed class RoutingChunk<TRecord> : SharedRanges
{
    public const int Size = 1_024;
    private const int RangeSize = 64;

    private readonly RecordReading<TRecord> _reading;
    private readonly RoutingEvaluator _evaluator;
    private readonly Planned[] _planned = new Planned[Size];
    private readonly TurnRequest?[] _requests = new TurnRequest?[Size];
    private readonly DeferredTurns[] _deferred;
    private readonly Dictionary<CompiledRotation, TurnBatch> _batches = [];
    private IReadOnlyList<TRecord> _records = [];
    private IReadOnlyList<RoutingContext> _contexts = [];
    private RoutingContext _shared;
    private bool _isShared;
    private int _first;
    private int _count;

    public RoutingChunk(RecordReading<TRecord> reading, RoutingEvaluator evaluator)
    {
        _reading = reading;
        _evaluator = evaluator;
        _deferred = [.. Enumerable.Range(0, Size / RangeSize).Select(_ => new DeferredTurns { PassesOn = !evaluator.HasMemory })];
    }

    public void Route(IReadOnlyList<TRecord> records, IReadOnlyList<RoutingContext> contexts, int first, Span<RoutingDecision> decisions)
    {
        _records = records;
        _contexts = contexts;
        _isShared = contexts.Count == 1;
        _shared = _isShared ? Asked(contexts[0]) : default;
        _first = first;
        _count = decisions.Length;
        try
        {
            if (_count <= RangeSize)
            {
                Work(0);
            }
            else
            {
                Run((_count + RangeSize - 1) / RangeSize);
            }

            if (_evaluator.HasMemory)
            {
                DecideOneByOne(decisions);
            }
            else
            {
                TakeTurns();
                Decide(decisions);
            }
        }
        finally
        {
            Forget();
        }
    }

    protected override void Work(int range)
    {
        var end = Math.Min(_count, (range + 1) * RangeSize);
        for (var place = range * RangeSize; place < end; place++)
        {
            Plan(place, _deferred[range]);
        }
    }

    private ref readonly RoutingContext ContextOf(int place, ref RoutingContext own)
    {
        if (_isShared)
        {
            return ref _shared;
        }

        own = Asked(_contexts[_first + place]);
        return ref own;
    }

    private RoutingContext Asked(in RoutingContext context) => context.Reroute is null ? context.Explaining(null) : _evaluator.Reroutes.Bar(in context).Explaining(null);

    private void Plan(int place, DeferredTurns deferred)
    {
        var own = default(RoutingContext);
        ref readonly var context = ref ContextOf(place, ref own);
        ref var planned = ref _planned[place];
        var frame = _reading.Start(_records[_first + place], context.AsOf, context.Facts, out var key, out _);
        planned.Key = key;
        planned.IsUnreadable = frame is null;
        if (frame is null)
        {
            return;
        }

        deferred.Request = _requests[place] ??= new TurnRequest();
        planned.Step = _evaluator.Plan(deferred, frame, key, in context, said: null, out planned.MetErrorBefore, out planned.Duplicate);
        planned.Next = deferred.TakeNext();
        planned.MetError = frame.MetError;
        RecordReading<TRecord>.End(frame);
    }

    // Turns of different rotations do not touch, so that each rotation takes all of its own in one step.
    private void TakeTurns()
    {
        var own = default(RoutingContext);
        var batch = (TurnBatch?)null;
        for (var place = 0; place < _count; place++)
        {
            ref var planned = ref _planned[place];
            if (planned.IsUnreadable || !planned.Step.IsPending)
            {
                continue;
            }

            var request = planned.Next is null ? _requests[place] : null;
            if (request?.IsForNobody() == true)
            {
                continue;
            }

            request?.Place();
            var rotation = planned.Next is { } next ? next.Pool.Placed(next) : request!.Rotation;
            if (rotation.Waiting is not null)
            {
                // The preview of a value without a rotation shares none with other records.
                _evaluator.Rotation.Take(request!);
                continue;
            }

            if (batch is null || !ReferenceEquals(batch.Rotation, rotation))
            {
                batch = BatchOf(rotation);
            }

            if (request is null)
            {
                batch.Add(planned.Key, ContextOf(place, ref own).AsOf);
            }
            else
            {
                batch.Add(request);
            }

            planned.Batch = batch;
        }

        foreach (var taken in _batches.Values)
        {
            taken.Run(_evaluator.Rotation);
        }
    }

    private TurnBatch BatchOf(CompiledRotation rotation)
    {
        if (!_batches.TryGetValue(rotation, out var batch))
        {
            batch = new TurnBatch(rotation);
            _batches.Add(rotation, batch);
        }

        return batch;
    }

    private void Decide(Span<RoutingDecision> decisions)
    {
        var own = default(RoutingContext);
        for (var place = 0; place < decisions.Length; place++)
        {
            ref var planned = ref _planned[place];
            ref readonly var context = ref ContextOf(place, ref own);
            if (planned.IsUnreadable)
            {
                decisions[place] = _evaluator.Unreadable(planned.Key, context.AsOf);
            }
            else if (planned.Step.IsPending)
            {
                var turn = planned.Batch is { } batch ? batch.Next() : _requests[place]!.Result;
                var step = _evaluator.WithTurn(in planned.Step, in turn, in context);
                decisions[place] = _evaluator.Conclude(in step, planned.MetError, planned.Key, in context);
            }
            else
            {
                decisions[place] = _evaluator.Conclude(in planned.Step, planned.MetError, planned.Key, in context);
            }
        }
    }

    private void DecideOneByOne(Span<RoutingDecision> decisions)
    {
        var own = default(RoutingContext);
        for (var place = 0; place < decisions.Length; place++)
        {
            ref var planned = ref _planned[place];
            ref readonly var context = ref ContextOf(place, ref own);
            if (planned.IsUnreadable)
            {
                decisions[place] = _evaluator.Unreadable(planned.Key, context.AsOf);
                continue;
            }

            var gate = planned.Step.IsMatched && _evaluator.TakesOnce(planned.Duplicate, in context) ? _evaluator.GateOf(planned.Duplicate) : null;
            gate?.Wait();
            RoutingStep step;
            bool isRecalled;
            try
            {
                step = _evaluator.Settle(in planned.Step, _requests[place]!, planned.Key, planned.Duplicate, in context, said: null, out isRecalled);
            }
            finally
            {
                gate?.Release();
            }

            var metError = isRecalled ? planned.MetErrorBefore : planned.MetError;
            decisions[place] = _evaluator.Conclude(in step, metError, planned.Key, in context);
        }
    }

    private void Forget()
    {
        for (var place = 0; place < _count; place++)
        {
            _requests[place]?.Forget();
        }

        Array.Clear(_planned, 0, _count);
        foreach (var batch in _batches.Values)
        {
            batch.Clear();
        }

        _records = [];
        _contexts = [];
        _shared = default;
    }

    private struct Planned
    {
        public RoutingStep Step;
        public RecordKey Key;
        public RecordKey Duplicate;

        /// <summary>The rotation whose next turn the record takes, whoever has it; null where that has to be asked.</summary>
        public CompiledRotation? Next;

        /// <summary>Where its turn was taken together with those of others; null where nobody could take it.</summary>
        public TurnBatch? Batch;
        public bool MetError;
        public bool MetErrorBefore;
        public bool IsUnreadable;
    }
}
