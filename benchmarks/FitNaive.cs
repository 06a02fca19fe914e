using static RevOps.Rules.Benchmarks.ByHand;

namespace RevOps.Rules.Benchmarks;

/// <summary>The first version that somebody writes: a list of rules, each a delegate, summed with LINQ; no interval and no completeness.</summary>
internal static class FitNaive
{
    private static readonly List<NaiveProfile> Profiles = [.. QualificationPolicy.Profiles.Select(c => new NaiveProfile(
        l => c.Segment is null || Is(l.Segment, c.Segment) == Verdict.Met,
        [l => Flag(l.OptedOut, false) == Verdict.NotMet],
        [l => l.Employees <= 9, l => l.Partner == true],
        [
            new("account", 30_000, (l, _) => l.Employees >= c.Least && l.Employees <= c.Middle),
            new("account", 20_000, (l, _) => l.Employees >= c.Middle + 1 && l.Employees <= c.Most),
            new("account", 25_000, (l, _) => In(l.Industry, c.Core) == Verdict.Met),
            new("account", 10_000, (l, _) => In(l.Industry, c.Second) == Verdict.Met),
            new("account", 15_000, (l, _) => In(l.Country, c.Countries) == Verdict.Met),
            new("account", 20_000, (l, _) => AnyOf(l.Tech, c.Tech) == Verdict.Met),
            new("account", 10_000, (l, _) => AtLeast((double?)l.Revenue, c.Revenue) == Verdict.Met),
            new("account", 5_000, (l, _) => AtLeast(l.Growth, c.Growth) == Verdict.Met),
            new("account", 5_000, (l, asOf) => OlderThan(l.Founded, asOf, 1_000) == Verdict.Met),
            new("interest", 10_000, (l, _) => In(l.Source, QualificationPolicy.Warm) == Verdict.Met),
            new("interest", 5_000, (l, _) => In(l.Source, QualificationPolicy.Inbound) == Verdict.Met),
            new("interest", -10_000, (l, _) => EndsWith(l.Domain, c.Domain) == Verdict.Met),
        ]))];

    public static long Score(CriteriaLead lead, DateTimeOffset asOf) => Profiles
        .Where(p => p.Applies(lead))
        .Select(p => (
            Standing: p.Disqualifiers.Any(d => d(lead)) ? 2 : p.MustHaves.Any(m => m(lead)) ? 1 : 0,
            Score: p.Rules.Where(r => r.IsMet(lead, asOf)).GroupBy(r => r.Group).Sum(g => g.Key == "account" ? Math.Min(g.Sum(r => r.Points), 80_000) : Math.Clamp(g.Sum(r => r.Points), -5_000, 20_000))))
        .OrderBy(s => s.Standing).ThenBy(s => s.Score >= 60_000 ? 0 : s.Score >= 40_000 ? 1 : s.Score >= 20_000 ? 2 : 3).ThenByDescending(s => s.Score)
        .First().Score;

    private sealed record NaiveProfile(Func<CriteriaLead, bool> Applies, List<Func<CriteriaLead, bool>> MustHaves, List<Func<CriteriaLead, bool>> Disqualifiers, List<NaiveRule> Rules);

    private sealed record NaiveRule(string Group, long Points, Func<CriteriaLead, DateTimeOffset, bool> IsMet);
}
