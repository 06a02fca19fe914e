using System.Text.Json;
using static RevOps.Rules.Tests.Records.Reading;

namespace RevOps.Rules.Tests.Records;

public class AdapterSchemaTests
{
    /// <summary>A row of a file as a host reads it: what it holds, or why it could not be read.</summary>
    private sealed record FileRow(int Line, IReadOnlyDictionary<string, object?>? Cells, string? Problem);

    private sealed record Body(JsonElement Json);

    private static readonly NumberAttribute Employees = Attributes.Number("employees", min: 0);
    private static readonly TextAttribute Country = Attributes.Text("country");
    private static readonly NumberAttribute Line = Attributes.Number("line");

    [Fact]
    public void A_class_of_the_hosts_can_carry_a_dictionary()
    {
        var schema = RecordSchema.For<FileRow>()
            .Key(r => r.Line)
            .UnreadableWhen(r => r.Problem)
            .Bind(Line, r => r.Line)
            .BindDictionary([Employees, Country], r => r.Cells)
            .Build();
        schema.Attributes.ShouldBe([Line, Employees, Country]);

        var good = new FileRow(2, new Dictionary<string, object?> { ["employees"] = "250", ["country"] = "us" }, null);
        schema.ReadKey(good, out var problem).ShouldBe(2L);
        problem.ShouldBeNull();
        schema.Compile(Employees.Between(200, 500) & Country.Is("US") & Line.Is(2)).Evaluate(good, AsOf).ShouldBe(Verdict.Met);

        var bad = new FileRow(3, null, "The row has 3 cells, and the header has 2.");
        schema.ReadKey(bad, out problem).ShouldBe(3L);
        problem.ShouldBe("The row has 3 cells, and the header has 2.");
        schema.Compile(Employees.IsMissing()).Evaluate(bad, AsOf).ShouldBe(Verdict.Error);
        schema.Compile(Employees.IsMissing()).Evaluate(bad with { Problem = null }, AsOf).ShouldBe(Verdict.Met);
    }

    [Fact]
    public void A_class_of_the_hosts_can_carry_json()
    {
        var schema = RecordSchema.For<Body>().Key(b => b.Json.GetProperty("id").GetString()!).BindJson([Employees], b => b.Json).Bind(Line, _ => 1).Build();
        var body = new Body(Element("{\"id\": \"x\", \"employees\": 250}"));
        schema.ReadKey(body, out _).ShouldBe("x");
        schema.Compile(Employees.Is(250) & Line.Is(1)).Evaluate(body, AsOf).ShouldBe(Verdict.Met);
        schema.ReadKey(new Body(default), out var problem).ShouldBe(RecordKey.None);
        problem.ShouldNotBeNull();
    }

    [Fact]
    public void Rows_of_rows_come_through_both_adapters()
    {
        var score = Attributes.Number("score");
        var clicks = Attributes.Collection("clicks", score);
        var name = Attributes.Text("name.first", options: new() { MissingPlaceholders = ["?"] });
        var tags = Attributes.TextSet("tags");
        var contacts = Attributes.Collection("account.contacts", name, clicks, tags);
        Dictionary<string, object?>[] rows =
        [
            new() { ["name"] = new Dictionary<string, object?> { ["first"] = "Ann" }, ["clicks"] = new[] { new Dictionary<string, object?> { ["score"] = "2" } }, ["tags"] = "a|b" },
            new() { ["name.first"] = "?", ["clicks"] = Array.Empty<object>() },
        ];
        var record = new Dictionary<string, object?> { ["account"] = new Dictionary<string, object?> { ["contacts"] = rows } };
        var json = Element(JsonSerializer.Serialize(record));
        foreach (var (criterion, expected) in new[]
        {
            (contacts.Any(name.Is("ann") & clicks.Sum(score).AtLeast(2)), Verdict.Met),
            (contacts.All(name.IsKnown()), Verdict.NotMet),
            (contacts.Any(tags.AllOf("A", "B")), Verdict.Met),
            (contacts.All(tags.AnyOf("A")), Verdict.Unknown),
            (contacts.Count(name.Is("ann")).AtLeast(2), Verdict.Unknown),
            (contacts.Count().Between(2, 2), Verdict.Met),
        })
        {
            var dictionaries = RecordSchema.ForDictionaries([contacts], setSeparator: '|').Build().Compile(criterion);
            var objects = RecordSchema.ForJson([contacts], setSeparator: '|').Build().Compile(criterion);
            dictionaries.Evaluate(record, AsOf).ShouldBe(expected, criterion.ToString());
            objects.Evaluate(json, AsOf).ShouldBe(expected, criterion.ToString());
            objects.Explain(json, AsOf).ToString().ShouldBe(dictionaries.Explain(record, AsOf).ToString());
        }
    }

