namespace RevOps.Rules;

/// <summary>The attribute has a given value. Texts compare under the library's fold.</summary>
public sealed class EqualsCriterion : LeafCriterion
{
    internal EqualsCriterion(RecordAttribute attribute, Constant value)
        : base(attribute) =>
        Value = value;

    /// <summary>The value; of the attribute's type.</summary>
    public Constant Value { get; }

    internal override string Operator => "equals";
}
