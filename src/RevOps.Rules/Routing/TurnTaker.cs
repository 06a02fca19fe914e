namespace RevOps.Rules;

/// <summary>Takes turns in pools for the evaluator: at once, or later by whoever has put the record aside.</summary>
internal abstract class TurnTaker
{
    /// <summary>Takes a turn, or previews it.</summary>
    public abstract PoolTurn Take(CompiledPool pool, Frame frame, RecordKey key, in RoutingContext context);
}
