using static RevOps.Rules.Benchmarks.CriteriaAttributes;

namespace RevOps.Rules.Benchmarks;

/// <summary>What tells one of the five profiles from another. Texts are folded for the method by hand; the policy does not mind.</summary>
internal sealed record ProfileConstants(
    string Name, string? Segment, double Least, double Middle, double Most, string[] Core, string[] Second, string[] Countries, string[] Tech, double Revenue, double Growth, string Domain);

/// <summary>A fit policy of 5 profiles, 12 scored criteria each, in two limited groups.</summary>
internal static class QualificationPolicy
{
    public static readonly string[] Warm = ["referral", "partner"];
    public static readonly string[] Inbound = ["web form", "trial", "event"];

    public static readonly ProfileConstants[] Profiles =
    [
        new("any", null, 200, 2_000, 10_000, ["software", "media"], ["retail"], ["us", "ca"], ["salesforce", "hubspot"], 1e7, 0.2, ".edu"),
        new("enterprise", "enterprise", 1_000, 10_000, 50_000, ["banking", "energy"], ["health care"], ["us", "gb", "de"], ["sap", "oracle"], 1e8, 0.1, ".de"),
        new("mid-market", "mid-market", 100, 1_000, 5_000, ["software", "logistics"], ["media", "retail"], ["us", "ca", "gb", "au"], ["hubspot"], 5e6, 0.15, ".com"),
        new("small", "smb", 20, 100, 500, ["retail", "media"], ["education"], ["us", "nl", "se"], ["hubspot", "aws"], 1e6, 0.3, ".co.uk"),
        new("strategic", "strategic", 5_000, 20_000, 60_000, ["banking"], ["energy", "software"], ["us", "de", "fr", "jp"], ["salesforce", "snowflake"], 1e9, 0.05, ".example"),
    ];

    public static Policy Fit() => Policy.Named("qualification", "1").Fit(AddProfiles).Build();

    public static void AddProfiles(FitPolicyBuilder fit)
    {
        foreach (var c in Profiles)
        {
            fit.Profile(c.Name, profile => Add(profile, c));
        }
    }

    private static void Add(FitProfileBuilder profile, ProfileConstants c)
    {
        if (c.Segment is not null)
        {
            profile.AppliesWhen(Segment.Is(c.Segment));
        }

        profile
            .MustHave("OptedOut", OptedOut.IsFalse())
            .Disqualify("TooSmall", Employees.AtMost(9))
            .Disqualify("Partner", Partner.IsTrue())
            .Score("account", "core size", 30, Employees.Between(c.Least, c.Middle))
            .Score("account", "large size", 20, Employees.Between(c.Middle + 1, c.Most))
            .Score("account", "core industry", 25, Industry.In(c.Core))
            .Score("account", "second industry", 10, Industry.In(c.Second))
            .Score("account", "country", 15, Country.In(c.Countries))
            .Score("account", "technology", 20, Tech.AnyOf(c.Tech))
            .Score("account", "revenue", 10, Revenue.AtLeast(c.Revenue))
            .Score("account", "growth", 5, Growth.AtLeast(c.Growth))
            .Score("account", "age", 5, Founded.OlderThan(1_000))
            .Limit("account", max: 80)
            .Score("interest", "warm", 10, Source.In(Warm))
            .Score("interest", "inbound", 5, Source.In(Inbound))
            .Score("interest", "domain", -10, Domain.EndsWith(c.Domain))
            .Limit("interest", min: -5, max: 20)
            .Tier("A", 60).Tier("B", 40).Tier("C", 20);
    }
}
