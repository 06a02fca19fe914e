using static RevOps.Rules.Benchmarks.ByHand;
using static RevOps.Rules.Benchmarks.CriteriaAttributes;

namespace RevOps.Rules.Benchmarks;

/// <summary>A criterion, and the method that somebody would write in its place.</summary>
internal sealed record WrittenTwice(Criterion Criterion, Func<CriteriaLead, DateTimeOffset, Verdict> Method);

/// <summary>Twenty criteria as an ideal customer profile has them, about five leaves each; nested ones and ones over rows apart.</summary>
internal static class IcpCriteria
{
    private static readonly string[] NorthAmerica = ["us", "ca"];
    private static readonly string[] Europe = ["gb", "de", "fr", "nl", "se"];
    private static readonly string[] English = ["us", "ca", "gb", "au"];
    private static readonly string[] Digital = ["software", "media", "banking"];
    private static readonly string[] Regulated = ["banking", "health care", "energy"];
    private static readonly string[] Physical = ["retail", "logistics"];
    private static readonly string[] Large = ["enterprise", "strategic"];
    private static readonly string[] Small = ["smb", "mid-market"];
    private static readonly string[] Inbound = ["web form", "trial", "event"];
    private static readonly string[] Warm = ["referral", "partner"];
    private static readonly string[] Crm = ["salesforce", "hubspot"];
    private static readonly string[] Cloud = ["aws", "azure"];

    public static IReadOnlyList<WrittenTwice> Flat { get; } =
    [
        .. Profiles(NorthAmerica, Digital, Large, 200, 2_000, 1e7),
        .. Profiles(Europe, Regulated, Large, 1_000, 20_000, 1e8),
        .. Profiles(English, Physical, Small, 20, 500, 1e6),
        .. Profiles(NorthAmerica, Regulated, Small, 50, 1_000, 5e6),
    ];

    public static IReadOnlyList<WrittenTwice> Nested { get; } =
    [
        new(
            (Country.In(NorthAmerica) & (Employees.AtLeast(500) | Revenue.AtLeast(1e8))) | (Country.In(Europe) & Segment.In(Large) & !Industry.Is("Retail")),
            static (l, asOf) =>
            {
                var one = Verdict.Met;
                if (And(ref one, In(l.Country, NorthAmerica)))
                {
                    var size = AtLeast(l.Employees, 500);
                    if (size != Verdict.Met)
                    {
                        Or(ref size, AtLeast((double?)l.Revenue, 1e8));
                    }

                    And(ref one, size);
                }

                if (one == Verdict.Met)
                {
                    return one;
                }

                var other = Verdict.Met;
                _ = And(ref other, In(l.Country, Europe)) && And(ref other, In(l.Segment, Large)) && And(ref other, Not(Is(l.Industry, "retail")));
                Or(ref one, other);
                return one;
            }),
        new(
            Criterion.AtLeastOf(3, Employees.Between(200, 5_000), Country.In(English), Growth.AtLeast(0.2), Tech.AnyOf(Crm), Source.In(Warm)),
            static (l, asOf) =>
            {
                var met = 0;
                var notMet = 0;
                Count(Between(l.Employees, 200, 5_000), ref met, ref notMet);
                Count(In(l.Country, English), ref met, ref notMet);
                Count(AtLeast(l.Growth, 0.2), ref met, ref notMet);
                if (met < 3 && notMet < 3)
                {
                    Count(AnyOf(l.Tech, Crm), ref met, ref notMet);
                }

                if (met < 3 && notMet < 3)
                {
                    Count(In(l.Source, Warm), ref met, ref notMet);
                }

                return met >= 3 ? Verdict.Met : notMet >= 3 ? Verdict.NotMet : Verdict.Unknown;
            }),
    ];

