namespace RevOps.Rules;

/// <summary>What can be said of criteria by the attributes that they read, whatever the record.</summary>
internal static class AttributeUse
{
    /// <summary>
    /// The as-of at which classes of values are made once for all. They are the same at any other one, as long as an attribute's criteria all
    /// look back from as-of, or none does (<see cref="MixesAges"/>).
    /// </summary>
    public static readonly DateTimeOffset Reference = new(2000, 1, 1, 12, 0, 0, TimeSpan.Zero);

    // So near to the ends of time there may be no value before the longest span, or none after as-of.
    private static readonly long EarliestExact = new DateTime(200, 1, 1).Ticks;
    private static readonly long LatestExact = new DateTime(9900, 1, 1).Ticks;

    /// <summary>Whether the classes of <see cref="Reference"/> all have a value at an as-of.</summary>
    public static bool HoldsAt(long asOfTicks) => asOfTicks >= EarliestExact && asOfTicks <= LatestExact;

    public static bool IsFact(RecordAttribute attribute) => ReferenceEquals(Facts.Find(attribute.Name), attribute);

    public static bool UsesAges(IEnumerable<LeafCriterion> leaves) => leaves.Any(leaf => leaf is AgeCriterion);

    /// <summary>Whether constants stand beside ages, so that the order of their bounds changes with as-of.</summary>
    public static bool MixesAges(IReadOnlyCollection<LeafCriterion> leaves) => UsesAges(leaves) && leaves.Any(leaf => leaf is EqualsCriterion or InCriterion or RangeCriterion);

    /// <summary>Whether the attribute's values that no leaf tells apart can be listed, each class with a value of its own.</summary>
    public static bool HasClasses(RecordAttribute attribute, IReadOnlyCollection<LeafCriterion> leaves) =>
        !IsFact(attribute) && !MixesAges(leaves) && (attribute is not RowCollectionAttribute || leaves.All(leaf => leaf is PresenceCriterion));

    /// <summary>Whether some value of the attribute meets the leaf, and some other does not.</summary>
    public static bool GoesBothWays(LeafCriterion leaf, RecordAttribute attribute)
    {
        if (!HasClasses(attribute, [leaf]))
        {
            return false;
        }

        var probe = new AttributeProbe(attribute, [leaf], Reference);
        return AttributePartition.Of(attribute, [leaf], Reference).Classes.Where(c => !c.IsMissing).Select(c => probe.VerdictsOf(c.Representative)[0]).Distinct().Count() == 2;
    }
}
