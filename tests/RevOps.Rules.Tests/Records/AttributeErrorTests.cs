using System.Collections;
using RevOps.Rules.Tests.Criteria;

namespace RevOps.Rules.Tests.Records;

public class AttributeErrorTests
{
    private sealed record Row(string? Text, double? Number);

    private sealed class Lead
    {
        public Func<double?> Number { get; init; } = () => 1;

        public Func<string?> Text { get; init; } = () => "a";

        public Func<IEnumerable<string?>?> Set { get; init; } = () => ["a"];

        public Func<IReadOnlyList<Row>?> Rows { get; init; } = () => [new Row("a", 1)];

        public Func<DateTime?> Date { get; init; } = () => new DateTime(2026, 1, 1);

        public Func<DateTime?> Utc { get; init; } = () => new DateTime(2026, 1, 1);
    }

    private static readonly NumberAttribute Number = Attributes.Number("number", min: 0, max: 100);
    private static readonly TextAttribute Text = Attributes.Text("text", allowedValues: ["a", "b"]);
    private static readonly TextSetAttribute Set = Attributes.TextSet("set", allowedValues: ["a", "b"]);
    private static readonly DateAttribute Date = Attributes.Date("date");
    private static readonly InstantAttribute Utc = Attributes.Instant("utc");
    private static readonly TextAttribute RowText = Attributes.Text("row-text");
    private static readonly NumberAttribute RowNumber = Attributes.Number("row-number", max: 10);
    private static readonly RowCollectionAttribute Rows = Attributes.Collection("rows", RowText, RowNumber);

    private static readonly RecordSchema<Lead> Schema = RecordSchema.For<Lead>()
        .Bind(Number, l => l.Number()).Bind(Text, l => l.Text()).Bind(Set, l => l.Set()).Bind(Date, l => l.Date()).BindUtc(Utc, l => l.Utc())
        .Bind(Rows, l => l.Rows(), RecordSchema.For<Row>().Bind(RowText, r => r.Text).Bind(RowNumber, r => r.Number).UnreadableWhen(r => r.Text == "?" ? "The row is malformed." : null).Build())
        .Build();

    [Fact]
    public void An_accessor_that_throws_is_an_error_with_the_attributes_name_and_the_cause()
    {
        var error = Explain(Number.AtLeast(1), new Lead { Number = () => throw new TimeoutException("the CRM is asleep") });
        error.Verdict.ShouldBe(Verdict.Error);
        error.Attribute.ShouldBe("number");
        error.Actual.ShouldBe("(error) TimeoutException: the CRM is asleep");
        Explain(Number.IsKnown(), new Lead { Number = () => throw new TimeoutException("x") }).Verdict.ShouldBe(Verdict.Error);
        Explain(Number.IsMissing(), new Lead { Number = () => throw new TimeoutException("x") }).Verdict.ShouldBe(Verdict.Error);
    }

    [Theory]
    [InlineData(double.NaN, "NaN is no number.")]
    [InlineData(-0.5, "`-0.5` is below the declared minimum `0`.")]
    [InlineData(101, "`101` is above the declared maximum `100`.")]
    [InlineData(double.PositiveInfinity, "`infinity` is above the declared maximum `100`.")]
    public void A_number_outside_its_declaration_is_an_error(double value, string problem) =>
        Fails(Number.AtLeast(1), new Lead { Number = () => value }, "number", problem);

    [Fact]
    public void A_text_that_is_not_allowed_is_an_error() =>
        Fails(Text.Is("a"), new Lead { Text = () => new string('x', 200) }, "text", "`" + new string('x', 80) + "...` is not among the declared values.");

    [Fact]
    public void A_set_with_a_null_or_an_element_that_is_not_allowed_is_an_error()
    {
        Fails(Set.AnyOf("a"), new Lead { Set = () => ["a", null] }, "set", "The set holds a null.");
        Fails(Set.AnyOf("a"), new Lead { Set = () => ["a", "c"] }, "set", "`c` is not among the declared values.");
        Fails(Set.AnyOf("a"), new Lead { Set = () => new HashSet<string> { "a", "c" } }, "set", "`c` is not among the declared values.");
    }

