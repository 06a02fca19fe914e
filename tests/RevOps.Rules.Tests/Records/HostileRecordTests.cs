using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using static RevOps.Rules.Tests.Records.Reading;

namespace RevOps.Rules.Tests.Records;

public class HostileRecordTests
{
    private static readonly TextAttribute Text = Attributes.Text("a");
    private static readonly NumberAttribute Number = Attributes.Number("a");
    private static readonly TextSetAttribute TextSet = Attributes.TextSet("a");
    private static readonly RowCollectionAttribute Rows = Attributes.Collection("a", Attributes.Number("n"));

    [Fact]
    public void A_dictionary_that_throws_is_an_error_of_the_attribute()
    {
        var schema = RecordSchema.ForDictionaries([Text], "id").Build();
        Of(schema, new Throwing(), "a").ShouldBe("(error) IOException: The connection is gone.");
        schema.Compile(Text.Is("x")).Evaluate(new Throwing(), AsOf).ShouldBe(Verdict.Error);
        schema.ReadKey(new Throwing(), out var problem).IsNone.ShouldBeTrue();
        problem.ShouldBe("IOException: The connection is gone.");
    }

    [Fact]
    public void A_sequence_that_throws_midway_is_an_error_of_the_attribute()
    {
        Dictionary(TextSet, Broken()).ShouldBe("(error) IOException: The connection is gone.");
        Dictionary(TextSet, Broken().Cast<object>()).ShouldBe("(error) IOException: The connection is gone.");
        Dictionary(Rows, Broken()).ShouldBe("(error) IOException: The connection is gone.");
        Of(RecordSchema.For<int>().Bind(TextSet, _ => Broken()).Build(), 1, "a").ShouldBe("(error) IOException: The connection is gone.");

        static IEnumerable<string> Broken()
        {
            yield return "x";
            throw new IOException("The connection is gone.");
        }
    }

    [Fact]
    public void A_sequence_without_an_end_is_an_error_of_the_attribute()
    {
        Dictionary(TextSet, Endless().Select(i => i.ToString(CultureInfo.InvariantCulture))).ShouldContain("1000001");
        Dictionary(TextSet, Endless().Cast<object>()).ShouldContain("1000001");
        Dictionary(Rows, Endless().Select(i => new Dictionary<string, object?> { ["n"] = i })).ShouldContain("1000001");

        static IEnumerable<int> Endless()
        {
            for (var i = 0; ; i++)
            {
                yield return i;
            }
        }
    }

    [Fact]
    public void An_exception_whose_message_throws_is_said_by_its_type()
    {
        Of(RecordSchema.For<int>().Bind(Text, _ => throw new Mute()).Build(), 1, "a").ShouldBe("(error) Mute");
        RecordSchema.For<int>().Key(_ => throw new Mute()).Bind(Text, _ => "x").Build().ReadKey(1, out var problem).IsNone.ShouldBeTrue();
        problem.ShouldBe("Mute");
    }

    [Fact]
    public void A_sequence_runs_once_even_when_it_is_explained()
    {
        var runs = 0;
        IEnumerable<string> Once()
        {
            runs++;
            yield return "x";
        }

        Of(RecordSchema.For<int>().Bind(TextSet, _ => Once()).Build(), 1, "a").ShouldBe("{x}");
        runs.ShouldBe(1);
        Dictionary(TextSet, Once()).ShouldBe("{x}");
        runs.ShouldBe(2);
    }

    [Fact]
    public void A_list_that_shrinks_while_it_is_read_is_an_error() =>
        Dictionary(TextSet, new Shrinking()).ShouldStartWith("(error) ");

    [Fact]
    public void A_text_that_is_no_unicode_is_an_error_in_json_and_a_text_elsewhere()
    {
        const string Message = "(error) The text is not valid Unicode: it holds half of a surrogate pair or a broken sequence of bytes. Write it as UTF-8.";
        Json(Text, "\"x\\ud800\"").ShouldBe(Message);
        Json(Number, "\"\\udc00\"").ShouldBe(Message);
        Json(TextSet, "[\"\\ud800\"]").ShouldBe("(error) The value is an element of the list and no text. Give a list of texts.");
        Dictionary(Text, "x\ud800").ShouldBe("x\ud800");
        using var broken = JsonDocument.Parse(Encoding.Latin1.GetBytes("{\"a\": \"\u00FF\", \"id\": \"\u00FF\"}"));
        var schema = RecordSchema.ForJson([Text], "id").Build();
        Of(schema, broken.RootElement, "a").ShouldBe(Message);
        schema.ReadKey(broken.RootElement, out var problem).ShouldBe(RecordKey.None);
        problem.ShouldBeNull();
    }

