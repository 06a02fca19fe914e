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

    /// <summary>Applies the change to a ledger; may be done again on a newer one.</summary>
    /// <returns>Whether there is something to save.</returns>
    public abstract bool Apply(RotationLedger ledger, long version);

    /// <summary>The change is saved.</summary>
    public virtual void Saved()
    {
    }

    /// <summary>Whether the change is saved is not known.</summary>
    public virtual void LeftOpen()
    {
    }
}
