namespace RevOps.Rules;

/// <summary>What happens to records that are not worked on: few standard reasons, each with an action. Immutable.</summary>
public sealed class DispositionPolicy
{
    internal DispositionPolicy(IReadOnlyList<Disposition> dispositions, RecycleLimit? recycleLimit)
    {
        Dispositions = dispositions;
        RecycleLimit = recycleLimit;
    }

    /// <summary>The dispositions, in declared order; at least one.</summary>
    public IReadOnlyList<Disposition> Dispositions { get; }

    /// <summary>How often a record may come back; null for no limit.</summary>
    public RecycleLimit? RecycleLimit { get; }
}
