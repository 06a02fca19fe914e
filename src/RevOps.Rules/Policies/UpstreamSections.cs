namespace RevOps.Rules;

/// <summary>The sections that are decided before the stage gates and publish facts, with what they read.</summary>
internal static class UpstreamSections
{
    public static IReadOnlyList<UpstreamSection> Of(Policy policy, IReadOnlyList<SectionKind> order)
    {
        if (policy.Stages is null)
        {
            return [];
        }

        var named = SectionNames.Of(policy).ToDictionary(s => s.Kind);
        return
        [
            .. order.TakeWhile(kind => kind != SectionKind.Stage)
                .Select(kind => new UpstreamSection(new HashSet<string>(SectionOrder.FactsOf(kind), StringComparer.Ordinal), named[kind].Criteria, named[kind].Listed))
                .Where(section => section.Facts.Count > 0),
        ];
    }
}
