namespace RevOps.Rules;

/// <summary>The criteria that any attribute offers.</summary>
public static class PresenceCriteria
{
    /// <summary>The criterion that the attribute has a value. Observes absence; an error is neither known nor missing.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <returns>The criterion.</returns>
    public static Criterion IsKnown(this RecordAttribute attribute) => new PresenceCriterion(attribute, isKnown: true);

    /// <summary>The criterion that the attribute has no value. Observes absence; an error is neither known nor missing.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <returns>The criterion.</returns>
    public static Criterion IsMissing(this RecordAttribute attribute) => new PresenceCriterion(attribute, isKnown: false);
}
