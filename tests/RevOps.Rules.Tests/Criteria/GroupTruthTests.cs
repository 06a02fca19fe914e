namespace RevOps.Rules.Tests.Criteria;

public class GroupTruthTests
{
    private static readonly FlagAttribute[] Flags = [Attributes.Flag("a"), Attributes.Flag("b"), Attributes.Flag("c")];
    private static readonly RecordSchema<SampleRecord> Schema = Samples.SchemaOf(Flags);
    private static readonly Verdict[] Verdicts = [Verdict.NotMet, Verdict.Met, Verdict.Unknown, Verdict.Error];

    [Theory]
    [InlineData(Verdict.Met, Verdict.NotMet)]
    [InlineData(Verdict.NotMet, Verdict.Met)]
    [InlineData(Verdict.Unknown, Verdict.Unknown)]
    [InlineData(Verdict.Error, Verdict.Error)]
    public void Not_turns_met_and_not_met_around_and_leaves_what_is_open(Verdict operand, Verdict expected) =>
        Evaluate(o => !o[0], [operand]).ShouldBe(expected);

    // The rows are NotMet, Met, Unknown, Error against the same four, by hand.
    [Fact]
    public void All_ranks_not_met_before_error_before_unknown_before_met() => Table(
        o => o[0] & o[1],
        [
            [Verdict.NotMet, Verdict.NotMet, Verdict.NotMet, Verdict.NotMet],
            [Verdict.NotMet, Verdict.Met, Verdict.Unknown, Verdict.Error],
            [Verdict.NotMet, Verdict.Unknown, Verdict.Unknown, Verdict.Error],
            [Verdict.NotMet, Verdict.Error, Verdict.Error, Verdict.Error],
        ]);

    [Fact]
    public void Any_ranks_met_before_error_before_unknown_before_not_met() => Table(
        o => o[0] | o[1],
        [
            [Verdict.NotMet, Verdict.Met, Verdict.Unknown, Verdict.Error],
            [Verdict.Met, Verdict.Met, Verdict.Met, Verdict.Met],
            [Verdict.Unknown, Verdict.Met, Verdict.Unknown, Verdict.Error],
            [Verdict.Error, Verdict.Met, Verdict.Error, Verdict.Error],
        ]);

    [Fact]
    public void At_least_one_is_any_and_at_least_every_is_all()
    {
        foreach (var operands in Triples())
        {
            Evaluate(o => Criterion.AtLeastOf(1, o), operands).ShouldBe(Evaluate(o => Criterion.Any(o), operands));
            Evaluate(o => Criterion.AtLeastOf(3, o), operands).ShouldBe(Evaluate(o => Criterion.All(o), operands));
        }
    }

    [Fact]
    public void At_least_two_of_three_is_met_by_two_missed_by_two_and_open_in_between()
    {
        foreach (var operands in Triples())
        {
            Evaluate(o => Criterion.AtLeastOf(2, o), operands).ShouldBe(
                operands.Count(v => v == Verdict.Met) >= 2 ? Verdict.Met
                : operands.Count(v => v == Verdict.NotMet) >= 2 ? Verdict.NotMet
                : operands.Contains(Verdict.Error) ? Verdict.Error
                : Verdict.Unknown);
        }
    }

    [Fact]
    public void De_Morgan_holds_with_errors_too()
    {
        foreach (var operands in Triples())
        {
            Evaluate(o => !Criterion.All(o), operands).ShouldBe(Evaluate(o => Criterion.Any(!o[0], !o[1], !o[2]), operands));
        }
    }

    [Fact]
    public void Chains_of_one_operator_make_one_group_unless_a_part_has_words_of_its_own()
    {
        var (a, b, c) = (Flags[0].IsTrue(), Flags[1].IsTrue(), Flags[2].IsTrue());
        ((AllCriterion)(a & b & c)).Operands.Count.ShouldBe(3);
        ((AnyCriterion)(a | b | c)).Operands.Count.ShouldBe(3);
        ((AllCriterion)((a & b).DescribedAs("both") & c)).Operands.Count.ShouldBe(2);
        (a & b | c).ToString().ShouldBe("(a is true and b is true) or c is true");
    }

    private static void Table(Func<Criterion[], Criterion> make, Verdict[][] expected)
    {
        for (var i = 0; i < 4; i++)
        {
            for (var j = 0; j < 4; j++)
            {
                Evaluate(make, [Verdicts[i], Verdicts[j]]).ShouldBe(expected[i][j], $"{Verdicts[i]} and {Verdicts[j]}");
            }
        }
    }

    private static IEnumerable<Verdict[]> Triples() => from a in Verdicts from b in Verdicts from c in Verdicts select new[] { a, b, c };

    // A leaf of each verdict: a flag that is set, not set, missing, or whose accessor throws.
    private static Verdict Evaluate(Func<Criterion[], Criterion> make, Verdict[] operands)
    {
        var values = operands.Select((v, i) => (Flags[i].Name, Value: v switch { Verdict.Met => true, Verdict.NotMet => false, Verdict.Unknown => (object?)null, _ => SampleRecord.Broken }));
        var record = new SampleRecord(values.ToDictionary(v => v.Name, v => v.Value));
        return Schema.Compile(make([.. operands.Select((_, i) => Flags[i].IsTrue())])).Evaluate(record, Samples.AsOf);
    }
}
