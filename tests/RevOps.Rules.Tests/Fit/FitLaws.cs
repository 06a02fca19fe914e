using RevOps.Rules.Tests.Criteria;
using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Fit;

/// <summary>Fit against a scorer that is written down as the page says it, over generated profiles and records.</summary>
public class FitLaws
{
    [Fact]
    public void A_naive_scorer_agrees_on_generated_profiles_and_records() => Law.ForEachCase(300, 13_000, random =>
    {
        var generator = new CriterionGenerator(random) { MostRows = 2 };
        var policy = new ProfileGenerator(random, generator, Samples.All).Policy();
        var engine = policy.CompileFor(Samples.Schema);
        var reference = new ReferenceScorer(policy.Fit!, Samples.All);
        for (var i = 0; i < 4; i++)
        {
            var record = generator.Record(Samples.All);
            var decision = engine.Fit.Evaluate(record, FitContext.At(Samples.AsOf));
            var expected = reference.Decide(record);
            engine.Fit.Explain(record, FitContext.At(Samples.AsOf)).Decision.ShouldBe(decision);
            if (expected is null)
            {
                decision.Outcome.ShouldBe(FitOutcome.NotApplicable);
                continue;
            }

            decision.Profile.ShouldBe(expected.Profile.Name);
            decision.Outcome.ShouldBe(expected.Outcome);
            (decision.Score.Thousandths, decision.Lowest.Thousandths, decision.Highest.Thousandths).ShouldBe((expected.Points, expected.Lowest, expected.Highest), record.ToString());
            (decision.UncheckedDisqualifiers, decision.UncheckedMustHaves).ShouldBe((expected.OpenDisqualifiers, expected.OpenMustHaves));
            decision.Tier.ShouldBe(expected.Outcome == FitOutcome.Scored && expected.Rank < expected.Profile.Tiers.Count ? expected.Profile.Tiers[expected.Rank].Name : null);
            decision.Reason.Value.ShouldBe(expected.Code ?? (decision.Tier is null ? Reasons.NoTier : Reasons.TierReached));
        }
    });

    [Fact]
    public void Filling_in_what_is_missing_lands_between_lowest_and_highest_and_narrows_them() => Law.ForEachCase(250, 10_000, random =>
    {
        // What a row lacks is not filled in where a criterion asks whether the row has it.
        var usesPresence = random.Next(2) == 0;
        var generator = new CriterionGenerator(random) { UsesPresence = usesPresence, Missing = 0.4 };
        var complete = new CriterionGenerator(random) { UsesPresence = usesPresence, Errors = 0, Missing = 0 };
        RecordAttribute[] attributes = usesPresence ? [.. Samples.Scalars, Samples.Tech] : Samples.All;
        var engine = new ProfileGenerator(random, generator, attributes) { MostProfiles = 1, UsesAppliesWhen = false }.Policy().CompileFor(Samples.Schema);
        var record = generator.Record(attributes);
        var before = engine.Fit.Explain(record, FitContext.At(Samples.AsOf));
        var present = before;
        foreach (var attribute in attributes.OrderBy(_ => random.Next()).Where(a => !IsKnown(a, record)))
        {
            record = record.With(attribute.Name, complete.Value(attribute));
            var after = engine.Fit.Explain(record, FitContext.At(Samples.AsOf));
            after.Decision.Lowest.ShouldBeGreaterThanOrEqualTo(present.Decision.Lowest);
            after.Decision.Highest.ShouldBeLessThanOrEqualTo(present.Decision.Highest);
            after.Decision.Completeness.ShouldBeGreaterThanOrEqualTo(present.Decision.Completeness);
            present = after;
        }

        if (attributes.Any(a => a is RowCollectionAttribute))
        {
            return;
        }

        // With nothing missing the interval is a point, and it is the score.
        var end = present.Decision;
        (end.Lowest, end.Highest, end.Completeness, end.IsBound, end.UncheckedDisqualifiers, end.UncheckedMustHaves).ShouldBe((end.Score, end.Score, 1.0, false, 0, 0));
        var outlook = before.Explanation!.Outlook!;
        var reached = present.Explanation!.Profiles[0];
        (reached.Tier is null ? outlook.CanReachNoTier || outlook.Tiers.Count == 0 : outlook.Tiers.Contains(reached.Tier)).ShouldBeTrue(outlook.ToString());
        foreach (var failed in reached.MustHaves.Concat(reached.Disqualifiers).Where(c => c.IsChosen))
        {
            var earlier = before.Explanation.Profiles[0];
            (outlook.RuledOutBy.Contains(failed.Name) || earlier.MustHaves.Concat(earlier.Disqualifiers).Any(c => c.IsChosen && c.Name == failed.Name)).ShouldBeTrue(failed.Name);
        }
    });

    [Fact]
    public void Both_ends_of_an_exact_interval_are_reached_by_values_of_what_is_missing() => Law.ForEachCase(400, 10_000, random =>
    {
        RecordAttribute[] attributes = [.. Samples.Scalars, Samples.Tech];
        var generator = new CriterionGenerator(random) { Missing = 0.6 };
        var policy = new ProfileGenerator(random, generator, attributes) { MostProfiles = 1, UsesAppliesWhen = false, KeepsToOneAttribute = random.Next(2) == 0 }.Policy();
        var engine = policy.CompileFor(Samples.Schema);
        var profile = policy.Fit!.Profiles[0];
        var reference = new ReferenceScorer(policy.Fit, attributes);
        var scored = profile.Groups.SelectMany(g => g.Criteria).ToArray();
        var record = generator.Record(attributes);
        var decision = engine.Fit.Evaluate(record, FitContext.At(Samples.AsOf));
        if (scored.All(c => reference.IsOfOneAttribute(profile, c)))
        {
            decision.IsBound.ShouldBeFalse();
        }

        var completions = ClassCompletions.Of(record, attributes, [.. scored.Select(c => c.When)]);
        if (completions is null)
        {
            return;
        }

        var scores = completions.Select(r => engine.Fit.Evaluate(r, FitContext.At(Samples.AsOf)).Score).ToArray();
        scores.Min().ShouldBeGreaterThanOrEqualTo(decision.Lowest);
        scores.Max().ShouldBeLessThanOrEqualTo(decision.Highest);
        if (!decision.IsBound)
        {
            (scores.Min(), scores.Max()).ShouldBe((decision.Lowest, decision.Highest), record.ToString());
        }
    });

    private static bool IsKnown(RecordAttribute attribute, SampleRecord record) => ReferenceEvaluator.Evaluate(attribute.IsKnown(), record, Samples.AsOf) == Verdict.Met;
}
