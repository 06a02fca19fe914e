namespace RevOps.Rules;

/// <summary>
/// The territories that ask one attribute for few of many values: a postal prefix, a number of an account, an element. Each value has a
/// list of them by precedence, so that a hit bounds what remains to be looked through; <see cref="KeyedTexts"/> are the plainest case. A closed hierarchy; immutable.
/// </summary>
internal abstract class KeyedRows(int ordinal, List<KeyedRow> rows)
{
    public int Ordinal { get; } = ordinal;

    /// <summary>The first territory of any list.</summary>
    public int Lowest { get; } = rows[0].Territory;

    /// <summary>Makes the lists of an attribute, but those by the whole of a text.</summary>
    /// <param name="layout">The layout, which has every constant of the conditions.</param>
    /// <param name="ordinal">The attribute.</param>
    /// <param name="rows">The rows, by precedence; the key of each is on the attribute.</param>
    public static KeyedRows Of(FrameLayout layout, int ordinal, List<KeyedRow> rows) => layout.Attributes[ordinal].Type switch
    {
        AttributeType.Text => new PrefixKeyedRows(ordinal, rows),
        AttributeType.TextSet => new ElementKeyedRows(ordinal, layout.Symbols(ordinal).Count, rows),
        _ => new OrderedKeyedRows(ordinal, layout.Attributes[ordinal].Type == AttributeType.Number, rows),
    };

    /// <summary>Whether a condition asks for single values, so that it can be looked up by them.</summary>
    public static bool IsKey(MatchCondition condition) =>
        condition is TextCondition { IsNegated: false } or PrefixCondition { IsNegated: false } or ElementCondition or OrderedCondition { ArePoints: true };

    /// <summary>The first territory that matches, from one on and before another; that other when none does.</summary>
    public abstract int First(in AskedRecord record, ref Slot slot, int from, int before);

    /// <summary>Adds every territory that matches.</summary>
    public abstract void All(in AskedRecord record, ref Slot slot, List<int> matches);
}