    [Fact]
    public void A_row_that_is_no_object_is_there_with_its_attributes_in_error()
    {
        var score = Attributes.Number("score");
        var rows = Attributes.Collection("rows", score);
        var dictionaries = RecordSchema.ForDictionaries([rows]).Build();
        var objects = RecordSchema.ForJson([rows]).Build();
        var record = new Dictionary<string, object?> { ["rows"] = new object?[] { 5, null, new Dictionary<string, object?> { ["score"] = 1 } } };
        var json = Element("{\"rows\": [5, null, {\"score\": 1}]}");
        foreach (var (criterion, expected) in new[] { (rows.Any(score.Is(1)), Verdict.Met), (rows.All(score.Is(1)), Verdict.Error), (rows.Count().AtLeast(3), Verdict.Met) })
        {
            dictionaries.Compile(criterion).Evaluate(record, AsOf).ShouldBe(expected);
            objects.Compile(criterion).Evaluate(json, AsOf).ShouldBe(expected);
        }

        var explained = objects.Compile(rows.All(score.Is(1))).Explain(json, AsOf).ToString();
        explained.ShouldContain("The row is no object. Give rows as dictionaries or JSON objects.");
        explained.ShouldContain("The row is null.");
    }

    [Fact]
    public void Lists_of_attributes_are_checked_when_they_are_bound()
    {
        Should.Throw<ArgumentException>(() => RecordSchema.ForDictionaries([Country, Attributes.Number("country")])).Message.ShouldContain("`country` is bound already");
        Should.Throw<ArgumentException>(() => RecordSchema.ForJson([Country, Attributes.Number("country")])).Message.ShouldContain("`country` is bound already");
        Should.Throw<ArgumentNullException>(() => RecordSchema.ForDictionaries(null!));
        Should.Throw<ArgumentNullException>(() => RecordSchema.ForJson(null!));
        Should.Throw<ArgumentNullException>(() => RecordSchema.ForDictionaries([null!]));
        Should.Throw<ArgumentNullException>(() => RecordSchema.ForJson([null!]));
        Should.Throw<ArgumentNullException>(() => RecordSchema.For<FileRow>().BindDictionary([Country], null!));
        Should.Throw<ArgumentNullException>(() => RecordSchema.For<FileRow>().BindJson([Country], null!));
    }

    [Fact]
    public void Two_threads_read_through_one_schema()
    {
        var schema = RecordSchema.ForDictionaries([Employees, Country], "id").Build();
        var compiled = schema.Compile(Employees.AtLeast(100) & Country.Is("US"));
        Parallel.For(0, 2_000, i =>
        {
            var record = new Dictionary<string, object?> { ["employees"] = i.ToString(), ["country"] = i % 2 == 0 ? "us" : "ca" };
            compiled.Evaluate(record, AsOf).ShouldBe(i >= 100 && i % 2 == 0 ? Verdict.Met : Verdict.NotMet);
        });
    }

    [Fact]
    public void Reading_numbers_flags_and_texts_off_a_dictionary_allocates_nothing()
    {
        var compiled = RecordSchema.ForDictionaries([Employees, Country]).Build().Compile(Employees.AtLeast(100) & Country.Is("US"));
        var record = new Dictionary<string, object?> { ["employees"] = "250", ["country"] = "us" };
        Allocation.Of(() => compiled.Evaluate(record, AsOf)).ShouldBe(0);
    }
}
