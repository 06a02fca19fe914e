namespace RevOps.Rules.Tests.Criteria;

public class CriterionArgumentTests
{
    public static TheoryData<string, Action> Mistakes => new()
    {
        { "The bounds of `employees` are reversed: `20` is above `10`. Swap them.", () => Samples.Employees.Between(20, 10) },
        { "The bounds of `founded` are reversed: `2026-01-02` is above `2026-01-01`.", () => Samples.Founded.Between(new DateTime(2026, 1, 2), new DateTime(2026, 1, 1)) },
        { "The bounds over `contacts` are reversed: `3` is above `2`.", () => Samples.Contacts.Count().Between(3, 2) },
        { "NaN compares with nothing. Give a number.", () => Samples.Employees.AtLeast(double.NaN) },
        { "`infinity` has no form in a policy.", () => Samples.Employees.AtMost(double.PositiveInfinity) },
        { "`-infinity` has no form in a policy.", () => Samples.Contacts.Sum(Samples.Score).AtLeast(double.NegativeInfinity) },
        { "`infinity` has no form in a policy.", () => Attributes.Number("n", max: double.PositiveInfinity) },
        { "The list of values is empty. Give at least one.", () => Samples.Employees.In() },
        { "The list of values is empty. Give at least one.", () => Samples.Country.In() },
        { "The list of values is empty. Give at least one.", () => Samples.Tech.AnyOf() },
        { "The list of values holds a null.", () => Samples.Country.In("US", null!) },
        { "The list of values holds a null.", () => Samples.Tech.AllOf("a", null!) },
        { "The text to look for is empty. Give at least one character.", () => Samples.Country.StartsWith("") },
        { "The text to look for is empty.", () => Samples.Country.Contains(null!) },
        { "`0` days is out of range. Give 1 to 36525.", () => Samples.Founded.WithinLast(0) },
        { "`36526` days is out of range.", () => Samples.Founded.OlderThan(36_526) },
        { "is no span of time to look back. Give whole seconds, more than zero", () => Samples.Created.WithinLast(TimeSpan.Zero) },
        { "is no span of time to look back. Give whole seconds", () => Samples.Created.OlderThan(TimeSpan.FromTicks(1)) },
        { "The text holds half of a character at position 1. Give whole characters.", () => Samples.Country.Contains("a\uD801") },
        { "has a time. Give a date at zero time.", () => Samples.Founded.Is(new DateTime(2026, 1, 1, 8, 0, 0)) },
        { "The list of values is empty.", () => Criterion.All() },
        { "The operands hold a null.", () => Criterion.Any(Samples.Partner.IsTrue(), null!) },
        { "At least `3` of 2 criteria can never say anything. Give 1 to 2.", () => Criterion.AtLeastOf(3, Samples.Partner.IsTrue(), Samples.OptedOut.IsTrue()) },
        { "At least `0` of 1 criteria", () => Criterion.AtLeastOf(0, Samples.Partner.IsTrue()) },
        { "The rows of `contacts` have no Text attribute `country`. They have `title`, `score`, `active`, `activities`.", () => Samples.Contacts.Any(Samples.Country.Is("US")) },
        { "The rows of `contacts` have no Number attribute `weight`.", () => Samples.Contacts.Sum(Samples.Weight).AtLeast(1) },
        { "The schema binds no attribute `phone`.", () => Samples.Schema.Compile(Attributes.Text("phone").Is("1")) },
        { "`employees` is a Text in the policy and a Number in the schema.", () => Samples.Schema.Compile(Attributes.Text("employees").Is("1")) },
        { "`employees` is declared in the policy and in the schema, and its bounds differ.", () => Samples.Schema.Compile(Attributes.Number("employees").AtLeast(1)) },
        { "`2employees` is no attribute name.", () => Attributes.Number("2employees") },
        { "It must not end in a dot.", () => Attributes.Number("employees.") },
        { "The bounds of `n` are reversed", () => Attributes.Number("n", min: 2, max: 1) },
        { "The rows of `c` have two attributes named `title`. Rename one.", () => Attributes.Collection("c", Samples.Title, Attributes.Number("title")) },
        { "`country` is bound already. Bind an attribute once.", () => RecordSchema.For<string>().Bind(Samples.Country, s => s).Bind(Samples.Country, s => s) },
        { "A schema without attributes can decide nothing. Bind at least one.", () => RecordSchema.For<string>().Build() },
        { "The row schema of `signals` does not bind `weight` as Number.", () => RecordSchema.For<string>().Bind(Samples.Signals, _ => [""], RecordSchema.For<string>().Bind(Samples.Topic, s => s).Build()) },
        { "The row schema of `c` does not bind `topic` as Text.", () => RecordSchema.For<string>().Bind(Attributes.Collection("c", Samples.Topic), _ => [""], RecordSchema.For<string>().Supplied(Samples.Topic).Build()) },
        {
            "The collection `c` and its row schema declare `topic` differently. Use one handle for both.",
            () => RecordSchema.For<string>().Bind(Attributes.Collection("c", Samples.Topic), _ => [""], RecordSchema.For<string>().Bind(Attributes.Text("topic", trim: true), s => s).Build())
        },
        { "`created` is a Instant. Only texts, numbers and flags can be supplied as facts.", () => RecordSchema.For<string>().Supplied(Samples.Created) },
    };

    [Theory]
    [MemberData(nameof(Mistakes), DisableDiscoveryEnumeration = true)]
    public void A_mistake_is_answered_with_what_was_given_and_what_to_do(string message, Action mistake)
    {
        var error = Should.Throw<Exception>(mistake);
        error.ShouldBeAssignableTo<SystemException>();
        error.Message.ShouldContain(message);
        error.Message.ShouldNotContain("System.");
    }

    [Fact]
    public void Criteria_nest_to_the_limit_and_no_deeper()
    {
        Criterion deep = Samples.Partner.IsTrue();
        for (var i = 1; i < Criterion.MaximumDepth; i++)
        {
            deep = !deep;
        }

        var record = new SampleRecord(new Dictionary<string, object?> { ["partner"] = true });
        var compiled = Samples.Schema.Compile(deep);
        compiled.Evaluate(record, Samples.AsOf).ShouldBe(Verdict.NotMet);
        compiled.Explain(record, Samples.AsOf).Verdict.ShouldBe(Verdict.NotMet);
        Should.Throw<ArgumentException>(() => !deep).Message.ShouldContain("65 levels deep; the most is 64");
    }

    [Fact]
    public void Nulls_are_refused_where_they_are_given()
    {
        Should.Throw<ArgumentNullException>(() => Samples.Schema.Compile(null!));
        Should.Throw<ArgumentNullException>(() => Samples.Country.Is(null!));
        Should.Throw<ArgumentNullException>(() => Samples.Contacts.Any(null!));
        Should.Throw<ArgumentNullException>(() => ((NumberAttribute)null!).AtLeast(1));
        Should.Throw<ArgumentException>(() => Samples.Partner.IsTrue() & null!);
        Should.Throw<ArgumentException>(() => !(Criterion)null!);
        Should.Throw<InvalidOperationException>(() => default(RowAggregate).AtLeast(1));
    }
}
