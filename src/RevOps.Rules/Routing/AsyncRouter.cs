using System.Collections.Concurrent;

namespace RevOps.Rules;

/// <summary>
/// Routing over an <see cref="IAsyncRotationStore"/>: the same decisions as <see cref="IRouter{TRecord}"/> over a synchronous store of the same
/// state. Safe for any number of threads.
/// </summary>
/// <typeparam name="TRecord">The host's record.</typeparam>
/// <remarks>
/// A store that fails or times out sends the record to the pool's fallback queue with <see cref="Reasons.RotationUnavailable"/>, as the synchronous
/// router does. A call that its own token cancels throws <see cref="OperationCanceledException"/>; a turn that the store may have kept is settled
/// with the next turn of the rotation.
/// </remarks>
public sealed class AsyncRouter<TRecord>
{
    private readonly ConcurrentDictionary<string, CompiledRotation> _rotations = new(StringComparer.Ordinal);
    private readonly RecordReading<TRecord> _reading;
    private readonly RoutingService<TRecord> _service;
    private readonly RoutingEvaluator _evaluator;
    private readonly RoutingExplainer _explainer;
    private readonly PoolTurns _turns;
    private readonly IAsyncRotationStore _store;

    internal AsyncRouter(RecordReading<TRecord> reading, RoutingService<TRecord> service, PoolTurns turns, IAsyncRotationStore store)
    {
        _reading = reading;
        _service = service;
        _evaluator = service.Evaluator;
        _explainer = new RoutingExplainer(_evaluator);
        _turns = turns;
        _store = store;
    }

