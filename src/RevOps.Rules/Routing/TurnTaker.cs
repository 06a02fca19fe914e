namespace RevOps.Rules;

/// <summary>Takes turns in pools for the evaluator: at once, or later by whoever has put the record aside.</summary>
internal abstract class TurnTaker
{
    /// <summary>Takes a turn, or previews it.</summary>
    public abstract PoolTurn Take(CompiledPool pool, Frame frame, RecordKey key, in RoutingContext context);

    /// <summary>Charges a turn.</summary>
    /// <returns>Whether it is charged now.</returns>
    public abstract bool Charge(TurnCharge? charge);
}

/// <summary>Puts a turn aside: finds who can take it, and leaves the rotation to whoever takes the request. For one thread at a time.</summary>
internal sealed class DeferredTurns : TurnTaker
{
    [ThreadStatic]
    private static DeferredTurns? _spare;

    private CompiledRotation? _next;

    /// <summary>One of this thread's own; give it back with <see cref="Return"/>.</summary>
    public static DeferredTurns Rent()
    {
        var turns = _spare ?? new DeferredTurns();
        _spare = null;
        return turns;
    }

    public static void Return(DeferredTurns turns)
    {
        turns.Request.Forget();
        _spare = turns;
    }

    /// <summary>Where the next turn is put.</summary>
    public TurnRequest Request { get; set; } = new();

    /// <summary>What is to be charged; null for nothing.</summary>
    public TurnCharge? Charged { get; private set; }

    /// <summary>Whether a turn that nothing but the rotation decides is passed on as the rotation alone.</summary>
    public bool PassesOn { get; set; }

    /// <summary>The rotation that was passed on since this was last asked; null for none.</summary>
    public CompiledRotation? TakeNext()
    {
        var next = _next;
        _next = null;
        return next;
    }

    public override PoolTurn Take(CompiledPool pool, Frame frame, RecordKey key, in RoutingContext context)
    {
        if (PassesOn && context is { IsPreview: false, IdempotencyToken: null } && pool.AlwaysIn(in context) is { Count: > 0 })
        {
            _next = pool.RotationOf(frame);
            return PoolTurn.Pending;
        }

        Request.Find(pool, frame, key, in context);
        return PoolTurn.Pending;
    }

    public override bool Charge(TurnCharge? charge)
    {
        Charged = charge;
        return false;
    }
}
