namespace RevOps.Rules.Tests.Criteria;

public class AggregateTests
{
    private static readonly Criterion Active = Samples.Active.IsTrue();

    [Theory]
    [InlineData(1, Verdict.Met)]
    [InlineData(2, Verdict.Unknown)]
    [InlineData(3, Verdict.NotMet)]
    public void Rows_of_which_it_is_unknown_whether_they_count_make_an_interval(double least, Verdict expected) =>
        Of(Samples.Contacts.Count(Active).AtLeast(least), Contact(active: true), Contact(active: null), Contact(active: false)).ShouldBe(expected);

    [Fact]
    public void A_missing_value_is_as_open_as_its_declaration_leaves_it()
    {
        // A score lies between -10 and 10, so that the sum lies between -5 and 15.
        Of(Samples.Contacts.Sum(Samples.Score).AtLeast(-5), Contact(score: 5.0), Contact(score: null)).ShouldBe(Verdict.Met);
        Of(Samples.Contacts.Sum(Samples.Score).AtLeast(-4), Contact(score: 5.0), Contact(score: null)).ShouldBe(Verdict.Unknown);
        Of(Samples.Contacts.Sum(Samples.Score).AtMost(15), Contact(score: 5.0), Contact(score: null)).ShouldBe(Verdict.Met);
        Of(Samples.Contacts.Sum(Samples.Score).AtLeast(16), Contact(score: 5.0), Contact(score: null)).ShouldBe(Verdict.NotMet);
        Of(Samples.Signals.Sum(Samples.Weight).AtLeast(-1e300), Signal(5.0), Signal(null)).ShouldBe(Verdict.Unknown);
    }

    [Fact]
    public void A_row_that_may_not_count_adds_its_value_or_nothing()
    {
        var sum = Samples.Contacts.Sum(Samples.Score, Active);
        Of(sum.AtLeast(3), Contact(true, 5.0), Contact(null, -2.0)).ShouldBe(Verdict.Met);
        Of(sum.AtMost(5), Contact(true, 5.0), Contact(null, -2.0)).ShouldBe(Verdict.Met);
        Of(sum.AtLeast(4), Contact(true, 5.0), Contact(null, -2.0)).ShouldBe(Verdict.Unknown);
        Of(sum.AtMost(15), Contact(true, 5.0), Contact(null, null)).ShouldBe(Verdict.Met);
        Of(sum.AtLeast(5), Contact(true, 5.0), Contact(false, SampleRecord.Broken)).ShouldBe(Verdict.Met);
    }

    [Fact]
    public void Infinities_of_both_signs_are_an_error_and_one_decides()
    {
        var sum = Samples.Signals.Sum(Samples.Weight);
        Of(sum.AtLeast(0), Signal(double.PositiveInfinity), Signal(double.NegativeInfinity)).ShouldBe(Verdict.Error);
        Of(sum.AtLeast(0), Signal(double.PositiveInfinity), Signal(-1e308)).ShouldBe(Verdict.Met);
        Of(sum.AtLeast(0), Signal(double.NegativeInfinity), Signal(1e308)).ShouldBe(Verdict.NotMet);
        Of(sum.AtLeast(0), Signal(double.PositiveInfinity), Signal(null)).ShouldBe(Verdict.Unknown);
    }

    [Fact]
    public void A_sum_is_exact_until_it_is_rounded_once()
    {
        SampleRecord[] rows = [Signal(1e17), Signal(0.1), Signal(-1e17), Signal(0.2)];
        Of(Samples.Signals.Sum(Samples.Weight).Between(0.3, 0.30000000000000004), rows).ShouldBe(Verdict.Met);
        Of(Samples.Signals.Sum(Samples.Weight).Between(0.3, 0.30000000000000004), [.. rows.Reverse()]).ShouldBe(Verdict.Met);
        Of(Samples.Signals.Sum(Samples.Weight).AtLeast(1e308), Signal(1.7e308), Signal(1.7e308), Signal(-1.7e308)).ShouldBe(Verdict.Met);
        Of(Samples.Signals.Sum(Samples.Weight).AtMost(1.7e308), Signal(1.7e308), Signal(1.7e308), Signal(-1.7e308)).ShouldBe(Verdict.Met);
    }

    [Fact]
    public void Errors_in_rows_leave_what_they_do_not_touch_decided_and_are_named_otherwise()
    {
        var count = Samples.Contacts.Count(Active);
        Of(count.AtLeast(1), Contact(active: true), Contact(active: SampleRecord.Broken)).ShouldBe(Verdict.Met);
        Of(count.AtLeast(2), Contact(active: true), Contact(active: SampleRecord.Broken), Contact(active: null)).ShouldBe(Verdict.Error);
        Of(Samples.Contacts.Any(Active), Contact(active: SampleRecord.Broken), Contact(active: true)).ShouldBe(Verdict.Met);
        Of(Samples.Contacts.All(Active), Contact(active: SampleRecord.Broken), Contact(active: true)).ShouldBe(Verdict.Error);
        var explanation = Samples.Schema.Compile(count.AtLeast(2)).Explain(Lead(Contact(active: true), Contact(active: SampleRecord.Broken)), Samples.AsOf);
        explanation.DecidingAttributes(Verdict.Error).ShouldBe(["contacts.active"]);
        explanation.ToString().ShouldContain("no active today");
    }

    [Fact]
    public void Rows_within_rows_are_each_rows_own()
    {
        var calls = Samples.Contacts.Any(Samples.Active.IsTrue() & Samples.Activities.Count(Samples.Kind.Is("call")).AtLeast(2));
        SampleRecord quiet = Contact(active: true).With("activities", Activities("call"));
        SampleRecord busy = Contact(active: true).With("activities", Activities("call", "CALL"));
        Of(calls, quiet, quiet).ShouldBe(Verdict.NotMet);
        Of(calls, quiet, busy).ShouldBe(Verdict.Met);
        Of(calls, busy, quiet).ShouldBe(Verdict.Met);
        Of(Samples.Contacts.All(Samples.Activities.Any(Samples.Kind.Is("mail"))), quiet.With("activities", Activities("call", "mail")), quiet).ShouldBe(Verdict.NotMet);
    }

    [Fact]
    public void An_explanation_shows_the_rows_that_decided_before_the_others()
    {
        SampleRecord[] rows = [.. Enumerable.Range(0, 50).Select(i => Contact(active: i == 41))];
        var explanation = Samples.Schema.Compile(Samples.Contacts.Any(Active)).Explain(Lead(rows), Samples.AsOf);
        explanation.Children.Count.ShouldBe(20);
        explanation.Children.Single(c => c.IsDeciding).Path.ShouldBe("rows[41]");
    }

    private static SampleRecord[] Activities(params string[] kinds) => [.. kinds.Select(k => new SampleRecord(new Dictionary<string, object?> { ["kind"] = k }))];

    private static SampleRecord Contact(object? active = null, object? score = null) => new(new Dictionary<string, object?> { ["active"] = active, ["score"] = score });

    private static SampleRecord Signal(double? weight) => new(new Dictionary<string, object?> { ["weight"] = weight });

    private static SampleRecord Lead(params SampleRecord[] rows) => new(new Dictionary<string, object?> { ["contacts"] = rows, ["signals"] = rows });

    private static Verdict Of(Criterion criterion, params SampleRecord[] rows) => Samples.Schema.Compile(criterion).Evaluate(Lead(rows), Samples.AsOf);
}
