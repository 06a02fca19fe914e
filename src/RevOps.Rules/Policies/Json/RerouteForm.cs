namespace RevOps.Rules;

/// <summary>Reads and writes how records are routed again.</summary>
internal static class RerouteForm
{
    private static readonly (string Word, RerouteCause Meaning)[] Causes = [("rejection", RerouteCause.Rejection), ("breach", RerouteCause.Breach), ("inactivity", RerouteCause.Inactivity)];

    /// <summary>The words of rules and dispositions; the first for a meaning is written, and the last one is a second word that dispositions had.</summary>
    public static readonly (string Word, RerouteExclusion Meaning)[] Exclusions =
    [
        ("allHolders", RerouteExclusion.AllHolders),
        ("lastHolder", RerouteExclusion.LastHolder),
        ("nobody", RerouteExclusion.Nobody),
        ("lastPool", RerouteExclusion.LastPool),
        ("allPools", RerouteExclusion.AllPools),
        ("earlierHolders", RerouteExclusion.AllHolders),
    ];

    public static string WordFor(RerouteExclusion exclusion) => Exclusions.First(e => e.Meaning == exclusion).Word;

    public static ReroutePolicy? Bind(JsonObjectCursor reroute)
    {
        var rules = reroute.RequiredArray("rules", c => c.AsObject(Rule));
        var most = reroute.RequiredInteger("most", int.MinValue, int.MaxValue);
        var escalateTo = reroute.RequiredString("escalateTo");
        return most.HasValue && escalateTo.HasValue ? new ReroutePolicy(rules, (int)most.Value, escalateTo.Value) : null;
    }

    /// <summary>The section; null where the policy has none.</summary>
    public static JsonContent? Of(ReroutePolicy? reroute) => reroute is null ? null : new JsonObjectContent()
        .Add("rules", JsonContent.List(reroute.Rules.Select(r => new JsonObjectContent()
            .Add("on", JsonContent.Of(Causes.First(c => c.Meaning == r.Cause).Word))
            .AddIf("codes", DeclarationWriter.Texts(r.Codes))
            .AddIf("exclude", r.Excludes == RerouteExclusion.AllHolders ? null : JsonContent.Of(WordFor(r.Excludes)))
            .AddIf("givesTurnBack", r.GivesTurnBack ? JsonContent.Of(flag: true) : null))))
        .Add("most", JsonContent.Of((long)reroute.Most))
        .Add("escalateTo", JsonContent.Of(reroute.EscalateTo));

    private static RerouteRule? Rule(JsonObjectCursor rule)
    {
        var on = rule.RequiredChoice("on", Causes);
        var codes = rule.OptionalArray("codes", c => c.AsString());
        var exclude = rule.OptionalChoice("exclude", Exclusions).Or(RerouteExclusion.AllHolders);
        var givesTurnBack = rule.OptionalFlag("givesTurnBack").Or(otherwise: false);
        return on.HasValue ? new RerouteRule(on.Value, exclude, codes, givesTurnBack) : null;
    }
}
