namespace RevOps.Rules;

/// <summary>Reads and writes how records are routed again.</summary>
internal static class RerouteForm
{
    private static readonly (string Word, RerouteCause Meaning)[] Causes = [("rejection", RerouteCause.Rejection), ("breach", RerouteCause.Breach), ("inactivity", RerouteCause.Inactivity)];

    private static readonly (string Word, RerouteBar Meaning)[] Exclusions =
    [
        ("allHolders", RerouteBar.AllHolders),
        ("lastHolder", RerouteBar.LastHolder),
        ("nobody", RerouteBar.Nobody),
        ("lastPool", RerouteBar.LastPool),
        ("allPools", RerouteBar.AllPools),
    ];

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
            .AddIf("exclude", r.Excludes == RerouteBar.AllHolders ? null : JsonContent.Of(Exclusions.First(e => e.Meaning == r.Excludes).Word))
            .AddIf("givesTurnBack", r.GivesTurnBack ? JsonContent.Of(flag: true) : null))))
        .Add("most", JsonContent.Of((long)reroute.Most))
        .Add("escalateTo", JsonContent.Of(reroute.EscalateTo));

    private static RerouteRule? Rule(JsonObjectCursor rule)
    {
        var on = rule.RequiredChoice("on", Causes);
        var codes = rule.OptionalArray("codes", c => c.AsString());
        var exclude = rule.OptionalChoice("exclude", Exclusions).Or(RerouteBar.AllHolders);
        var givesTurnBack = rule.OptionalFlag("givesTurnBack").Or(otherwise: false);
        return on.HasValue ? new RerouteRule(on.Value, exclude, codes, givesTurnBack) : null;
    }
}
