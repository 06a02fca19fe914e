namespace RevOps.Rules;

/// <summary>Some records of a batch: matched by any thread, then decided in their order by the one that asks. Reused; for one batch at a time.</summary>
internal sealed class RoutingChunk<TRecord>
{
    public const int Size = 1_024;
    private const int RangeSize = 64;

    private readonly RecordReading<TRecord> _reading;
    private readonly RoutingEvaluator _evaluator;
    private readonly Planned[] _planned = new Planned[Size];
    private readonly TurnRequest?[] _requests = new TurnRequest?[Size];
    private readonly DeferredTurns[] _deferred;
    private readonly Dictionary<CompiledRotation, TurnBatch> _batches = [];
    private readonly Action<int> _planRange;
    private IReadOnlyList<TRecord> _records = [];
    private IReadOnlyList<RoutingContext> _contexts = [];
    private int _first;
    private int _count;

    public RoutingChunk(RecordReading<TRecord> reading, RoutingEvaluator evaluator)
    {
        _reading = reading;
        _evaluator = evaluator;
        _deferred = [.. Enumerable.Range(0, Size / RangeSize).Select(_ => new DeferredTurns())];
        _planRange = PlanRange;
    }

    public void Route(IReadOnlyList<TRecord> records, IReadOnlyList<RoutingContext> contexts, int first, Span<RoutingDecision> decisions)
    {
        _records = records;
        _contexts = contexts;
        _first = first;
        _count = decisions.Length;
        try
        {
            if (_count <= RangeSize)
            {
                PlanRange(0);
            }
            else
            {
                Parallel.For(0, (_count + RangeSize - 1) / RangeSize, _planRange);
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

    private RoutingContext ContextOf(int place) => _contexts[_contexts.Count == 1 ? 0 : _first + place].Explaining(null);

    private void PlanRange(int range)
    {
        var end = Math.Min(_count, (range + 1) * RangeSize);
        for (var place = range * RangeSize; place < end; place++)
        {
            Plan(place, _deferred[range]);
        }
    }

    private void Plan(int place, DeferredTurns deferred)
    {
        var context = ContextOf(place);
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
        planned.MetError = frame.MetError;
        RecordReading<TRecord>.End(frame);
    }

    // Turns of different rotations do not touch, so that each rotation takes all of its own in one step.
    private void TakeTurns()
    {
        for (var place = 0; place < _count; place++)
        {
            if (!_planned[place].Step.IsPending || _planned[place].IsUnreadable)
            {
                continue;
            }

            var request = _requests[place]!;
            if (request.Eligible.Count == 0)
            {
                request.Answer(PoolTurn.Nobody);
                continue;
            }

            if (!_batches.TryGetValue(request.Rotation, out var batch))
            {
                batch = new TurnBatch(request.Rotation);
                _batches.Add(request.Rotation, batch);
            }

            batch.Add(request);
        }

        foreach (var batch in _batches.Values)
        {
            batch.Run(_evaluator.Rotation);
        }
    }

    private void Decide(Span<RoutingDecision> decisions)
    {
        for (var place = 0; place < decisions.Length; place++)
        {
            ref var planned = ref _planned[place];
            var context = ContextOf(place);
            if (planned.IsUnreadable)
            {
                decisions[place] = _evaluator.Unreadable(planned.Key, context.AsOf);
                continue;
            }

            var step = planned.Step.IsPending ? _evaluator.WithTurn(in planned.Step, _requests[place]!.Result) : planned.Step;
            decisions[place] = _evaluator.Conclude(in step, planned.MetError, planned.Key, in context);
        }
    }

    private void DecideOneByOne(Span<RoutingDecision> decisions)
    {
        for (var place = 0; place < decisions.Length; place++)
        {
            ref var planned = ref _planned[place];
            var context = ContextOf(place);
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
            _planned[place] = default;
            _requests[place]?.Forget();
        }

        foreach (var batch in _batches.Values)
        {
            batch.Clear();
        }

        _records = [];
        _contexts = [];
    }

    private struct Planned
    {
        public RoutingStep Step;
        public RecordKey Key;
        public RecordKey Duplicate;
        public bool MetError;
        public bool MetErrorBefore;
        public bool IsUnreadable;
    }
}
