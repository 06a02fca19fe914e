using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Criteria;

public class CriterionLaws
{
    [Fact]
    public void The_engine_says_what_the_plainest_reading_of_the_semantics_says() => Law.ForEachCase(3_000, 200_000, random =>
    {
        var generator = new CriterionGenerator(random) { UsesInfinities = random.Next(4) == 0 };
        var criterion = generator.Criterion(Samples.All);
        var compiled = Samples.Schema.Compile(criterion);
        for (var i = 0; i < 5; i++)
        {
            var record = generator.Record(Samples.All);
            compiled.Evaluate(record, Samples.AsOf).ShouldBe(ReferenceEvaluator.Evaluate(criterion, record, Samples.AsOf), $"{criterion}\n{record}");
        }
    });

    [Fact]
    public void An_explanation_agrees_with_the_plain_evaluation_and_so_does_each_of_its_nodes() => Law.ForEachCase(2_000, 100_000, random =>
    {
        var generator = new CriterionGenerator(random) { UsesInfinities = random.Next(4) == 0 };
        var criterion = generator.Criterion(Samples.All);
        var compiled = Samples.Schema.Compile(criterion);
        var record = generator.Record(Samples.All);
        var explanation = compiled.Explain(record, Samples.AsOf);
        explanation.Verdict.ShouldBe(compiled.Evaluate(record, Samples.AsOf), $"{criterion}\n{record}");
        explanation.IsDeciding.ShouldBeTrue();
        Agree(criterion, explanation, record);
        explanation.ToString().ShouldNotBeEmpty();
    });

    [Fact]
    public void The_order_of_operands_and_of_rows_never_changes_a_verdict() => Law.ForEachCase(2_000, 100_000, random =>
    {
        var generator = new CriterionGenerator(random) { UsesInfinities = random.Next(4) == 0 };
        var criterion = generator.Criterion(Samples.All);
        var record = generator.Record(Samples.All);
        var verdict = Samples.Schema.Compile(criterion).Evaluate(record, Samples.AsOf);
        var shuffled = CriterionShuffle.OperandsOf(criterion, random);
        Samples.Schema.Compile(shuffled).Evaluate(CriterionShuffle.RowsOf(record, random), Samples.AsOf).ShouldBe(verdict, $"{criterion}\n{shuffled}\n{record}");
    });

    [Fact]
    public void Completing_a_missing_value_never_turns_met_into_not_met_or_back() => Law.ForEachCase(3_000, 200_000, random =>
    {
        var generator = new CriterionGenerator(random) { UsesPresence = false, Missing = 0.4, Errors = random.Next(2) * 0.05 };
        var completions = new CriterionGenerator(random) { UsesPresence = false, Missing = 0, Errors = 0 };
        var compiled = Samples.Schema.Compile(generator.Criterion(Samples.All));
        var record = generator.Record(Samples.All);
        var before = compiled.Evaluate(record, Samples.AsOf);
        if (before is not (Verdict.Met or Verdict.NotMet))
        {
            return;
        }

        var completed = Complete(record, Samples.All, completions, random);
        compiled.Evaluate(completed, Samples.AsOf).ShouldBe(before, $"{compiled.Criterion}\n{record}\n{completed}");
    });

    [Fact]
    public void The_deciding_nodes_alone_reproduce_the_verdict_whatever_the_others_say() => Law.ForEachCase(3_000, 200_000, random =>
    {
        var generator = new CriterionGenerator(random) { Missing = 0.3, Errors = 0.1 };
        var criterion = generator.Criterion(Samples.All);
        var record = generator.Record(Samples.All);
        var explanation = Samples.Schema.Compile(criterion).Explain(record, Samples.AsOf);
        for (var i = 0; i < 5; i++)
        {
            DecidingNodes.Replay(criterion, explanation, random).ShouldBe(explanation.Verdict, $"{record}\n{explanation}");
        }
    });

    [Fact]
    public void The_deciding_nodes_leave_out_what_was_outranked()
    {
        var criterion = Samples.Country.Is("US") & Samples.Employees.AtLeast(10) & (Samples.Partner.IsTrue() | Samples.OptedOut.IsTrue());
        var record = new SampleRecord(new Dictionary<string, object?> { ["country"] = "DE", ["employees"] = 20.0, ["partner"] = true });
        var deciding = Samples.Schema.Compile(criterion).Explain(record, Samples.AsOf).Children.Select(c => c.IsDeciding);
        deciding.ShouldBe([true, false, false]);
        var met = Samples.Schema.Compile(criterion).Explain(record.With("country", "us"), Samples.AsOf);
        met.Children[2].Children.Select(c => c.IsDeciding).ShouldBe([true, false]);
    }

    // A group combines what its children said, and what they said is what the plain evaluation of each says.
    private static void Agree(Criterion criterion, CriterionExplanation explanation, SampleRecord record)
    {
        explanation.Verdict.ShouldBe(ReferenceEvaluator.Evaluate(criterion, record, Samples.AsOf), explanation.Path);
        if (criterion is GroupCriterion group)
        {
            explanation.Children.Count.ShouldBe(group.Operands.Count);
            for (var i = 0; i < group.Operands.Count; i++)
            {
                Agree(group.Operands[i], explanation.Children[i], record);
            }
        }
    }

    private static SampleRecord Complete(SampleRecord record, IEnumerable<RecordAttribute> attributes, CriterionGenerator generator, Random random)
    {
        foreach (var attribute in attributes)
        {
            var value = record.Values.GetValueOrDefault(attribute.Name);
            if (value is null && random.Next(2) == 0)
            {
                record = record.With(attribute.Name, generator.Value(attribute));
            }
            else if (value is SampleRecord?[] rows)
            {
                var below = ((RowCollectionAttribute)attribute).RowAttributes;
                record = record.With(attribute.Name, rows.Select(r => r is null ? null : Complete(r, below, generator, random)).ToArray());
            }
        }

        return record;
    }
}
