using static RevOps.Rules.Benchmarks.ByHand;

namespace RevOps.Rules.Benchmarks;

/// <summary>What the method by hand decides of a record.</summary>
internal struct HandFit
{
    public FitOutcome Outcome;
    public string? Profile;
    public string? Tier;
    public int Standing;
    public int Rank;
    public int Unchecked;
    public long Score;
    public long Lowest;
    public long Highest;
    public double Completeness;

    public override readonly string ToString() => $"{Outcome} {Profile} {Tier} {Score} ({Lowest} to {Highest}) {Completeness} {Unchecked}";
}

/// <summary>
/// The five profiles as somebody writes them who needs the same decision without the library: a method, with what each missing attribute
/// could add worked out by hand.
/// </summary>
internal static class FitByHand
{
    private static readonly string[] Tiers = ["A", "B", "C"];

    public static HandFit Evaluate(CriteriaLead lead, DateTimeOffset asOf)
    {
        var best = new HandFit { Outcome = FitOutcome.NotApplicable, Standing = int.MaxValue };
        foreach (var c in QualificationPolicy.Profiles)
        {
            if (c.Segment is not null && Is(lead.Segment, c.Segment) != Verdict.Met)
            {
                continue;
            }

            var one = Profile(lead, c, asOf);

            // Every profile can attain 80 and 10 points, so that shares compare as scores do.
            if (one.Standing < best.Standing || (one.Standing == best.Standing && (one.Rank < best.Rank || (one.Rank == best.Rank && one.Score > best.Score))))
            {
                best = one;
            }
        }

        best.Tier = best.Outcome == FitOutcome.Scored && best.Rank < 3 ? Tiers[best.Rank] : null;
        return best;
    }

    private static HandFit Profile(CriteriaLead lead, ProfileConstants c, DateTimeOffset asOf)
    {
        var fit = new HandFit { Profile = c.Name };
        var mustHave = Flag(lead.OptedOut, false);
        var small = lead.Employees is { } size ? size <= 9 ? Verdict.Met : Verdict.NotMet : Verdict.Unknown;
        var partner = Flag(lead.Partner, true);
        fit.Unchecked = (small == Verdict.Unknown ? 1 : 0) + (partner == Verdict.Unknown ? 1 : 0);
        fit.Standing = small == Verdict.Met || partner == Verdict.Met ? 2 : mustHave == Verdict.NotMet ? 1 : 0;
        fit.Outcome = fit.Standing switch { 2 => FitOutcome.Disqualified, 1 => FitOutcome.NotQualified, _ => FitOutcome.Scored };

        var (sum, low, high, open) = (0L, 0L, 0L, 0L);
        if (lead.Employees is { } employees)
        {
            sum += employees >= c.Least && employees <= c.Middle ? 30_000 : employees >= c.Middle + 1 && employees <= c.Most ? 20_000 : 0;
        }
        else
        {
            Open(30_000, ref high, ref open);
        }

        if (lead.Industry is not null)
        {
            sum += In(lead.Industry, c.Core) == Verdict.Met ? 25_000 : In(lead.Industry, c.Second) == Verdict.Met ? 10_000 : 0;
        }
        else
        {
            Open(25_000, ref high, ref open);
        }

        Take(In(lead.Country, c.Countries), 15_000, ref sum, ref high, ref open);
        Take(AnyOf(lead.Tech, c.Tech), 20_000, ref sum, ref high, ref open);
        Take(AtLeast((double?)lead.Revenue, c.Revenue), 10_000, ref sum, ref high, ref open);
        Take(AtLeast(lead.Growth, c.Growth), 5_000, ref sum, ref high, ref open);
        Take(OlderThan(lead.Founded, asOf, 1_000), 5_000, ref sum, ref high, ref open);
        fit.Score = Math.Min(sum, 80_000);
        fit.Lowest = Math.Min(sum, 80_000);
        fit.Highest = Math.Min(sum + high, 80_000);

        // The group weighs 80 points, of 110 that its attributes could move.
        var weight = 0.0;
        weight += open * 80 / 110.0;

        (sum, low, high, open) = (0, 0, 0, 0);
        if (lead.Source is not null)
        {
            sum += In(lead.Source, QualificationPolicy.Warm) == Verdict.Met ? 10_000 : In(lead.Source, QualificationPolicy.Inbound) == Verdict.Met ? 5_000 : 0;
        }
        else
        {
            Open(10_000, ref high, ref open);
        }

        var domain = EndsWith(lead.Domain, c.Domain);
        sum += domain == Verdict.Met ? -10_000 : 0;
        low += domain == Verdict.Unknown ? -10_000 : 0;
        open += domain == Verdict.Unknown ? 10_000 : 0;
        fit.Score += Math.Clamp(sum, -5_000, 20_000);
        fit.Lowest += Math.Clamp(sum + low, -5_000, 20_000);
        fit.Highest += Math.Clamp(sum + high, -5_000, 20_000);
        weight += open * 15 / 20.0;
        fit.Completeness = 1 - (weight / 95_000);
        fit.Rank = fit.Score >= 60_000 ? 0 : fit.Score >= 40_000 ? 1 : fit.Score >= 20_000 ? 2 : 3;
        return fit;
    }

    private static void Take(Verdict verdict, long points, ref long sum, ref long high, ref long open)
    {
        if (verdict == Verdict.Unknown)
        {
            Open(points, ref high, ref open);
        }
        else if (verdict == Verdict.Met)
        {
            sum += points;
        }
    }

    private static void Open(long points, ref long high, ref long open)
    {
        high += points;
        open += points;
    }
}
