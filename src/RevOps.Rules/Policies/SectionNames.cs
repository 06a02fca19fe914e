namespace RevOps.Rules;

/// <summary>A section of a policy and the attributes and facts that it names.</summary>
internal sealed record PolicySection(SectionKind Kind, IReadOnlyList<Criterion> Criteria, IReadOnlyList<RecordAttribute> Listed)
{
    /// <summary>Everything that the section reads of a record, criteria's attributes first.</summary>
    public IEnumerable<RecordAttribute> Attributes => Criteria.SelectMany(AttributeScope.Leaves).Select(l => l.Attribute).Concat(Listed);
}

/// <summary>Walks the sections that a policy has, in the order in which they are evaluated when nothing else orders them.</summary>
internal static class SectionNames
{
    public static IEnumerable<PolicySection> Of(Policy policy) => Of(policy.Sections);

    public static IEnumerable<PolicySection> Of(PolicySections sections)
    {
        if (sections.Fit is { } fit)
        {
            yield return Of(fit);
        }

        if (sections.Engagement is { } engagement)
        {
            yield return new PolicySection(SectionKind.Engagement, [], Listed(engagement));
        }

        if (sections.Intent is { } intent)
        {
            yield return new PolicySection(SectionKind.Intent, [], Listed(intent));
        }

        if (sections.Committee is { } committee)
        {
            // Its criteria name attributes of rows, which belong to the collection.
            yield return new PolicySection(SectionKind.Committee, [], [committee.Contacts]);
        }

        if (sections.Grades is { } grades)
        {
            yield return new PolicySection(
                SectionKind.Grade,
                [.. Given(grades.HandRaise?.When), .. grades.Line.SelectMany(l => Given(l.When))],
                [Facts.FitTier, Facts.FitDisqualified, Facts.EngagementTier]);
        }

        if (sections.Standards is { } standards)
        {
            yield return new PolicySection(
                SectionKind.Standards,
                [.. standards.Rules.Select(r => r.When), .. standards.Suppressions.Select(r => r.When)],
                [.. standards.Required, .. standards.Source is { } source ? [source] : Array.Empty<RecordAttribute>()]);
        }

        if (sections.Stages is { } stages)
        {
            // A rejection is resolved by the dispositions while the stage is decided, which then reads what they read.
            var rejections = sections.Dispositions?.Dispositions ?? [];
            yield return new PolicySection(
                SectionKind.Stage,
                [
                    .. stages.Path.SelectMany(s => Given(s.Entry, s.Exit)),
                    .. stages.Detours.SelectMany(d => Given(d.When)),
                    .. stages.Skips.Select(s => s.When),
                    .. rejections.SelectMany(d => Given(d.When)),
                ],
                [.. stages.Path.SelectMany(s => s.Required), .. stages.FixedAttributes, .. rejections.SelectMany(Listed)]);
        }

        if (sections.Routing is { } routing)
        {
            yield return new PolicySection(
                SectionKind.Routing,
                [
                    .. routing.Suppressions.Select(s => s.When),
                    .. routing.Territories.SelectMany(t => Given(t.When)),
                    .. routing.Pools.SelectMany(p => p.Members).SelectMany(m => Given(m.When)),
                    .. routing.Transfers.SelectMany(t => Given(t.When)),
                ],
                [
                    .. routing.Pools.Select(p => p.RotatesBy).OfType<RecordAttribute>(),
                    .. routing.AccountLists.Select(a => a.Attribute),
                    .. routing.Duplicates?.Key ?? [],
                    .. routing.FreeMail is { } freeMail ? [freeMail.Attribute] : Array.Empty<RecordAttribute>(),
                ]);
        }

        if (sections.Sla is { } sla)
        {
            yield return new PolicySection(
                SectionKind.Sla,
                [.. sla.Targets.SelectMany(t => Given(t.When, t.SuppressedWhen))],
                [.. sla.Targets.SelectMany(t => t.Required), .. sla.Hours.Select(h => h.Attribute).OfType<RecordAttribute>()]);
        }

        if (sections.Dispositions is { } dispositions)
        {
            yield return new PolicySection(
                SectionKind.Disposition,
                [.. dispositions.Dispositions.SelectMany(d => Given(d.When, d.Action?.ComesBack?.When))],
                [.. dispositions.Dispositions.SelectMany(Listed), .. dispositions.Dispositions.SelectMany(d => Reopening(d.Action))]);
        }
    }

    public static PolicySection Of(FitPolicy fit) =>
        new(SectionKind.Fit, [.. fit.Profiles.SelectMany(Criteria), .. Given(fit.Review?.When)], fit.Review?.Since is { } since ? [since] : []);

    private static IEnumerable<Criterion> Criteria(FitProfile profile) =>
        Given(profile.AppliesWhen).Concat(profile.MustHaves.Select(m => m.When)).Concat(profile.Disqualifiers.Select(d => d.When)).Concat(profile.Groups.SelectMany(g => g.Criteria).Select(c => c.When));

    private static RecordAttribute[] Listed(ActivityPolicy policy) => policy.Since is { } since ? [policy.Activities, since] : [policy.Activities];

    private static IEnumerable<RecordAttribute> Listed(Disposition disposition) =>
        disposition.Required
            .Concat(disposition.Action?.ComesBack?.OnDate is { } date ? [date] : Array.Empty<RecordAttribute>())
            .Concat(disposition.Action is MergeAction merge ? [merge.Survivor] : Array.Empty<RecordAttribute>());

    // What an action names for people or for later, and resolving it does not read.
    private static IEnumerable<RecordAttribute> Reopening(DispositionAction? action) =>
        (action as EnrichAction)?.Attributes ?? action?.ComesBack?.Changed ?? [];

    private static IEnumerable<Criterion> Given(params Criterion?[] criteria) => criteria.OfType<Criterion>();
}
