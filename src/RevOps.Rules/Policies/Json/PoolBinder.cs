namespace RevOps.Rules;

/// <summary>Reads pools, their members, and what turns are taken for.</summary>
internal sealed class PoolBinder(SectionBinder sections)
{
    public static readonly (string Word, PoolStrategy Meaning)[] Strategies = [("rotation", PoolStrategy.Rotation), ("leastLoaded", PoolStrategy.LeastLoaded)];

    public static readonly (string Word, bool Meaning)[] OffHours = [("passOver", false), ("wait", true)];

    public static readonly (string Word, CatchUpKind Meaning)[] CatchUps = [("none", CatchUpKind.None), ("capped", CatchUpKind.Capped), ("full", CatchUpKind.Full)];

    public static readonly (string Word, CapPeriod Meaning)[] Periods = [("day", CapPeriod.Day), ("week", CapPeriod.Week), ("month", CapPeriod.Month)];

    public Pool? Bind(JsonObjectCursor pool)
    {
        var name = pool.RequiredString("name");
        var strategy = pool.OptionalChoice("strategy", Strategies).Or(PoolStrategy.Rotation);
        var rotatesBy = sections.Attribute<TextAttribute>(pool, "rotateBy", AttributeType.Text);
        var waits = pool.OptionalChoice("offHours", OffHours).Or(otherwise: false);
        var catchUp = CatchUpOf(pool);
        var members = pool.RequiredArray("members", c => c.AsObject(Member), minItems: 0);
        var fallback = pool.RequiredString("fallback");
        return name.HasValue && fallback.HasValue ? new Pool(name.Value, members, fallback.Value, strategy, rotatesBy, waits, catchUp) : null;
    }

    public static TurnPolicy? Turns(JsonObjectCursor turns) => new(
        turns.OptionalFlag("forSticky").Or(otherwise: false),
        turns.OptionalFlag("forManual").Or(otherwise: false),
        turns.OptionalArray("givenBackFor", c => c.AsString()));

    private static CatchUp CatchUpOf(JsonObjectCursor pool)
    {
        var kind = pool.OptionalChoice("catchUp", CatchUps).Or(CatchUpKind.None);
        if (kind == CatchUpKind.Capped)
        {
            return CatchUp.UpTo((int)pool.RequiredInteger("catchUpMost", int.MinValue, int.MaxValue).Or(1));
        }

        return kind == CatchUpKind.Full ? CatchUp.Full : CatchUp.None;
    }

    private PoolMember? Member(JsonObjectCursor member)
    {
        var name = member.RequiredString("name");
        var weight = member.OptionalInteger("weight", int.MinValue, int.MaxValue).Or(1);
        var laterWeights = member.OptionalArray("laterWeights", c => c.AsObject(Later));
        var active = member.OptionalFlag("active").Or(otherwise: true);
        var calendar = member.OptionalString("calendar");
        var away = member.OptionalArray("outOfOffice", c => c.AsObject(Away));
        var capacity = member.OptionalInteger("capacity", int.MinValue, int.MaxValue);
        var caps = member.OptionalArray("caps", c => c.AsObject(Cap));
        var priority = member.OptionalInteger("priority", int.MinValue, int.MaxValue).Or(1);
        var when = sections.Optional(member, "when");
        var effective = member.EffectiveDates();
        return !name.HasValue ? null : new PoolMember(
            name.Value,
            (int)weight,
            active,
            capacity.HasValue ? (int)capacity.Value : null,
            when,
            [.. laterWeights.Select(w => w!.Value)],
            calendar.HasValue ? calendar.Value : null,
            [.. away.Select(a => a!.Value).OrderBy(a => a.FirstDate)],
            [.. caps.Select(c => c!.Value)],
            (int)priority,
            effective);
    }

    private static DatedWeight? Later(JsonObjectCursor later)
    {
        var from = later.RequiredDate("from");
        var weight = later.RequiredInteger("weight", int.MinValue, int.MaxValue);
        return from.HasValue && weight.HasValue ? new DatedWeight(from.Value, (int)weight.Value) : null;
    }

    private static OutOfOffice? Away(JsonObjectCursor away)
    {
        var from = away.RequiredDate("from");
        var to = away.RequiredDate("to");
        return from.HasValue && to.HasValue ? new OutOfOffice(from.Value, to.Value) : null;
    }

    private static TurnCap? Cap(JsonObjectCursor cap)
    {
        var most = cap.RequiredInteger("most", int.MinValue, int.MaxValue);
        var (kind, value) = cap.ExactlyOne("per", "within");
        if (kind == "within")
        {
            return value.AsDuration() is { HasValue: true } span && most.HasValue ? new TurnCap((int)most.Value, CapPeriod.Rolling, span.Value.Exact) : null;
        }

        return value.AsChoice(Periods) is { HasValue: true } period && most.HasValue ? new TurnCap((int)most.Value, period.Value, TimeSpan.Zero) : null;
    }
}
