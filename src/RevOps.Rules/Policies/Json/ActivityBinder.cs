namespace RevOps.Rules;

/// <summary>Reads the sections of one model: engagement and intent.</summary>
internal sealed class ActivityBinder(SectionBinder sections)
{
    public const string HalfLife = "halfLife";
    public const string Window = "window";
    public const string Months = "months";
    public const string Lasts = "lasts";

    public static readonly (string Word, bool Meaning)[] OnRecycleWords = [("keep", true), ("reset", false)];

    private static readonly string[] DecayMembers = [HalfLife, Window, Months];
    private static readonly string[] DecayMembersOfKinds = [HalfLife, Window, Months, Lasts];

    public ActivityPolicy? Bind(JsonObjectCursor section)
    {
        var activities = sections.Collection(section, "activities", out var rows);
        if (activities is null)
        {
            // What its rows have cannot be judged; the members are none the less known.
            foreach (var member in new[] { "kind", "at", "asset", "multiplier", "id" })
            {
                section.Optional(member);
            }
        }

        var kind = activities is null ? null : Required<TextAttribute>(section, "kind", AttributeType.Text, rows);
        var at = activities is null ? null : Required<InstantAttribute>(section, "at", AttributeType.Instant, rows);
        var asset = activities is null ? null : rows.Attribute<TextAttribute>(section, "asset", AttributeType.Text);
        var multiplier = activities is null ? null : rows.Attribute<NumberAttribute>(section, "multiplier", AttributeType.Number);
        var id = activities is null ? null : rows.Attribute<TextAttribute>(section, "id", AttributeType.Text);
        var since = sections.Attribute<InstantAttribute>(section, "since", AttributeType.Instant);
        var keeps = section.OptionalChoice("onRecycle", OnRecycleWords).Or(otherwise: false);
        var decay = Decay(section, DecayMembers);
        var cap = section.OptionalPoints("cap");
        var kinds = section.RequiredArray("kinds", c => c.AsObject(Kind));
        var tiers = section.OptionalArray("tiers", c => c.AsObject(Tier));
        return activities is not null && kind is not null && at is not null
            ? new ActivityPolicy(activities, kind, at, asset, multiplier, id, since, keeps, decay ?? ActivityDecay.None, kinds, PointsOf(cap), tiers)
            : null;
    }

    private static T? Required<T>(JsonObjectCursor section, string name, AttributeType type, SectionBinder rows)
        where T : RecordAttribute
    {
        section.Required(name);
        return rows.Attribute<T>(section, name, type);
    }

    private static ActivityKind? Kind(JsonObjectCursor kind)
    {
        var name = kind.RequiredString("name");
        var points = kind.RequiredPoints("points");
        var cap = kind.OptionalPoints("cap");
        var decay = Decay(kind, DecayMembersOfKinds);
        return name.HasValue && points.HasValue ? new ActivityKind(name.Value, Points.FromThousandths(points.Value), PointsOf(cap), decay) : null;
    }

    private static ActivityTier? Tier(JsonObjectCursor tier)
    {
        var name = tier.RequiredString("name");
        var from = tier.RequiredPoints("from");
        return name.HasValue && from.HasValue ? new ActivityTier(name.Value, Points.FromThousandths(from.Value)) : null;
    }

    // At most one of the members says how points age.
    private static ActivityDecay? Decay(JsonObjectCursor owner, string[] members)
    {
        var given = members.Where(owner.Has).ToArray();
        if (given.Length > 1)
        {
            owner.Optional(given[1]).Report(ShapeDiagnostics.NotExactlyOne, $"{Quoted.Text(given[1])} cannot stand beside {Quoted.Text(given[0])}: points age in one way.");
            return null;
        }

        switch (given.FirstOrDefault())
        {
            case HalfLife:
                return owner.OptionalDuration(HalfLife) is { HasValue: true } halfLife ? ActivityDecay.HalfLife(halfLife.Value.Exact) : null;
            case Window:
                return owner.OptionalDuration(Window) is { HasValue: true } window ? ActivityDecay.Window(window.Value.Exact) : null;
            case Months:
                return owner.OptionalInteger(Months, int.MinValue, int.MaxValue) is { HasValue: true } months ? ActivityDecay.CalendarMonths((int)months.Value) : null;
            case Lasts:
                return owner.OptionalFlag(Lasts) is { HasValue: true, Value: true } ? ActivityDecay.None : null;
            default:
                return null;
        }
    }

    private static Points? PointsOf(JsonRead<long> read) => read.HasValue ? Points.FromThousandths(read.Value) : null;
}
