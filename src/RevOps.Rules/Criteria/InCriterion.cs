namespace RevOps.Rules;

/// <summary>The attribute has one of several values. Texts compare under the library's fold.</summary>
public sealed class InCriterion : LeafCriterion
{
    private readonly Constant[] _values;

    internal InCriterion(RecordAttribute attribute, IEnumerable<Constant> values)
        : base(attribute) =>
        _values = AttributeArguments.NotEmpty([.. values], nameof(values));

    /// <summary>The values as the author listed them; at least one, of the attribute's type.</summary>
    public IReadOnlyList<Constant> Values => _values;

    internal override string Operator => "in";
}
