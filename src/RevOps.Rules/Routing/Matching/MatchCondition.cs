namespace RevOps.Rules;

/// <summary>
/// What one alternative of a territory asks of one attribute, in a form that an index can hold. It may ask for less than the criterion
/// does; then its row is not exact, and the criterion has the last word. A closed hierarchy; immutable.
/// </summary>
internal abstract class MatchCondition(int ordinal)
{
    public int Ordinal { get; } = ordinal;
}

/// <summary>The attribute has a value, or has none.</summary>
internal sealed class PresenceCondition(int ordinal, bool isKnown) : MatchCondition(ordinal)
{
    public bool IsKnown { get; } = isKnown;
}

/// <summary>A known text is one of the constants with these codes, which are sorted; or, negated, none of them.</summary>
internal sealed class TextCondition(int ordinal, int[] codes, bool isNegated) : MatchCondition(ordinal)
{
    public int[] Codes { get; } = codes;

    public bool IsNegated { get; } = isNegated;
}

/// <summary>A known text starts with a folded prefix; or, negated, does not.</summary>
internal sealed class PrefixCondition(int ordinal, string prefix, bool isNegated) : MatchCondition(ordinal)
{
    public string Prefix { get; } = prefix;

    public bool IsNegated { get; } = isNegated;
}

/// <summary>A known number, date, instant or flag lies in one of the spans, which are sorted and apart.</summary>
internal sealed class OrderedCondition(int ordinal, OrderedSpan[] spans) : MatchCondition(ordinal)
{
    public OrderedSpan[] Spans { get; } = spans;

    public bool ArePoints => Spans.Length > 0 && Array.TrueForAll(Spans, s => s.First == s.Last);
}

/// <summary>A known set holds one of the constants with these codes.</summary>
internal sealed class ElementCondition(int ordinal, int[] codes) : MatchCondition(ordinal)
{
    public int[] Codes { get; } = codes;
}