    [Fact]
    public void Dates_with_a_time_and_local_instants_are_errors()
    {
        Fails(Date.AtLeast(new DateTime(2020, 1, 1)), new Lead { Date = () => new DateTime(2026, 1, 1, 1, 0, 0) }, "date", "The date has a time.");
        Fails(Utc.AtLeast(Samples.AsOf), new Lead { Utc = () => new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Local) }, "utc", "declared to be UTC and is local");
    }

    [Fact]
    public void A_list_that_throws_or_lies_about_its_length_is_an_error()
    {
        var where = Rows.Any(RowText.Is("b"));
        Fails(where, new Lead { Rows = () => new BrokenList<Row>(() => throw new IOException("count")) }, "rows", "IOException: count");
        Fails(where, new Lead { Rows = () => new BrokenList<Row>(() => -1) }, "rows", "The list says that it has `-1` rows.");
        Fails(where, new Lead { Rows = () => new BrokenList<Row>(() => int.MaxValue) }, "rows", "The list has `2147483647` rows, more than a decision can read.");
        Fails(Rows.Count().AtLeast(1), new Lead { Rows = () => new BrokenList<Row>(() => int.MaxValue) }, "rows", "more than a decision can read");
        Explain(where, new Lead { Rows = () => new BrokenList<Row>(() => 2) }).ToString().ShouldContain("InvalidOperationException: no element 1");
        Fails(Set.AnyOf("b"), new Lead { Set = () => new BrokenList<string>(() => 2) }, "set", "InvalidOperationException: no element 0");
        Fails(Set.AnyOf("b"), new Lead { Set = () => new BrokenList<string>(() => -2) }, "set", "The list says that it has `-2` elements.");
    }

    [Fact]
    public void A_row_that_is_null_or_unreadable_is_an_error_of_what_is_asked_of_it()
    {
        Explain(Rows.Any(RowText.Is("b")), new Lead { Rows = () => [null!, new("a", 1)] }).Verdict.ShouldBe(Verdict.Error);
        Explain(Rows.Any(RowText.Is("b")), new Lead { Rows = () => [null!, new("a", 1)] }).ToString().ShouldContain("The row is null.");
        Explain(Rows.Any(RowText.Is("b")), new Lead { Rows = () => [null!, new("b", 1)] }).Verdict.ShouldBe(Verdict.Met);
        Explain(Rows.Sum(RowNumber).AtLeast(1), new Lead { Rows = () => [null!, new("b", 1)] }).Verdict.ShouldBe(Verdict.Error);
        Explain(Rows.Any(RowNumber.AtLeast(2)), new Lead { Rows = () => [new("?", 2)] }).ToString().ShouldContain("The row is malformed.");
        Explain(Rows.Any(RowNumber.AtLeast(2)), new Lead { Rows = () => [new("a", 11)] }).ToString().ShouldContain("rows.row-number at least 2: (error) `11` is above");
    }

    [Fact]
    public void A_record_that_is_null_or_unreadable_or_whose_key_throws_is_an_error()
    {
        var unreadable = RecordSchema.For<Lead>().Key(_ => throw new FormatException("no key")).Bind(Text, l => l.Text()).Build().Compile(Text.Is("a"));
        Schema.Compile(Text.Is("a")).Evaluate(null!, Samples.AsOf).ShouldBe(Verdict.Error);
        Schema.Compile(Text.Is("a")).Explain(null!, Samples.AsOf).Actual.ShouldBe("(error) The record is null.");
        unreadable.Evaluate(new Lead(), Samples.AsOf).ShouldBe(Verdict.Error);
        unreadable.Explain(new Lead(), Samples.AsOf).Actual.ShouldContain("FormatException: no key");
    }

    [Fact]
    public void An_explanation_survives_a_set_that_refuses_to_be_read_again()
    {
        var reads = 0;
        IEnumerable<string?> Once()
        {
            if (reads++ > 0)
            {
                throw new InvalidOperationException("read twice");
            }

            yield return "a";
        }

        var lead = new Lead { Set = Once };
        Explain(Set.AnyOf("b"), lead).Actual.ShouldBe("{a}");
        reads.ShouldBe(1);
        Explain(Set.AnyOf("b"), new Lead { Set = () => new BrokenList<string>(() => 1, give: 1, "a") }).Actual.ShouldBe("{(error)}");
    }

    [Fact]
    public void A_masked_attribute_shows_neither_its_value_nor_its_error_nor_a_sum_of_it()
    {
        var secret = Attributes.Number("secret", max: 10, options: new AttributeOptions { IsMasked = true });
        var rows = Attributes.Collection("c", secret);
        var schema = RecordSchema.For<double[]>()
            .Bind(secret, d => d[0])
            .Bind(rows, d => d, RecordSchema.For<double>().Bind(secret, d => d).Build())
            .Build();
        schema.Compile(secret.AtLeast(1)).Explain([7.5], Samples.AsOf).ToString().ShouldNotContain("7.5");
        schema.Compile(secret.AtLeast(1)).Explain([77.5], Samples.AsOf).ToString().ShouldNotContain("77.5");
        schema.Compile(rows.Sum(secret).AtLeast(1)).Explain([7.5], Samples.AsOf).ToString().ShouldNotContain("7.5");

        // A handle of the policy's own, for a row, cannot lift the mask.
        schema.Compile(rows.Any(Attributes.Number("secret").AtLeast(1))).Explain([7.5], Samples.AsOf).ToString().ShouldNotContain("7.5");
    }

    [Fact]
    public void Trimming_and_placeholders_come_before_everything_else()
    {
        var text = Attributes.Text("t", allowedValues: ["yes", " no "], trim: true, options: new AttributeOptions { MissingPlaceholders = ["Select", "N/A"] });
        var raw = Attributes.Text("r", allowedValues: [" no "]);
        var schema = RecordSchema.For<string>().Bind(text, s => s).Bind(raw, s => s).Build();
        schema.Compile(text.Is("YES")).Evaluate("  yes ", Samples.AsOf).ShouldBe(Verdict.Met);
        schema.Compile(text.Is("no")).Evaluate("no", Samples.AsOf).ShouldBe(Verdict.Met);
        schema.Compile(text.IsMissing()).Evaluate(" n/a", Samples.AsOf).ShouldBe(Verdict.Met);
        schema.Compile(text.Is("yes")).Evaluate("maybe", Samples.AsOf).ShouldBe(Verdict.Error);
        schema.Compile(raw.IsKnown()).Evaluate(" no ", Samples.AsOf).ShouldBe(Verdict.Met);
        schema.Compile(raw.IsKnown()).Evaluate("no", Samples.AsOf).ShouldBe(Verdict.Error);
    }

    [Fact]
    public void A_fact_of_another_type_is_an_error_and_one_that_is_not_supplied_is_missing()
    {
        var tier = Schema.Compile(Facts.FitTier.Is("A"));
        tier.Evaluate(new Lead(), Samples.AsOf).ShouldBe(Verdict.Unknown);
        tier.Evaluate(new Lead(), Samples.AsOf, FactSet.Empty.With(FactNames.FitTier, "a")).ShouldBe(Verdict.Met);
        tier.Evaluate(new Lead(), Samples.AsOf, FactSet.Empty.With(FactNames.FitTier, 1)).ShouldBe(Verdict.Error);
    }

    private static CriterionExplanation Explain(Criterion criterion, Lead lead)
    {
        var compiled = Schema.Compile(criterion);
        var explanation = compiled.Explain(lead, Samples.AsOf);
        return explanation;
    }

    private static void Fails(Criterion criterion, Lead lead, string attribute, string problem)
    {
        Schema.Compile(criterion).Evaluate(lead, Samples.AsOf).ShouldBe(Verdict.Error);
        Schema.Compile(!criterion).Evaluate(lead, Samples.AsOf).ShouldBe(Verdict.Error);
        var error = Explain(criterion, lead);
        error.Verdict.ShouldBe(Verdict.Error);
        error.Attribute.ShouldBe(attribute);
        error.Actual.ShouldStartWith("(error) ");
        error.Actual.ShouldContain(problem);
        error.DecidingAttributes(Verdict.Error).ShouldBe([attribute]);
    }

    // Gives some elements and then no more.
    private sealed class BrokenList<T>(Func<int> count, int give = 0, params T[] elements) : IReadOnlyList<T>
    {
        private int _left = give;

        public int Count => count();

        public T this[int index] => _left-- > 0 ? elements[index] : index == 0 && typeof(T) == typeof(Row) ? (T)(object)new Row("a", 1) : throw new InvalidOperationException($"no element {index}");

        public IEnumerator<T> GetEnumerator() => throw new InvalidOperationException("no enumeration");

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
