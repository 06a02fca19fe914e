using RevOps.Rules.Tests.Criteria;
using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Fit;

/// <summary>What is said that a missing attribute could change, held against records in which it is known.</summary>
public class EnrichmentLaws
{
    private static readonly RecordAttribute[] Filled = [.. Samples.Scalars, Samples.Tech];

    [Fact]
    public void Every_claim_of_a_gap_happens_to_some_value_and_no_value_does_more() => Law.ForEachCase(100, 2_500, random =>
    {
        var generator = new CriterionGenerator(random) { Missing = 0.4 };
        var policy = new ProfileGenerator(random, generator, Filled) { MostProfiles = 1, UsesAppliesWhen = false }.Policy();
        var engine = policy.CompileFor(Samples.Schema);
        var profile = policy.Fit!.Profiles[0];
        Criterion[] criteria = [.. profile.Groups.SelectMany(g => g.Criteria).Select(c => c.When), .. profile.Disqualifiers.Select(d => d.When), .. profile.MustHaves.Select(m => m.When)];
        var record = generator.Record(Filled);
        var now = Look(record);
        foreach (var attribute in Filled.Where(a => ReferenceEvaluator.Evaluate(a.IsKnown(), record, Samples.AsOf) != Verdict.Met))
        {
            if (ClassCompletions.ValuesOf(attribute, criteria) is not { Length: < 100 } values)
            {
                continue;
            }

            var after = values.Select(v => Look(record.With(attribute.Name, v))).ToArray();
            var gap = now.Gaps.SingleOrDefault(g => g.Attribute == attribute.Name);
            if (gap is null)
            {
                after.ShouldAllBe(a => a.Score == now.Score && !a.Failed.Except(now.Failed).Any(), $"nothing was said of {attribute}: {record}");
                continue;
            }

            after.ShouldAllBe(a => a.Score - now.Score >= gap.Least && a.Score - now.Score <= gap.Most, gap.ToString());
            gap.RulesOut.Order().ShouldBe(after.SelectMany(a => a.Failed).Except(now.Failed).Distinct().Order(), gap.ToString());
            gap.Tier.ShouldBe(now.Tier);
            if (gap.With.Count > 0)
            {
                if (gap.IsBound || Together(record, gap, criteria) is not { } together)
                {
                    continue;
                }

                after = [.. together.Select(Look)];
            }

            after.ShouldContain(a => a.Score - now.Score == gap.Least, gap.ToString());
            after.ShouldContain(a => a.Score - now.Score == gap.Most, gap.ToString());
            (gap.LiftsTo is null || after.Any(a => a.Tier == gap.LiftsTo)).ShouldBeTrue(gap.ToString());
            (gap.DropsTo is null || after.Any(a => a.Tier == gap.DropsTo)).ShouldBeTrue(gap.ToString());
            (!gap.LosesTier || after.Any(a => a.Tier is null)).ShouldBeTrue(gap.ToString());
        }

        (string[] Failed, Points Score, string? Tier, IReadOnlyList<EnrichmentGap> Gaps) Look(SampleRecord seen)
        {
            var explanation = engine.Fit.Explain(seen, FitContext.At(Samples.AsOf)).Explanation!;
            var only = explanation.Profiles[0];
            return ([.. only.MustHaves.Concat(only.Disqualifiers).Where(c => c.IsChosen).Select(c => c.Name)], only.Score, only.Tier, explanation.Gaps);
        }
    });

    private static IReadOnlyList<SampleRecord>? Together(SampleRecord record, EnrichmentGap gap, Criterion[] criteria) =>
        ClassCompletions.Of(record, Filled.Where(a => a.Name == gap.Attribute || gap.With.Contains(a.Name)), criteria);
}
