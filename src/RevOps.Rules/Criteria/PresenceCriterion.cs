namespace RevOps.Rules;

/// <summary>
/// The attribute has a value, or has none. With this criterion alone absence is observed; an attribute in error is neither known nor missing.
/// </summary>
public sealed class PresenceCriterion : LeafCriterion
{
    internal PresenceCriterion(RecordAttribute attribute, bool isKnown)
        : base(attribute) =>
        AsksForKnown = isKnown;

    /// <summary>Whether the criterion asks for a value; else it asks for the absence of one.</summary>
    public bool AsksForKnown { get; }

    internal override string Operator => AsksForKnown ? "known" : "missing";
}
