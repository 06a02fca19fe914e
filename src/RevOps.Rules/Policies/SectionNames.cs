namespace RevOps.Rules;

/// <summary>A section of a policy and the attributes and facts that it names.</summary>
internal sealed record PolicySection(DecisionKind Kind, IReadOnlyList<Criterion> Criteria, IReadOnlyList<RecordAttribute> Listed)
{
    /// <summary>Everything that the section reads of a record, criteria's attributes first.</summary>
    public IEnumerable<RecordAttribute> Attributes => Criteria.SelectMany(AttributeScope.Leaves).Select(l => l.Attribute).Concat(Listed);
}

/// <summary>Walks the sections that a policy has, in the order in which they are evaluated when nothing else orders them.</summary>
internal static class SectionNames
{
    public static IEnumerable<PolicySection> Of(Policy policy) => Of(policy.Fit, policy.Stages, policy.Routing, policy.Sla, policy.Dispositions);

    public static IEnumerable<PolicySection> Of(FitPolicy? fit, StagePolicy? stages, RoutingPolicy? routing, SlaPolicy? sla, DispositionPolicy? dispositions)
    {
        if (fit is not null)
        {
            yield return Of(fit);
        }

        if (stages is not null)
        {
            // A rejection is resolved by the dispositions while the stage is decided, which then reads what they read.
            var rejections = dispositions?.Dispositions ?? [];
            yield return new PolicySection(
                DecisionKind.Stage,
                [
                    .. stages.Path.SelectMany(s => Given(s.Entry, s.Exit)),
                    .. stages.Detours.SelectMany(d => Given(d.When)),
                    .. stages.Skips.Select(s => s.When),
                    .. rejections.SelectMany(d => Given(d.When)),
                ],
                [.. stages.Path.SelectMany(s => s.Required), .. stages.FixedAttributes, .. rejections.SelectMany(Listed)]);
        }

        if (routing is not null)
        {
            yield return new PolicySection(
                DecisionKind.Routing,
                [
                    .. routing.Suppressions.Select(s => s.When),
                    .. routing.Territories.SelectMany(t => Given(t.When)),
                    .. routing.Pools.SelectMany(p => p.Members).SelectMany(m => Given(m.When)),
                ],
                [.. routing.Pools.Select(p => p.RotatesBy).OfType<RecordAttribute>()]);
        }

        if (sla is not null)
        {
            yield return new PolicySection(
                DecisionKind.Sla,
                [.. sla.Targets.SelectMany(t => Given(t.When, t.SuppressedWhen))],
                [.. sla.Targets.SelectMany(t => t.Required), .. sla.Hours.Select(h => h.Attribute).OfType<RecordAttribute>()]);
        }

        if (dispositions is not null)
        {
            yield return new PolicySection(
                DecisionKind.Disposition,
                [.. dispositions.Dispositions.SelectMany(d => Given(d.When))],
                [.. dispositions.Dispositions.SelectMany(Listed)]);
        }
    }

    public static PolicySection Of(FitPolicy fit) =>
        new(DecisionKind.Fit, [.. fit.Profiles.SelectMany(Criteria), .. Given(fit.Review?.When)], fit.Review?.Since is { } since ? [since] : []);

    private static IEnumerable<Criterion> Criteria(FitProfile profile) =>
        Given(profile.AppliesWhen).Concat(profile.MustHaves.Select(m => m.When)).Concat(profile.Disqualifiers.Select(d => d.When)).Concat(profile.Groups.SelectMany(g => g.Criteria).Select(c => c.When));

    private static IEnumerable<RecordAttribute> Listed(Disposition disposition) =>
        disposition.Required
            .Concat(disposition.Action.OnDate is { } date ? [date] : Array.Empty<RecordAttribute>())
            .Concat(disposition.Action.Survivor is { } survivor ? [survivor] : Array.Empty<RecordAttribute>());

    private static IEnumerable<Criterion> Given(params Criterion?[] criteria) => criteria.OfType<Criterion>();
}
