namespace RevOps.Rules;

/// <summary>
/// The sections that are decided before the stage gates and whose facts follow the values of the record, with what they read. A section that reads
/// nothing but rows is not among them: rows are not tried, and what it found is taken as it is.
/// </summary>
internal sealed class UpstreamSections
{
    private UpstreamSections(SectionKind[] kinds, UpstreamSection[] sections)
    {
        Kinds = kinds;
        Sections = sections;
    }

    /// <summary>Which sections they are, in the order in which they are evaluated.</summary>
    public SectionKind[] Kinds { get; }

    public IReadOnlyList<UpstreamSection> Sections { get; }

    public static UpstreamSections Of(Policy policy, IReadOnlyList<SectionKind> order)
    {
        if (policy.Stages is null)
        {
            return new UpstreamSections([], []);
        }

        var named = SectionNames.Of(policy).ToDictionary(s => s.Kind);
        SectionKind[] kinds = [.. order.TakeWhile(kind => kind != SectionKind.Stage).Where(kind => SectionOrder.FactsOf(kind).Count > 0 && FollowsValues(named[kind]))];
        return new UpstreamSections(
            kinds, [.. kinds.Select(kind => new UpstreamSection(new HashSet<string>(SectionOrder.FactsOf(kind), StringComparer.Ordinal), named[kind].Criteria, named[kind].Listed))]);
    }

    private static bool FollowsValues(PolicySection section) => section.Criteria.Count > 0 || !section.Listed.Any(a => a is RowCollectionAttribute);
}
