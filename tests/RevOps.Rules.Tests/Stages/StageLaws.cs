using RevOps.Rules.Tests.Criteria;
using RevOps.Rules.Tests.Policies;
using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Stages;

/// <summary>Gates over generated policies and records, against the gate written down as plainly as it can be.</summary>
public class StageLaws
{
    private const int PairsPerPolicy = 25;

    private static readonly string?[] Anybody = [null, "ann"];
    private static readonly string?[] Anything = [null, "NotReady"];

    [Fact]
    public void A_gate_decides_as_a_plain_reading_of_the_policy_does() =>
        Law.ForEachCase(80, 2_400, random =>
        {
            var (policy, engine, generator) = Sample(random);
            for (var i = 0; i < PairsPerPolicy; i++)
            {
                var record = generator.Record(Samples.All);
                var context = Context(random, policy);
                var decision = engine.Stages.Evaluate(record, context);
                (decision.Outcome, decision.Reason.Value, decision.To, decision.UnmetCriteria, decision.MissingAttributes)
                    .ShouldBe(PlainGate.Decide(policy, record, context), $"{context.CurrentStage} to {context.TargetStage}\n{policy.ToText()}\n{record}");

                var explained = engine.Stages.Explain(record, context.Searching(new GateSearch(1, 3, 20)));
                explained.Decision.ShouldBe(decision);
                if (decision.Outcome == StageOutcome.Allowed)
                {
                    explained.Explanation!.Considered.ShouldAllBe(c => c.Criterion!.Verdict == Verdict.Met);
                }
            }
        });

    [Fact]
    public void Detours_do_not_ask_exit_criteria() =>
        Law.ForEachCase(30, 1_000, random =>
        {
            var (policy, engine, generator) = Sample(random);
            var without = Policy.Named("n", "1").Calendar(Berlin).Stages(s =>
            {
                policy.Path.ToList().ForEach(x => s.Stage(x.Name, x.Owner, x.Entry, null, x.Required, x.NeedsAcceptance, x.Dwell));
                policy.Detours.ToList().ForEach(x => s.Detour(x.Name, x.Owner, x.From, x.When, x.NeedsDisposition, x.ReturnsTo, x.Dwell));
            }).Build().CompileFor(Samples.Schema);
            foreach (var detour in policy.Detours)
            {
                var record = generator.Record(Samples.All);
                var context = Context(random, policy).To(detour.Name);
                var (one, other) = (engine.Stages.Evaluate(record, context), without.Stages.Evaluate(record, context));
                (one.Outcome, one.Reason, one.UnmetCriteria).ShouldBe((other.Outcome, other.Reason, other.UnmetCriteria));
            }
        });

    [Fact]
    public void The_furthest_stage_is_where_single_moves_lead() =>
        Law.ForEachCase(60, 2_000, random =>
        {
            var (policy, engine, generator) = Sample(random, easy: true);
            var names = policy.Path.Select(s => s.Name).ToList();
            var record = generator.Record(Samples.All);
            var from = random.Next(2) == 0 ? null : names[random.Next(names.Count)];
            var by = Anybody[random.Next(2)];
            var outlook = engine.Stages.LookAhead(record, StageContext.At(Samples.AsOf).From(from).WithAcceptance(by)).Explanation!;

            // Every single move from everywhere that was reached, until nothing new is.
            var reached = new HashSet<(string? Stage, bool Accepted)> { (from, by is not null) };
            var open = new Queue<(string? Stage, bool Accepted)>(reached);
            while (open.TryDequeue(out var place))
            {
                foreach (var to in names)
                {
                    var move = engine.Stages.Evaluate(record, StageContext.At(Samples.AsOf).From(place.Stage).To(to).WithAcceptance(place.Accepted ? by : null));
                    var next = (to, place.Accepted && !policy.Path[names.IndexOf(to)].NeedsAcceptance);
                    if (move.Outcome == StageOutcome.Allowed && reached.Add(next))
                    {
                        open.Enqueue(next);
                    }
                }
            }

            names.IndexOf(outlook.Furthest!).ShouldBe(reached.Max(r => names.IndexOf(r.Stage!)), policy.ToText());
            outlook.Way.ShouldAllBe(m => m.Outcome == StageOutcome.Allowed);
            outlook.Way.Select(m => m.From).Skip(1).ShouldBe(outlook.Way.SkipLast(1).Select(m => m.To));
            outlook.WaitsForPerson.ShouldBe(outlook.Stop.Reason == Reasons.AcceptanceMissing);
        });

    [Fact]
    public void A_history_that_the_engine_drove_has_no_findings() =>
        Law.ForEachCase(60, 2_000, random =>
        {
            var (policy, engine, generator) = Sample(random, easy: true);
            var history = new List<StageHistoryEntry<SampleRecord>>();
            var at = Samples.AsOf;
            string? stage = null;
            for (var i = 0; i < 30; i++)
            {
                var record = generator.Record(Samples.All);
                var (by, code) = (Anybody[random.Next(2)], Anything[random.Next(2)]);
                at += TimeSpan.FromMinutes(random.Next(0, 5_000));
                var moves = engine.Stages.LookAhead(record, StageContext.At(at).From(stage).Since(history.Count == 0 ? null : history[^1].At).WithAcceptance(by).WithDisposition(code)).Explanation!.Transitions
                    .Where(m => m.Outcome == StageOutcome.Allowed).ToList();
                if (moves.Count > 0)
                {
                    stage = moves[random.Next(moves.Count)].To;
                    history.Add(new StageHistoryEntry<SampleRecord>(stage!, at, by, code).WithRecord(record));
                }
            }

            var report = engine.CheckHistory(history, at);
            report.Findings.Where(f => f.Kind != StageFindingKind.Stale).ShouldBeEmpty(policy.ToText());
            report.NotChecked.ShouldBeEmpty();
            report.Visits.Count.ShouldBe(history.Count);
        });

    private static BusinessCalendar Berlin { get; } = BusinessCalendar.In("Europe/Berlin").Named("berlin").Open(DayOfWeek.Monday, DayOfWeek.Friday, "09:00", "17:30").Build();

    private static (StagePolicy Policy, PolicyEngine<SampleRecord> Engine, CriterionGenerator Generator) Sample(Random random, bool easy = false)
    {
        var generator = new CriterionGenerator(random) { Missing = easy ? 0.1 : 0.2, Errors = easy ? 0.0 : 0.05 };
        var section = StageGenerator.Section(random, () => easy && random.Next(3) > 0 ? Criterion.Any(generator.Leaf(Samples.Country, 1), Samples.Country.IsMissing(), Samples.Country.IsKnown()) : generator.Criterion(Samples.All, 2), () => "team");
        var policy = Policy.Named("n", "1").Calendar(Berlin).Stages(section).Build();
        return (policy.Stages!, policy.CompileFor(Samples.Schema), generator);
    }

    private static StageContext Context(Random random, StagePolicy policy)
    {
        string?[] names = [null, .. policy.Path.Select(s => s.Name), .. policy.Detours.Select(d => d.Name), "nowhere"];
        var entered = random.Next(2) == 0 ? (DateTimeOffset?)null : Samples.AsOf.AddDays(-random.Next(400));
        var accepted = random.Next(3) == 0 ? (DateTimeOffset?)null : Samples.AsOf.AddDays(random.Next(-400, 2));
        return StageContext.At(Samples.AsOf).From(names[random.Next(names.Length)]).To(names[random.Next(names.Length)]).Since(entered)
            .WithAcceptance(Anybody[random.Next(2)], accepted).WithDisposition(Anything[random.Next(2)]);
    }
}