    /// <summary>Routes a record. Takes a turn in a pool's rotation, unless the context asks for a preview.</summary>
    /// <param name="record">The record; one that cannot be read goes to the catch-all queue with <see cref="Reasons.RecordError"/>.</param>
    /// <param name="context">As-of, facts, known owners, exclusions, and what is asked beside the decision.</param>
    /// <param name="cancellationToken">Ends the wait for the store.</param>
    /// <returns>The decision: an owner or a queue, always.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled while the store was asked.</exception>
    public async Task<RoutingDecision> RouteAsync(TRecord record, RoutingContext context, CancellationToken cancellationToken = default)
    {
        var frame = _reading.Start(record, context.AsOf, context.Facts, out var key, out var problem);
        if (frame is null)
        {
            var unreadable = _service.Unreadable(key, in context, problem!);
            _service.Observe(in unreadable, in context, problem!);
            return unreadable;
        }

        RoutingDecision decision;
        try
        {
            decision = await DecideAsync(frame, key, context, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            RecordReading<TRecord>.End(frame);
            throw;
        }

        _service.End(frame, in decision, in context);
        return decision;
    }

    /// <summary>Gives a turn back, as <see cref="PoolTurns.GiveBack(TurnToken, string)"/> does.</summary>
    /// <param name="turn">The turn, as the decision named it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Ends the wait for the store.</param>
    /// <returns>What came of it.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled while the store was asked.</exception>
    public async Task<TurnReturnOutcome> GiveBackAsync(TurnToken turn, string reason, CancellationToken cancellationToken = default)
    {
        if (_turns.Refusal(turn, reason, out var rotation) is { } refusal)
        {
            return refusal;
        }

        var operation = new TurnReturn(Own(rotation!), turn);
        return await RunAsync(operation, cancellationToken).ConfigureAwait(false) is null ? operation.Outcome : TurnReturnOutcome.Unavailable;
    }

    /// <summary>Gives back the turn of the one who has lost a record, as <see cref="PoolTurns.GiveBack(RerouteRequest)"/> does.</summary>
    /// <param name="reroute">The reroute; its last holder's turn is meant.</param>
    /// <param name="cancellationToken">Ends the wait for the store.</param>
    /// <returns>What came of it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reroute"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled while the store was asked.</exception>
    public async Task<TurnReturnOutcome> GiveBackAsync(RerouteRequest reroute, CancellationToken cancellationToken = default)
    {
        if (_turns.Refusal(reroute, out var turn, out var rotation) is { } refusal)
        {
            return refusal;
        }

        var operation = new TurnReturn(Own(rotation!), turn);
        return await RunAsync(operation, cancellationToken).ConfigureAwait(false) is null ? operation.Outcome : TurnReturnOutcome.Unavailable;
    }

    /// <summary>Charges a member for a record that a person assigned to them, as <see cref="PoolTurns.Charge"/> does.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="member">The member.</param>
    /// <param name="context">As-of, and a token for a call that may be made again.</param>
    /// <param name="cancellationToken">Ends the wait for the store.</param>
    /// <returns>The turn; none when manual assignments take none, the pool has no such member, or the store failed.</returns>
    /// <exception cref="ArgumentException">The policy has no such pool.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled while the store was asked.</exception>
    public async Task<TurnToken> ChargeAsync(string pool, string member, RoutingContext context, CancellationToken cancellationToken = default)
    {
        if (_turns.ChargeOf(pool, member, in context) is not { } charge)
        {
            return TurnToken.None;
        }

        return await RunAsync(charge, cancellationToken).ConfigureAwait(false) is null && charge.Turn > 0 ? new TurnToken(charge.Rotation.Key, charge.Turn, member) : TurnToken.None;
    }

    private async Task<RoutingDecision> DecideAsync(RecordFrame<TRecord> frame, RecordKey key, RoutingContext context, CancellationToken cancellationToken)
    {
        context = context.Reroute is null ? context : _evaluator.Reroutes.Bar(in context);
        frame.IsLogged = _service.Observes(in context);
        var said = context.Explanation is null && !frame.IsLogged ? null : new List<RuleExplanation>();
        frame.Said = said;
        var deferred = new DeferredTurns();
        deferred.Request.IsObserved = frame.IsLogged;
        var step = _evaluator.Plan(deferred, frame, key, in context, said, out var metErrorBefore, out var duplicate, recalls: true);
        var metError = frame.MetError;
        var gate = step.IsMatched && _evaluator.TakesOnce(duplicate, in context) ? _evaluator.GateOf(duplicate) : null;
        if (gate is not null)
        {
            await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        try
        {
            if (gate is not null && _evaluator.TryRemembered(key, duplicate, in context, said, frame, out var recalled))
            {
                (step, metError) = (recalled, metErrorBefore);
                deferred.Charge(_evaluator.ChargeOf(in recalled, frame, in context));
            }
            else if (step.IsPending)
            {
                await TakeAsync(deferred.Request, cancellationToken).ConfigureAwait(false);
                frame.Turn = deferred.Request.Observed;
                step = _evaluator.WithTurn(in step, deferred.Request.Result, in context);
            }

            if (gate is not null)
            {
                _evaluator.RememberDuplicate(in step, key, duplicate, in context);
            }
        }
        finally
        {
            gate?.Release();
        }

        if (deferred.Charged is { } charge)
        {
            charge.IsObserved = frame.IsLogged;
            var isCharged = await RunAsync(charge, cancellationToken).ConfigureAwait(false) is null && charge.Turn > 0;
            frame.Turn = charge.Observed;
            step = isCharged ? step with { Turn = charge.Turn, Rotation = charge.Rotation.Key } : step;
        }

        var decision = _evaluator.Conclude(in step, metError, key, in context);
        context.Explanation?.Answer(_explainer.Explain(frame, in decision, in context, step.Standings, said!));
        return decision;
    }

    private async Task TakeAsync(TurnRequest request, CancellationToken cancellationToken)
    {
        if (request.IsForNobody())
        {
            return;
        }

        request.Place();
        request.MoveTo(request.Rotation.Waiting is null ? Own(request.Rotation) : request.Rotation);
        if (await RunAsync(request, cancellationToken).ConfigureAwait(false) is { } failure)
        {
            request.Fail(failure);
        }
    }

    // What is open on this store is open on no other.
    private CompiledRotation Own(CompiledRotation rotation) => _rotations.GetOrAdd(rotation.Key, _ => new CompiledRotation(rotation.Key, rotation.Pool));

    private async Task<string?> RunAsync(RotationOperation operation, CancellationToken cancellationToken)
    {
        try
        {
            return await TryRunAsync(operation, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            operation.Observe(TurnSource.Unavailable);
            return HostException.Said(cause);
        }
    }

    private async Task<string?> TryRunAsync(RotationOperation operation, CancellationToken cancellationToken)
    {
        var rotation = operation.Rotation;
        for (var attempt = 0; attempt < PoolRotation.MostAttempts; attempt++)
        {
            var state = await _store.LoadAsync(rotation.Key, cancellationToken).ConfigureAwait(false);
            var ledger = RotationLedger.Parse(rotation.Pool.Pool.Members, state.Value);
            if (!operation.Apply(ledger, state.Version))
            {
                operation.Observe(TurnSource.Store, state, state);
                return null;
            }

            var text = ledger.ToString();
            if (await SaveAsync(operation, state.Version, text, cancellationToken).ConfigureAwait(false))
            {
                operation.Observe(TurnSource.Store, state, new RotationState(state.Version + 1, text));
                return null;
            }
        }

        operation.Observe(TurnSource.Unavailable);

        return PoolRotation.Outrun;
    }

    private async Task<bool> SaveAsync(RotationOperation operation, long version, string text, CancellationToken cancellationToken)
    {
        try
        {
            if (!await _store.TrySaveAsync(operation.Rotation.Key, version, text, cancellationToken).ConfigureAwait(false))
            {
                return false;
            }
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            operation.LeftOpen();
            throw;
        }

        operation.Saved();
        return true;
    }
}
