namespace RevOps.Rules;

/// <summary>Reads one attribute off a record into a slot. Whatever it throws becomes an error of the attribute.</summary>
internal abstract class AttributeReader<TRecord>
{
    public abstract void Read(TRecord record, ref Slot slot);

    /// <summary>The frame for the rows of a collection; only readers of collections have one.</summary>
    public virtual RowFrame CreateRows(FrameLayout layout) => throw new InvalidOperationException("The attribute is no collection.");
}
