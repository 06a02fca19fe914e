using System.Text;
using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Policies.Json;

public class JsonWriterTests
{
    [Fact]
    public void The_canonical_form_sorts_members_by_UTF16_units_and_escapes_as_little_as_it_can()
    {
        // The names and their order are those of RFC 8785, section 3.2.3.
        var content = new JsonObjectContent()
            .Add("\u20ac", JsonContent.Of("Euro Sign"))
            .Add("\r", JsonContent.Of("Carriage Return"))
            .Add("\ufb33", JsonContent.Of("Hebrew Letter Dalet With Dagesh"))
            .Add("1", JsonContent.Of("One"))
            .Add("\ud83d\ude00", JsonContent.Of("Emoji: Grinning Face"))
            .Add("\u0080", JsonContent.Of("Control"))
            .Add("\u00f6", JsonContent.Of("Latin Small Letter O With Diaeresis"));

        Encoding.UTF8.GetString(CanonicalJsonWriter.Write(content)).ShouldBe(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\",\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
        Canonical(JsonContent.Of("\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"/\u007f\u2028<&")).ShouldBe("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\u007f\u2028<&\"");
        Canonical(JsonContent.List([JsonContent.Null, JsonContent.Of(true), JsonContent.Of(false), JsonContent.Of(1e30), JsonContent.Of(4.5), JsonContent.Of(12L), JsonContent.Thousandths(2_500)]))
            .ShouldBe("[null,true,false,1e+30,4.5,12,2.5]");
    }

    [Fact]
    public void Content_that_cannot_be_written_is_refused_with_a_reason()
    {
        Should.Throw<ArgumentException>(() => JsonContent.Of("a\ud800b")).Message.ShouldContain("`a\\uD800b`");
        Should.Throw<InvalidOperationException>(() => CanonicalJsonWriter.Write(new JsonObjectContent().Add("b", JsonContent.Null).Add("a", JsonContent.Null).Add("b", JsonContent.Null))).Message.ShouldContain("`b`");
    }

    [Fact]
    public void The_hash_is_SHA256_in_lower_case()
    {
        ContentHash.Of([]).ShouldBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        ContentHash.Of("abc"u8.ToArray()).ShouldBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        ContentHash.Of(new JsonObjectContent()).ShouldBe(ContentHash.Of("{}"u8.ToArray()));
    }

    [Fact]
    public void Both_forms_read_back_to_the_same_content() => Law.ForEachCase(3_000, 100_000, random =>
    {
        var content = Generate(random, 4);
        var canonical = CanonicalJsonWriter.Write(content);
        var pretty = PrettyJsonWriter.WriteUtf8(content);

        var fromCanonical = new Reading(canonical);
        var fromPretty = new Reading(pretty);
        fromCanonical.Diagnostics.ShouldBeEmpty();
        fromPretty.Diagnostics.ShouldBeEmpty();
        CanonicalJsonWriter.Write(SyntaxContent.Of(fromCanonical.Root!)!).ShouldBe(canonical);
        CanonicalJsonWriter.Write(SyntaxContent.Of(fromPretty.Root!)!).ShouldBe(canonical);
        PrettyJsonWriter.WriteUtf8(SyntaxContent.Of(fromPretty.Root!)!).ShouldBe(pretty);
        Sorted(fromCanonical.Root!).ShouldBeTrue();
        CanonicalJsonWriter.Write(Shuffle(random, content)).ShouldBe(canonical);
    });

    [Fact]
    public void The_form_for_people_reads_as_a_table()
    {
        static JsonContent Tier(string name, long from) => new JsonObjectContent().Add("name", JsonContent.Of(name)).Add("from", JsonContent.Of(from));
        static JsonContent Between(string attribute, params long[] values) =>
            new JsonObjectContent().Add("attribute", JsonContent.Of(attribute)).Add("between", JsonContent.List(values.Select(v => JsonContent.Of(v))));

        PrettyJsonWriter.Write(new JsonObjectContent()
            .Add("name", JsonContent.Of("Larkfield"))
            .Add("fit", new JsonObjectContent()
                .Add("tiers", JsonContent.List([Tier("A", 75), Tier("B", 55)]))
                .Add("all", JsonContent.List([Between("employees", 200, 2000)]))
                .Add("none", JsonContent.List([]))
                .Add("nothing", new JsonObjectContent()))
            .Add("long", JsonContent.List(Enumerable.Range(1_000_000, 14).Select(i => JsonContent.Of((long)i)))))
            .ShouldBe(
            """
            {
              "name": "Larkfield",
              "fit": {
                "tiers": [{ "name": "A", "from": 75 }, { "name": "B", "from": 55 }],
                "all": [
                  { "attribute": "employees", "between": [200, 2000] }
                ],
                "none": [],
                "nothing": {}
              },
              "long": [
                1000000,
                1000001,
                1000002,
                1000003,
                1000004,
                1000005,
                1000006,
                1000007,
                1000008,
                1000009,
                1000010,
                1000011,
                1000012,
                1000013
              ]
            }

            """.Replace("\r\n", "\n"));
    }

    [Fact]
    public void A_line_that_holds_a_list_or_an_object_stays_within_120_columns() => Law.ForEachCase(1_000, 20_000, random =>
    {
        foreach (var line in PrettyJsonWriter.Write(Generate(random, 5)).Split('\n'))
        {
            // Only a single value may be longer than a line: it cannot be broken.
            (line.Length <= 120 || !line.TrimEnd(',').EndsWith('}')).ShouldBeTrue(line);
        }
    });

    private static string Canonical(JsonContent content) => Encoding.UTF8.GetString(CanonicalJsonWriter.Write(content));

    private static bool Sorted(JsonSyntaxNode node) => node switch
    {
        JsonSyntaxObject o => o.Members.All(m => Sorted(m.Value)) && o.Members.Zip(o.Members.Skip(1), (a, b) => string.CompareOrdinal(a.Name, b.Name) < 0).All(x => x),
        JsonSyntaxArray a => a.Items.All(Sorted),
        _ => true,
    };

    private static JsonContent Shuffle(Random random, JsonContent content)
    {
        switch (content)
        {
            case JsonObjectContent o:
                var members = o.Members.ToArray();
                random.Shuffle(members);
                return members.Aggregate(new JsonObjectContent(), (copy, m) => copy.Add(m.Name, Shuffle(random, m.Value)));
            case JsonArrayContent a:
                return JsonContent.List(a.Items.Select(i => Shuffle(random, i)));
            default:
                return content;
        }
    }

    private static JsonContent Generate(Random random, int depth)
    {
        switch (random.Next(depth > 0 ? 10 : 6))
        {
            case 0:
                return JsonContent.Of(Text(random));
            case 1:
                return JsonContent.Of(random.NextInt64(-1_000_000, 1_000_000));
            case 2:
                return JsonContent.Of((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-30, 30)));
            case 3:
                return JsonContent.Thousandths(random.NextInt64(-1_000_000, 1_000_000));
            case 4:
                return JsonContent.Of(random.Next(2) == 0);
            case 5:
                return JsonContent.Null;
            case 6 or 7:
                return JsonContent.List(Enumerable.Range(0, random.Next(6)).Select(_ => Generate(random, depth - 1)).ToArray());
            default:
                var names = Enumerable.Range(0, random.Next(8)).Select(_ => Text(random)).Distinct(StringComparer.Ordinal).ToArray();
                return names.Aggregate(new JsonObjectContent(), (o, name) => o.Add(name, Generate(random, depth - 1)));
        }
    }

    private static string Text(Random random)
    {
        string[] pieces = ["a", "B", "é", "😀", "漢", "\"", "\\", "\n", "\u0001", "\u007f", "\u2028", "/", "~", "\uffff", " "];
        return string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]));
    }
}
