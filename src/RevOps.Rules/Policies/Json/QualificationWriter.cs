namespace RevOps.Rules;

/// <summary>Writes the sections beside fit that say who somebody is: engagement, intent, committee, grades. Defaults are not written.</summary>
internal sealed class QualificationWriter(CriterionWriter criteria)
{
    public static JsonContent Activities(ActivityPolicy policy) => Decay(
        new JsonObjectContent()
            .Add("activities", JsonContent.Of(policy.Activities.Name))
            .Add("kind", JsonContent.Of(policy.Kind.Name))
            .Add("at", JsonContent.Of(policy.At.Name))
            .AddIf("asset", DeclarationWriter.Text(policy.Asset?.Name))
            .AddIf("multiplier", DeclarationWriter.Text(policy.Multiplier?.Name))
            .AddIf("id", DeclarationWriter.Text(policy.Id?.Name))
            .AddIf("since", DeclarationWriter.Text(policy.Since?.Name))
            .AddIf("onRecycle", policy.KeepsThroughRecycles ? JsonContent.Of("keep") : null),
        policy.Decay.Equals(ActivityDecay.None) ? null : policy.Decay)
        .AddIf("cap", PointsOf(policy.Cap))
        .Add("kinds", JsonContent.List(policy.Kinds.Select(k => Decay(
            new JsonObjectContent()
                .Add("name", JsonContent.Of(k.Name))
                .Add("points", JsonContent.Thousandths(k.Points.Thousandths))
                .AddIf("cap", PointsOf(k.Cap)),
            k.Decay is null || k.Decay.Equals(policy.Decay) ? null : k.Decay))))
        .AddIf("tiers", DeclarationWriter.List(policy.Tiers.Select(t => new JsonObjectContent()
            .Add("name", JsonContent.Of(t.Name))
            .Add("from", JsonContent.Thousandths(t.From.Thousandths)))));

    public JsonContent Committee(CommitteePolicy policy) => new JsonObjectContent()
        .Add("contacts", JsonContent.Of(policy.Contacts.Name))
        .AddIf("name", DeclarationWriter.Text(policy.Name?.Name))
        .AddIf("engagedAt", DeclarationWriter.Text(policy.EngagedAt?.Name))
        .AddIf("rolesPerContact", policy.RolesPerContact == 1 ? null : JsonContent.Of((long)policy.RolesPerContact))
        .Add("roles", JsonContent.List(policy.Roles.Select(r => new JsonObjectContent()
            .Add("name", JsonContent.Of(r.Name))
            .Add("when", criteria.Write(r.When))
            .AddIf("atLeast", r.AtLeast == 1 ? null : JsonContent.Of((long)r.AtLeast))
            .AddIf("engagedWithin", r.EngagedWithin is { } within ? DurationForm.Of(within) : null))));

    public JsonContent Grades(GradePolicy policy) => new JsonObjectContent()
        .Add("engagementTiers", JsonContent.List(policy.EngagementTiers.Select(JsonContent.Of)))
        .Add("rows", JsonContent.List(policy.Rows.Select(r => new JsonObjectContent()
            .Add("fitTier", JsonContent.Of(r.FitTier))
            .Add("grades", JsonContent.List(r.Grades.Select(JsonContent.Of))))))
        .AddIf("line", DeclarationWriter.List(policy.Line.Select(l => new JsonObjectContent()
            .Add("grades", JsonContent.List(l.Grades.Select(JsonContent.Of)))
            .AddIf("when", l.When is null ? null : criteria.Write(l.When)))))
        .AddIf("handRaise", policy.HandRaise is not { } hand ? null : new JsonObjectContent()
            .Add("when", criteria.Write(hand.When))
            .Add("fitTiers", JsonContent.List(hand.FitTiers.Select(JsonContent.Of))));

    private static JsonObjectContent Decay(JsonObjectContent owner, ActivityDecay? decay) => decay?.Kind switch
    {
        ActivityDecayKind.HalfLife => owner.Add(ActivityBinder.HalfLife, DurationForm.Of(decay.Span)),
        ActivityDecayKind.Window => owner.Add(ActivityBinder.Window, DurationForm.Of(decay.Span)),
        ActivityDecayKind.Months => owner.Add(ActivityBinder.Months, JsonContent.Of((long)decay.Months)),
        ActivityDecayKind.None => owner.Add(ActivityBinder.Lasts, JsonContent.Of(flag: true)),
        _ => owner,
    };

    private static JsonContent? PointsOf(Points? points) => points is { } given ? JsonContent.Thousandths(given.Thousandths) : null;
}
