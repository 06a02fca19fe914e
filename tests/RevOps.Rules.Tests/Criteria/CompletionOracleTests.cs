using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Criteria;

/// <summary>
/// What a missing value could be decides what may be said without it: the completions of a record are all records in which each missing value
/// is replaced by a value of a small domain, and on those nothing is three-valued.
/// </summary>
public class CompletionOracleTests
{
    private const int MostCompletions = 4_000;

    [Fact]
    public void Met_and_not_met_are_said_only_where_every_completion_says_so() => Law.ForEachCase(1_500, 60_000, random =>
    {
        var generator = new CriterionGenerator(random) { UsesPresence = false, Errors = 0, Missing = 0.25, MostRows = 2 };
        var attributes = Some(random, 4);
        Check(generator.Criterion(attributes, depth: 3), generator.Record(attributes), attributes, exact: false);
    });

    [Fact]
    public void Unknown_is_said_only_where_completions_differ_when_every_leaf_reads_an_attribute_of_its_own()
    {
        var unknown = 0;
        Law.ForEachCase(1_500, 60_000, random =>
        {
            var generator = new CriterionGenerator(random) { UsesPresence = false, Errors = 0, Missing = 0.35, MostRows = 2, KeepsAggregatesSimple = true };
            var attributes = Some(random, 4);
            unknown += Check(generator.Apart(attributes, most: 4), generator.Record(attributes), attributes, exact: true) ? 1 : 0;
        });
        unknown.ShouldBeGreaterThan(Law.Cases(100, 4_000));
    }

    [Fact]
    public void An_attribute_that_is_read_twice_stays_unknown_though_every_completion_agrees()
    {
        // Kleene's logic is sound, not complete: it does not know that the two leaves are about one value.
        var either = Samples.Employees.AtLeast(5) | !Samples.Employees.AtLeast(5);
        Samples.Schema.Compile(either).Evaluate(new SampleRecord(new Dictionary<string, object?>()), Samples.AsOf).ShouldBe(Verdict.Unknown);
    }

    private static RecordAttribute[] Some(Random random, int most) => [.. Samples.All.OrderBy(_ => random.Next()).Take(most)];

    // Whether the case was one of unknown that could be compared.
    private static bool Check(Criterion criterion, SampleRecord record, RecordAttribute[] attributes, bool exact)
    {
        var completions = new Completions(criterion);
        if (completions.CountOf(record, attributes) > MostCompletions || (exact && !completions.EveryLeafCanGoBothWays))
        {
            return false;
        }

        var verdict = Samples.Schema.Compile(criterion).Evaluate(record, Samples.AsOf);
        var possible = completions.Of(record, attributes).Select(c => ReferenceEvaluator.Evaluate(criterion, c, Samples.AsOf)).Distinct().ToArray();
        possible.ShouldAllBe(v => v == Verdict.Met || v == Verdict.NotMet);
        if (verdict != Verdict.Unknown)
        {
            possible.ShouldBe([verdict], $"{criterion}\n{record}");
            return false;
        }

        if (exact)
        {
            possible.Length.ShouldBe(2, $"{criterion}\n{record}");
        }

        return true;
    }
}
