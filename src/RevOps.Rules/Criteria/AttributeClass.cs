namespace RevOps.Rules;

/// <summary>
/// Values of one attribute that no criterion of a policy tells apart, with one of them to stand for all. Immutable.
/// </summary>
internal sealed class AttributeClass(int index, string label, object? representative)
{
    /// <summary>The label of the class that has no value.</summary>
    public const string MissingLabel = "(missing)";

    /// <summary>Where the class stands in its partition, from 0; the missing one comes first.</summary>
    public int Index { get; } = index;

    /// <summary>The class in words: <c>200 to 2000</c>, <c>any other text</c>, <c>(missing)</c>.</summary>
    public string Label { get; } = label;

    /// <summary>
    /// A value of the class: a string, double, bool, DateTime, DateTimeOffset or array of texts, as the attribute's type has it; the empty
    /// array for a collection, null for the missing class.
    /// </summary>
    public object? Representative { get; } = representative;

    /// <summary>Whether this is the class of the missing value.</summary>
    public bool IsMissing => Index == 0;

    public override string ToString() => Label;
}
