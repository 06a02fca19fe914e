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

    /// <summary>Whether something had a part in it that the state does not hold.</summary>
    public bool IsSettled { get; private protected set; }

    /// <summary>Applies the change to a ledger; may be done again on a newer one.</summary>
    /// <returns>Whether there is something to save.</returns>
    public abstract bool Apply(RotationLedger ledger, long version);

    /// <summary>Keeps the states before and after, where that is asked for.</summary>
    public void Observe(TurnSource source, RotationState before = default, RotationState after = default)
    {
        if (IsObserved)
        {
            Observed = IsSettled ? new TurnRecord(Rotation.Key, TurnSource.Settled) : new TurnRecord(Rotation.Key, source, before, after);
        }
    }

    /// <summary>Forgets what was observed.</summary>
    private protected void Unobserve()
    {
        IsObserved = false;
        IsSettled = false;
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