    public static IReadOnlyList<WrittenTwice> OverRows { get; } =
    [
        new(
            Contacts.Any(Title.Contains("vp") & Score.AtLeast(5)),
            static (l, asOf) =>
            {
                if (l.Contacts is null)
                {
                    return Verdict.Unknown;
                }

                var any = Verdict.NotMet;
                foreach (var contact in l.Contacts)
                {
                    var row = Verdict.Met;
                    _ = And(ref row, Contains(contact.Title, "vp")) && And(ref row, AtLeast(contact.Score, 5));
                    if (!Or(ref any, row))
                    {
                        break;
                    }
                }

                return any;
            }),
        new(
            Contacts.Count(Engaged.IsTrue()).AtLeast(2),
            static (l, asOf) =>
            {
                if (l.Contacts is null)
                {
                    return Verdict.Unknown;
                }

                var met = 0;
                var may = 0;
                foreach (var contact in l.Contacts)
                {
                    met += contact.Engaged == true ? 1 : 0;
                    may += contact.Engaged is null ? 1 : 0;
                }

                return met >= 2 ? Verdict.Met : met + may < 2 ? Verdict.NotMet : Verdict.Unknown;
            }),
    ];

    private static void Count(Verdict verdict, ref int met, ref int notMet)
    {
        met += verdict == Verdict.Met ? 1 : 0;
        notMet += verdict == Verdict.NotMet ? 1 : 0;
    }

    private static IEnumerable<WrittenTwice> Profiles(string[] countries, string[] industries, string[] segments, double least, double most, double revenue) =>
    [
        new(
            Employees.Between(least, most) & Country.In(countries) & Industry.In(industries) & Revenue.AtLeast(revenue) & OptedOut.IsFalse(),
            (l, asOf) =>
            {
                var all = Verdict.Met;
                _ = And(ref all, Between(l.Employees, least, most)) && And(ref all, In(l.Country, countries)) && And(ref all, In(l.Industry, industries))
                    && And(ref all, AtLeast((double?)l.Revenue, revenue)) && And(ref all, Flag(l.OptedOut, false));
                return all;
            }),
        new(
            Segment.In(segments) & Country.In(countries) & Growth.AtLeast(0) & Tech.AnyOf(Crm) & Partner.IsFalse(),
            (l, asOf) =>
            {
                var all = Verdict.Met;
                _ = And(ref all, In(l.Segment, segments)) && And(ref all, In(l.Country, countries)) && And(ref all, AtLeast(l.Growth, 0))
                    && And(ref all, AnyOf(l.Tech, Crm)) && And(ref all, Flag(l.Partner, false));
                return all;
            }),
        new(
            OptedOut.IsFalse() & Source.In(Inbound) & Created.WithinLast(TimeSpan.FromDays(60)) & Industry.In(industries) & Employees.AtLeast(least),
            (l, asOf) =>
            {
                var all = Verdict.Met;
                _ = And(ref all, Flag(l.OptedOut, false)) && And(ref all, In(l.Source, Inbound)) && And(ref all, WithinLast(l.Created, asOf, TimeSpan.FromDays(60)))
                    && And(ref all, In(l.Industry, industries)) && And(ref all, AtLeast(l.Employees, least));
                return all;
            }),
        new(
            Country.In(countries) & Domain.EndsWith(".com") & Founded.OlderThan(1_000) & Tech.AnyOf(Cloud) & Revenue.Between(revenue, revenue * 100),
            (l, asOf) =>
            {
                var all = Verdict.Met;
                _ = And(ref all, In(l.Country, countries)) && And(ref all, EndsWith(l.Domain, ".com")) && And(ref all, OlderThan(l.Founded, asOf, 1_000))
                    && And(ref all, AnyOf(l.Tech, Cloud)) && And(ref all, Between((double?)l.Revenue, revenue, revenue * 100));
                return all;
            }),
        new(
            Employees.AtLeast(least) & !Industry.Is("Education") & Segment.In(segments) & Growth.Between(-0.1, 0.8) & Source.In(Warm),
            (l, asOf) =>
            {
                var all = Verdict.Met;
                _ = And(ref all, AtLeast(l.Employees, least)) && And(ref all, Not(Is(l.Industry, "education"))) && And(ref all, In(l.Segment, segments))
                    && And(ref all, Between(l.Growth, -0.1, 0.8)) && And(ref all, In(l.Source, Warm));
                return all;
            }),
    ];
}
