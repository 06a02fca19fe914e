namespace RevOps.Rules;

/// <summary>What happens to records that are not worked on: few standard reasons, each with an action. Immutable.</summary>
public sealed class DispositionPolicy
{
    internal DispositionPolicy(IReadOnlyList<Disposition> dispositions, RecycleLimit? recycleLimit, TurnBackLimit? turnBackLimit, DispositionPeriod? creditOnceWithin, IReadOnlyList<string> tracks)
    {
        Dispositions = dispositions;
        RecycleLimit = recycleLimit;
        TurnBackLimit = turnBackLimit;
        CreditOnceWithin = creditOnceWithin;
        Tracks = tracks;
    }

    /// <summary>The dispositions, in declared order; at least one.</summary>
    public IReadOnlyList<Disposition> Dispositions { get; }

    /// <summary>How often a record may come back; null for no limit.</summary>
    public RecycleLimit? RecycleLimit { get; }

    /// <summary>How often a record may be rerouted or enriched; null for no limit.</summary>
    public TurnBackLimit? TurnBackLimit { get; }

    /// <summary>The span in which a record is credited at most once, however often it comes back; null when each time counts.</summary>
    public DispositionPeriod? CreditOnceWithin { get; }

    /// <summary>The nurture tracks that there are; empty when the policy does not say, and any name stands.</summary>
    public IReadOnlyList<string> Tracks { get; }
}
