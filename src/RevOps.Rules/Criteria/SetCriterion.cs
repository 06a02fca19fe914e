namespace RevOps.Rules;

/// <summary>The attribute, a set of texts, holds any or all of several, under the library's fold.</summary>
public sealed class SetCriterion : LeafCriterion
{
    private readonly string[] _values;

    internal SetCriterion(RecordAttribute attribute, SetQuantifier quantifier, string[] values)
        : base(attribute)
    {
        Quantifier = quantifier;
        _values = values;
    }

    /// <summary>Whether one of the values is enough.</summary>
    public SetQuantifier Quantifier { get; }

    /// <summary>The values as the author listed them; at least one.</summary>
    public IReadOnlyList<string> Values => _values;

    internal override string Operator => Quantifier == SetQuantifier.AnyOf ? "anyOf" : "allOf";
}
