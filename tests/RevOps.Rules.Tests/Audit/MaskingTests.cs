using RevOps.Rules.Tests.Criteria;

namespace RevOps.Rules.Tests.Audit;

public class MaskingTests
{
    private static readonly AttributeOptions Hidden = new() { IsMasked = true };
    private static readonly NumberAttribute Salary = Attributes.Number("salary", options: Hidden);
    private static readonly TextAttribute Email = Attributes.Text("email", options: Hidden);

    [Fact]
    public void A_masked_number_is_kept_as_its_class_between_the_constants()
    {
        var log = new InMemoryDecisionLog();
        var engine = Policy.Named("n", "1").Fit(f => f.Profile("p", p => p.Score("g", "well paid", 10, Salary.AtLeast(90_000)).Score("g", "paid", 5, Salary.Between(10_000, 90_000)))).Build()
            .CompileFor(Samples.SchemaOf([Salary]), new PolicyEngineOptions { DecisionLog = log });
        foreach (var salary in new[] { 1, 10_000, 55_555.5, 89_999, 90_000, 90_001, 1e9 })
        {
            engine.Decide(new SampleRecord(new Dictionary<string, object?> { ["salary"] = salary }), DecisionContext.At(Samples.AsOf));
        }

        var classes = log.Entries.Select(e => e.Facts.Single().Class).ToArray();
        classes[1..4].Distinct().ShouldHaveSingleItem();
        classes[5].ShouldBe(classes[6]);
        classes.Distinct().Count().ShouldBe(4);
        log.Entries.ShouldAllBe(e => e.Facts[0].Value == "(masked)" && e.Facts[0].Number == null);
        var replay = new Replay(engine.Policy);
        log.Entries.ShouldAllBe(e => replay.Run(e).Outcome == ReplayOutcome.Identical);
        log.Entries.Cast<FitEntry>().Select(e => e.Decision.Score.ToDecimal()).ShouldBe([0m, 5, 5, 5, 15, 10, 10]);
    }

    [Fact]
    public void Constants_of_one_criterion_are_one_class_whatever_their_order()
    {
        var (one, other) = (OfFit(Email.In("a@x.example", "b@x.example")), OfFit(Email.In("B@x.example", "a@x.example")));
        one.ContentHash.ShouldBe(other.ContentHash);
        foreach (var policy in new[] { one, other })
        {
            var log = new InMemoryDecisionLog();
            var engine = policy.CompileFor(Samples.SchemaOf([Email]), new PolicyEngineOptions { DecisionLog = log });
            foreach (var email in new[] { "a@x.example", "B@X.example", "c@x.example" })
            {
                engine.Decide(new SampleRecord(new Dictionary<string, object?> { ["email"] = email }), DecisionContext.At(Samples.AsOf));
            }

            log.Entries.Select(e => e.Facts.Single().Class).ShouldBe([2, 2, 1]);
            log.Entries.ShouldAllBe(e => new Replay(one).Run(e).Outcome == ReplayOutcome.Identical);
        }
    }

    [Fact]
    public void A_sum_over_a_masked_attribute_of_rows_cannot_be_replayed_and_says_which_it_is()
    {
        var amount = Attributes.Number("amount", options: Hidden);
        var orders = Attributes.Collection("orders", amount);
        var log = new InMemoryDecisionLog();
        var schema = RecordSchema.For<double[]>().Bind(orders, r => r, RecordSchema.For<double>().Bind(amount, d => d).Build()).Build();
        var policy = Policy.Named("n", "1").Fit(f => f.Profile("p", p => p.Score("g", "large", 10, orders.Sum(amount).AtLeast(100)))).Build();
        policy.CompileFor(schema, new PolicyEngineOptions { DecisionLog = log }).Decide([60, 50], DecisionContext.At(Samples.AsOf));
        var result = new Replay(policy).Run(log.Entries.Single());
        result.Outcome.ShouldBe(ReplayOutcome.Insufficient);
        result.Differences.ShouldBe([new ReplayDifference("facts.amount", "(masked)", "its value")]);
    }

    [Fact]
    public void Rows_of_a_masked_collection_show_nothing_and_replay()
    {
        var kind = Attributes.Text("kind");
        var calls = Attributes.Collection("calls", [kind], Hidden);
        var log = new InMemoryDecisionLog();
        var schema = RecordSchema.For<string[]>().Bind(calls, r => r, RecordSchema.For<string>().Bind(kind, s => s).Build()).Build();
        var policy = Policy.Named("n", "1").Fit(f => f.Profile("p", p => p.Score("g", "secretive", 10, calls.Count(kind.StartsWith("sec")).AtLeast(2)))).Build();
        var engine = policy.CompileFor(schema, new PolicyEngineOptions { DecisionLog = log });
        var said = engine.Explain(["secret a", "secret b", "plain"], DecisionContext.At(Samples.AsOf)).ToString();
        said.ShouldContain("(masked)");
        said.ShouldNotContain("secret ");
        log.Entries.Single().Facts.Single().Rows!.SelectMany(r => r).ShouldAllBe(f => f.State == FactState.Masked && f.Class != null);
        new Replay(policy).Run(log.Entries.Single()).Outcome.ShouldBe(ReplayOutcome.Identical);
    }

    private static Policy OfFit(Criterion when) => Policy.Named("n", "1").Fit(f => f.Profile("p", p => p.Score("g", "known", 10, when))).Build();
}