    [Fact]
    public void A_member_name_that_is_no_unicode_never_escapes_as_an_exception()
    {
        var schema = RecordSchema.ForJson([Text, Attributes.Text("a.b.c")]).Build();
        var record = Element("{\"\\ud800\": 1, \"\\ud800\\u0061\": 2, \"a\": \"x\"}");
        Of(schema, record, "a").ShouldBe("x");
        schema.Compile(Text.Is("x")).Evaluate(record, AsOf).ShouldBe(Verdict.Met);
        Should.NotThrow(() => Of(schema, Element("{\"\\ud800aaaaaaaaaa\": 1}"), "a.b.c"));
        Should.NotThrow(() => Of(schema, Element("{\"\\ud800\": 1}"), "a"));
    }

    [Fact]
    public void The_last_of_repeated_members_counts()
    {
        Of(RecordSchema.ForJson([Text]).Build(), Element("{\"a\": \"first\", \"a\": \"last\"}"), "a").ShouldBe("last");
        Of(RecordSchema.ForJson([Text]).Build(), Element("{\"a\": \"first\", \"\\u0061\": null}"), "a").ShouldBe("(missing)");
    }

    [Fact]
    public void Deep_json_is_an_error_where_it_is_no_list_of_rows()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 5_000)) + string.Concat(Enumerable.Repeat("]", 5_000));
        using var document = JsonDocument.Parse($"{{\"a\": {deep}}}", new JsonDocumentOptions { MaxDepth = 6_000 });
        foreach (var attribute in new RecordAttribute[] { Text, Number, TextSet })
        {
            Of(RecordSchema.ForJson([attribute]).Build(), document.RootElement, "a").ShouldStartWith("(error) ");
        }

        var rows = RecordSchema.ForJson([Rows]).Build();
        Of(rows, document.RootElement, "a").ShouldBe("1 row");
        rows.Compile(Rows.Any(Attributes.Number("n").AtLeast(1))).Evaluate(document.RootElement, AsOf).ShouldBe(Verdict.Error);
    }

    [Fact]
    public void A_number_of_a_million_digits_is_read_in_no_time()
    {
        var digits = new string('7', 1_000_000);
        Json(Number, "0." + digits).ShouldBe("0.7777777777777778");
        Json(Number, digits).ShouldStartWith("(error) `7777");
        Dictionary(Number, digits + "x").Length.ShouldBeLessThan(300);
        Json(Number, "1e-" + digits).ShouldBe("0");
        Json(Text, "1e" + digits).ShouldStartWith("1e777");
    }

    [Fact]
    public void A_document_that_was_disposed_is_an_error()
    {
        var document = JsonDocument.Parse("{\"a\": \"x\"}");
        var record = document.RootElement;
        document.Dispose();
        Of(RecordSchema.For<int>().BindJson([Text], _ => record).Build(), 1, "a").ShouldStartWith("(error) ObjectDisposedException");
    }

    [Fact]
    public void A_record_that_is_no_object_cannot_be_read()
    {
        var schema = RecordSchema.ForJson([Text], "id").Build();
        foreach (var json in new[] { "null", "5", "[]", "\"x\"", "true" })
        {
            schema.ReadKey(Element(json), out var problem).ShouldBe(RecordKey.None);
            problem.ShouldBe("The record is no JSON object. Give an object whose members are the attributes.");
        }

        schema.ReadKey(default, out var undefined).ShouldBe(RecordKey.None);
        undefined.ShouldNotBeNull();
        schema.Compile(Text.Is("x")).Evaluate(default, AsOf).ShouldBe(Verdict.Error);
        var carried = RecordSchema.For<JsonElement[]>().BindJson([Text], r => r[0]).Build();
        Of(carried, [default], "a").ShouldBe("(missing)");
        Of(carried, [Element("null")], "a").ShouldBe("(missing)");
        Of(carried, [Element("[1]")], "a").ShouldBe("(error) The record is no JSON object. Give an object whose members are the attributes.");
        Of(carried, [], "a").ShouldStartWith("(error) IndexOutOfRangeException");
    }

    private sealed class Mute : Exception
    {
        public override string Message => throw new InvalidOperationException("no words");
    }

    private sealed class Shrinking : IReadOnlyList<string>
    {
        public int Count => 3;

        public string this[int index] => index == 0 ? "x" : throw new ArgumentOutOfRangeException(nameof(index));

        public IEnumerator<string> GetEnumerator() => throw new InvalidOperationException();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class Throwing : IReadOnlyDictionary<string, object?>
    {
        public IEnumerable<string> Keys => throw new IOException();

        public IEnumerable<object?> Values => throw new IOException();

        public int Count => 1;

        public object? this[string key] => throw new IOException();

        public bool ContainsKey(string key) => true;

        public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value) => throw new IOException("The connection is gone.");

        public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => throw new IOException();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
