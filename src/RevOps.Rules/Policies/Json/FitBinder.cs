namespace RevOps.Rules;

/// <summary>Reads the fit section.</summary>
internal sealed class FitBinder(SectionBinder sections)
{
    private static readonly (string Word, bool Meaning)[] OnErrorWords = [("hold", true), ("asMissing", false)];

    public FitPolicy Bind(JsonObjectCursor fit) =>
        new(
            fit.RequiredArray("profiles", c => c.AsObject(Profile)),
            fit.OptionalChoice("onError", OnErrorWords).Or(otherwise: false),
            fit.OptionalObject("review", Review) is { HasValue: true } review ? review.Value : null);

    private FitProfile? Profile(JsonObjectCursor profile)
    {
        var name = profile.RequiredString("name");
        var appliesWhen = sections.Optional(profile, "appliesWhen");
        var mustHaves = profile.OptionalArray("mustHaves", c => c.AsObject(MustHave));
        var disqualifiers = profile.OptionalArray("disqualifiers", c => c.AsObject(Disqualifier));
        var groups = profile.OptionalArray("groups", c => c.AsObject(Group));
        var limit = LimitOf(profile);
        var tiers = profile.OptionalArray("tiers", c => c.AsObject(Tier));
        return name.HasValue ? new FitProfile(name.Value, appliesWhen, mustHaves, disqualifiers, groups, limit, tiers) : null;
    }

    private FitMustHave? MustHave(JsonObjectCursor mustHave)
    {
        var code = mustHave.RequiredString("code");
        var when = sections.Required(mustHave, "when");
        var blocks = mustHave.OptionalFlag("blocksWhenUnknown").Or(otherwise: false);
        return code.HasValue && when.HasValue ? new FitMustHave(code.Value, when.Value, blocks) : null;
    }

    private FitDisqualifier? Disqualifier(JsonObjectCursor disqualifier)
    {
        var code = disqualifier.RequiredString("code");
        var when = sections.Required(disqualifier, "when");
        var blocks = disqualifier.OptionalFlag("blocksWhenUnknown").Or(otherwise: false);
        return code.HasValue && when.HasValue ? new FitDisqualifier(code.Value, when.Value, blocks) : null;
    }

    private FitGroup? Group(JsonObjectCursor group)
    {
        var name = group.RequiredString("name");
        var criteria = group.RequiredArray("criteria", c => c.AsObject(Criterion));
        var limit = LimitOf(group);
        return name.HasValue ? new FitGroup(name.Value, criteria, limit) : null;
    }

    private FitCriterion? Criterion(JsonObjectCursor criterion)
    {
        var name = criterion.RequiredString("name");
        var points = criterion.RequiredPoints("points");
        var when = sections.Required(criterion, "when");
        return name.HasValue && points.HasValue && when.HasValue ? new FitCriterion(name.Value, Points.FromThousandths(points.Value), when.Value) : null;
    }

    private static FitTier? Tier(JsonObjectCursor tier)
    {
        var name = tier.RequiredString("name");
        var from = tier.RequiredPoints("from");
        return name.HasValue && from.HasValue ? new FitTier(name.Value, Points.FromThousandths(from.Value)) : null;
    }

    private FitReviewRule? Review(JsonObjectCursor review)
    {
        var when = sections.Required(review, "when");
        var queue = review.RequiredString("queue");
        var within = review.RequiredDuration("within");
        var since = sections.Attribute<InstantAttribute>(review, "since", AttributeType.Instant);
        return when.HasValue && queue.HasValue && within.HasValue ? new FitReviewRule(when.Value, queue.Value, within.Value.Exact, since) : null;
    }

    private static FitLimit? LimitOf(JsonObjectCursor owner) => owner.OptionalObject("limit", Limit) is { HasValue: true } limit ? limit.Value : null;

    private static FitLimit? Limit(JsonObjectCursor limit)
    {
        var min = limit.OptionalPoints("min");
        var max = limit.OptionalPoints("max");
        return new FitLimit(PointsOf(min), PointsOf(max));
    }

    private static Points? PointsOf(JsonRead<long> read) => read.HasValue ? Points.FromThousandths(read.Value) : null;
}
