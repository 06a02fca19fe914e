namespace RevOps.Rules;

/// <summary>
/// One attribute of an index: its values in classes that no condition tells apart, and for each class a row of bits, the rows of the
/// territories that accept it. Rows without a condition on the attribute accept every class. A closed hierarchy; immutable once filled.
/// </summary>
internal abstract class MatchColumn(int ordinal)
{
    /// <summary>The class of a value that is missing.</summary>
    protected const int Missing = 0;

    /// <summary>What <see cref="Locate"/> gives for a value that has no place in any class.</summary>
    public const int Nowhere = -1;

    public int Ordinal { get; } = ordinal;

    /// <summary>How many classes there are.</summary>
    public abstract int Classes { get; }

    /// <summary>The class of a slot that was read and is not in error, or <see cref="Nowhere"/>.</summary>
    public abstract int Locate(Frame frame, ref Slot slot);

    /// <summary>Sets the bits of every class, which are all clear.</summary>
    public abstract void Fill(in BitRows rows);

    /// <summary>Makes the column of an attribute.</summary>
    /// <param name="layout">The layout, which has every constant of the conditions.</param>
    /// <param name="ordinal">The attribute.</param>
    /// <param name="input">The conditions.</param>
    /// <param name="inexact">Takes the rows of which the column accepts too much.</param>
    /// <param name="quickRows">How many rows there are in all where texts shall be told without their codes, as far as they can; else 0.</param>
    public static MatchColumn Of(FrameLayout layout, int ordinal, ColumnInput input, Action<int> inexact, int quickRows) => layout.Attributes[ordinal].Type switch
    {
        AttributeType.Text when input.Has<TextCondition>() || input.Has<PrefixCondition>() => new TextColumn(ordinal, layout.Symbols(ordinal), input, quickRows),
        AttributeType.TextSet when input.Has<ElementCondition>() => new ElementColumn(ordinal, layout.Symbols(ordinal).Count, input),
        AttributeType.Text or AttributeType.TextSet => new PresenceColumn(ordinal, input),
        _ => new OrderedColumn(ordinal, layout.Attributes[ordinal].Type == AttributeType.Number, input, inexact),
    };
}
