namespace RevOps.Rules;

/// <summary>Something that changes a rotation: how it is read, saved and tried again lies with the store.</summary>
internal abstract class RotationOperation
{
    /// <summary>The rotation that it changes.</summary>
    public abstract CompiledRotation Rotation { get; }

    /// <summary>Whether nothing may be changed.</summary>
    public virtual bool IsPreview => false;

    /// <summary>Whether a store without unknown outcomes keeps the rotation.</summary>
    public bool IsCertain { get; set; }

    /// <summary>Whether the states before and after are to be kept.</summary>
    public bool IsObserved { get; set; }

    /// <summary>What was observed; null for nothing.</summary>
    public TurnRecord? Observed { get; private set; }

    /// <summary>The turns of open outcome that had a part in it, which the state does not hold.</summary>
    public OpenTurn[] Unsettled { get; private protected set; } = [];

    /// <summary>Who could have the turn, with their weights.</summary>
    private protected virtual IReadOnlyList<MemberWeight> Weights => [];

    /// <summary>Applies the change to a ledger; may be done again on a newer one.</summary>
    /// <returns>Whether there is something to save.</returns>
    public abstract bool Apply(RotationLedger ledger, long version);

    /// <summary>Keeps the states before and after, where that is asked for.</summary>
    public void Observe(TurnSource source, RotationState before = default, RotationState after = default, int leasePlace = 0)
    {
        if (!IsObserved)
        {
            return;
        }

        // What attempts found that came to nothing is not known to whoever decides again.
        Observed = source == TurnSource.Unavailable
            ? new TurnRecord(Rotation.Key, source)
            : new TurnRecord(Rotation.Key, source, before, after, Weights, leasePlace, [.. Unsettled.Select(o => new UnsettledTurn(o.Token, o.Key, [.. o.Charged.Select(c => new KeyValuePair<string, int>(c.Member, c.Turns))]))]);
    }

    /// <summary>Forgets what was observed.</summary>
    private protected void Unobserve()
    {
        IsObserved = false;
        Unsettled = [];
        Observed = null;
    }

    /// <summary>The change is saved.</summary>
    public virtual void Saved()
    {
    }

    /// <summary>Whether the change is saved is not known.</summary>
    public virtual void LeftOpen()
    {
    }
}
