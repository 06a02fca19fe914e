using RevOps.Rules.Tests.Criteria;
using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Fit;

/// <summary>Fit against a scorer that is written down as the design says it, over generated profiles and records.</summary>
public class FitLaws
{
    [Fact]
    public void A_naive_scorer_agrees_on_generated_profiles_and_records() => Law.ForEachCase(500, 50_000, random =>
    {
        var generator = new CriterionGenerator(random);
        var profiles = Enumerable.Range(0, random.Next(1, 4)).Select(i => Spec.Of(random, generator, i)).ToArray();
        var engine = Engine(profiles);
        for (var i = 0; i < 5; i++)
        {
            var record = generator.Record(Samples.All);
            var decision = engine.Fit.Evaluate(record, FitContext.At(Samples.AsOf));
            var scores = profiles.Select(p => (Profile: p, Score: p.Score(record))).Where(s => s.Score is not null).ToArray();
            if (scores.Length == 0)
            {
                decision.Outcome.ShouldBe(FitOutcome.NotApplicable);
                continue;
            }

            var best = scores.OrderBy(s => s.Score!.Code is null ? 0 : 1).ThenBy(s => s.Score!.Rank).ThenByDescending(s => s.Score!.Share).First();
            decision.Profile.ShouldBe(best.Profile.Name);
            (decision.Score.Thousandths, decision.Lowest.Thousandths, decision.Highest.Thousandths).ShouldBe((best.Score!.Points, best.Score.Lowest, best.Score.Highest));
            decision.Completeness.ShouldBe(best.Score.Completeness);
            decision.UncheckedDisqualifiers.ShouldBe(best.Score.Unchecked);
            decision.Outcome.ShouldBe(best.Score.Code is null ? FitOutcome.Scored : FitOutcome.Disqualified);
            decision.Tier.ShouldBe(best.Score.Code is null && best.Score.Rank < best.Profile.Tiers.Length ? "T" + best.Score.Rank : null);
            engine.Fit.Explain(record, FitContext.At(Samples.AsOf)).Decision.ShouldBe(decision);
        }
    });

    [Fact]
    public void Filling_in_what_is_missing_lands_between_lowest_and_highest() => Law.ForEachCase(500, 50_000, random =>
    {
        var generator = new CriterionGenerator(random) { UsesPresence = false, Errors = 0, Missing = 0.4 };
        var complete = new CriterionGenerator(random) { UsesPresence = false, Errors = 0, Missing = 0 };
        var engine = Engine([Spec.Of(random, generator, 0, applies: false)]);
        var record = generator.Record(Samples.Scalars);
        var before = engine.Fit.Evaluate(record, FitContext.At(Samples.AsOf));
        for (var i = 0; i < 4; i++)
        {
            var filled = record;
            foreach (var attribute in Samples.Scalars)
            {
                filled = filled.Values[attribute.Name] is null ? filled.With(attribute.Name, complete.Value(attribute)) : filled;
            }

            var after = engine.Fit.Evaluate(filled, FitContext.At(Samples.AsOf));
            after.Score.ShouldBeInRange(before.Lowest, before.Highest);
            after.Lowest.ShouldBeGreaterThanOrEqualTo(before.Lowest);
            after.Highest.ShouldBeLessThanOrEqualTo(before.Highest);
        }
    });

    private static PolicyEngine<SampleRecord> Engine(Spec[] specs)
    {
        var policy = Policy.Named("generated", "1").Fit(fit =>
        {
            foreach (var spec in specs)
            {
                fit.Profile(spec.Name, spec.Build);
            }
        });
        return policy.Build().CompileFor(Samples.Schema);
    }

    private sealed record Scored(string? Code, int Unchecked, long Points, long Lowest, long Highest, double Completeness, int Rank, decimal Share);

    private sealed record Spec(string Name, Criterion? Applies, Criterion[] Disqualifiers, (long Points, Criterion When)[] Criteria, long[] Tiers)
    {
        public static Spec Of(Random random, CriterionGenerator generator, int index, bool applies = true)
        {
            Criterion Any() => generator.Criterion(applies ? Samples.All : Samples.Scalars, depth: 3);
            var start = random.Next(-20_000, 80_000);
            return new Spec(
                "P" + index,
                applies && random.Next(2) == 0 ? Any() : null,
                [.. Enumerable.Range(0, random.Next(3)).Select(_ => Any())],
                [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => ((long)random.Next(1, 60_000) * (random.Next(4) == 0 ? -1 : 1), Any()))],
                [.. Enumerable.Range(0, random.Next(4)).Select(i => start - (i * 10_000L))]);
        }

        public void Build(FitProfileBuilder profile)
        {
            if (Applies is not null)
            {
                profile.AppliesWhen(Applies);
            }

            for (var i = 0; i < Disqualifiers.Length; i++)
            {
                profile.Disqualify("D" + i, Disqualifiers[i]);
            }

            for (var i = 0; i < Criteria.Length; i++)
            {
                profile.Score("g" + (i % 2), "c" + i, Points.FromThousandths(Criteria[i].Points), Criteria[i].When);
            }

            for (var i = 0; i < Tiers.Length; i++)
            {
                profile.Tier("T" + i, Points.FromThousandths(Tiers[i]));
            }
        }

        public Scored? Score(SampleRecord record)
        {
            if (Applies is not null && Verdict(Applies, record) != RevOps.Rules.Verdict.Met)
            {
                return null;
            }

            var disqualifiers = Disqualifiers.Select(d => Verdict(d, record)).ToList();
            var verdicts = Criteria.Select(c => (c.Points, Verdict: Verdict(c.When, record))).ToArray();
            var met = verdicts.Where(v => v.Verdict == RevOps.Rules.Verdict.Met).Sum(v => v.Points);
            var open = verdicts.Where(v => v.Verdict is RevOps.Rules.Verdict.Unknown or RevOps.Rules.Verdict.Error).Select(v => v.Points).ToArray();
            var all = verdicts.Sum(v => Math.Abs(v.Points));
            var rank = Tiers.TakeWhile(t => met < t).Count();
            var attainable = verdicts.Where(v => v.Points > 0).Sum(v => v.Points);
            var code = disqualifiers.IndexOf(RevOps.Rules.Verdict.Met);
            return new Scored(
                code < 0 ? null : "D" + code,
                disqualifiers.Count(v => v is RevOps.Rules.Verdict.Unknown or RevOps.Rules.Verdict.Error),
                met,
                met + open.Where(p => p < 0).Sum(),
                met + open.Where(p => p > 0).Sum(),
                (double)(all - open.Sum(Math.Abs)) / all,
                rank,
                attainable == 0 ? 0 : (decimal)met / attainable);
        }

        // The criteria have oracles of their own; here they are taken at their word, one by one.
        private static Verdict Verdict(Criterion criterion, SampleRecord record) => Samples.Schema.Compile(criterion).Evaluate(record, Samples.AsOf);
    }
}
