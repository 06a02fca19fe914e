namespace RevOps.Rules;

/// <summary>Reads the fit section.</summary>
internal sealed class FitBinder(SectionBinder sections)
{
    private static readonly (string Word, bool Meaning)[] OnErrorWords = [("hold", true), ("asMissing", false)];

    public FitPolicy Bind(JsonObjectCursor fit) =>
        new(fit.RequiredArray("profiles", c => c.AsObject(Profile)), fit.OptionalChoice("onError", OnErrorWords).Or(otherwise: false));

    private FitProfile? Profile(JsonObjectCursor profile)
    {
        var name = profile.RequiredString("name");
        var appliesWhen = sections.Optional(profile, "appliesWhen");
        var disqualifiers = profile.OptionalArray("disqualifiers", c => c.AsObject(Disqualifier));
        var groups = profile.OptionalArray("groups", c => c.AsObject(Group));
        var tiers = profile.OptionalArray("tiers", c => c.AsObject(Tier));
        return name.HasValue ? new FitProfile(name.Value, appliesWhen, disqualifiers, groups, tiers) : null;
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
        return name.HasValue ? new FitGroup(name.Value, criteria) : null;
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
}
