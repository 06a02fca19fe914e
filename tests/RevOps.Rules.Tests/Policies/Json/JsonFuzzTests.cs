using System.Text;
using System.Text.Json;
using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Policies.Json;

public class JsonFuzzTests
{
    private static readonly string[] Seeds =
    [
        "{}",
        "[]",
        "\"text\"",
        "-1.25e-3",
        "{\"format\":1,\"name\":\"Larkfield\",\"version\":\"1.0\",\"tiers\":[{\"name\":\"A\",\"from\":75},{\"name\":\"B\",\"from\":55.5}]}",
        "// comment\n{ \"sla\": { \"first\": \"5m\", \"steps\": [\"1h30m\", \"PT4H\", \"30d\"], }, /* more */ \"on\": true, \"off\": false, \"none\": null }",
        "{\"due\":\"2026-12-31\",\"at\":\"2026-12-31T08:00:00.1234567+05:30\",\"open\":\"08:00\",\"close\":\"24:00\"}",
        "{\"text\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00 é😀漢\",\"é\":{\"😀\":[[[[[]]]]]}}",
        "{\r\n\t\"a\" : [ 0, -0, 1E+2, 1e400, 12345678901234567890, 0.1 ],\r\n\t\"x-mine\" : { } ,\r\n\t\"$schema\" : \"s\"\r\n}\r\n",
        "\uFEFF{\"a\":1,\"a\":2,\"b\":{\"c\":1,\"c\":1}}",
    ];

    private static readonly string[] Pieces =
        ["{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud800", "/*", "*/", "//", "\n", "\r", "\t", "true", "null", "1e", "-", "0", "0.", "é", "😀", "\u2028", "\0", "'", "x-", "\"a\":", "\uFEFF", "Infinity"];

    [Fact]
    public void Any_bytes_end_in_a_tree_or_in_diagnostics() => Law.ForEachCase(20_000, 1_000_000, random =>
    {
        var bytes = Mutate(random);
        var limits = random.Next(4) == 0
            ? new JsonLimits { MaxBytes = 200, MaxDepth = random.Next(1, 6), MaxValues = random.Next(1, 12), MaxTextLength = random.Next(1, 9), MaxNameLength = random.Next(1, 9) }
            : JsonLimits.Default;
        var reading = new Reading(bytes, limits, BindAnything, random.Next(3) == 0 ? random.Next(1, 4) : DiagnosticBag.DefaultCapacity);

        (reading.Root is not null || reading.Bag.HasErrors).ShouldBeTrue();
        if (reading.Bag.EndedEarly)
        {
            reading.Bag.HasErrors.ShouldBeTrue();
            reading.Diagnostics.ShouldNotBeEmpty();
        }

        var lines = 1 + bytes.Count(b => b is (byte)'\n' or (byte)'\r');
        foreach (var diagnostic in reading.Diagnostics)
        {
            diagnostic.Line.ShouldBeInRange(1, lines);
            diagnostic.Column.ShouldBeInRange(1, bytes.Length + 1);
            diagnostic.Message.ShouldNotBe(SyntaxProblem.Unexplained, Convert.ToHexString(bytes));
            diagnostic.ToString("f").ShouldNotContain("\n");
        }

        if (ReferenceEquals(limits, JsonLimits.Default))
        {
            AgreeWithTheFramework(bytes, reading);
        }
    });

    private static void AgreeWithTheFramework(byte[] bytes, Reading reading)
    {
        var text = bytes.AsSpan();
        if (text.StartsWith("\uFEFF"u8))
        {
            text = text[3..];
        }

        if (!System.Text.Unicode.Utf8.IsValid(text))
        {
            reading.Bag.EndedEarly.ShouldBeTrue();
            return;
        }

        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(text.ToArray(), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 });
        }
        catch (JsonException)
        {
            reading.Bag.EndedEarly.ShouldBeTrue();
            return;
        }

        using (document)
        {
            reading.Bag.EndedEarly.ShouldBeFalse();
            Same(document.RootElement, reading.Root!);
        }
    }

    private static void Same(JsonElement expected, JsonSyntaxNode actual)
    {
        switch (actual)
        {
            case JsonSyntaxObject o:
                expected.ValueKind.ShouldBe(JsonValueKind.Object);
                var index = 0;
                foreach (var member in expected.EnumerateObject())
                {
                    Same(member.Value, o.Members[index].Value);
                    if (!o.Members[index].NameIsFaulty)
                    {
                        o.Members[index].Name.ShouldBe(member.Name);
                    }

                    index++;
                }

                o.Members.Count.ShouldBe(index);
                break;
            case JsonSyntaxArray a:
                expected.GetArrayLength().ShouldBe(a.Items.Count);
                for (var i = 0; i < a.Items.Count; i++)
                {
                    Same(expected[i], a.Items[i]);
                }

                break;
            case JsonSyntaxText { IsFaulty: false } text:
                text.Text.ShouldBe(expected.GetString());
                break;
            case JsonSyntaxNumber number:
                Encoding.ASCII.GetString(number.Raw).ShouldBe(expected.GetRawText());
                break;
        }
    }

    // Asks every value for everything that it could be, and each object for a few members.
    private static void BindAnything(JsonCursor value)
    {
        value.AsNumber(0, 100);
        value.AsInteger(0, 100);
        value.AsPoints(0, 100_000);
        value.AsFlag();
        value.AsDuration();
        value.AsDate();
        value.AsInstant();
        value.AsChoice([("first", 1), ("second", 2)]);
        value.AsArray(item =>
        {
            BindAnything(item);
            return item.AsString();
        });
        value.AsObject(o =>
        {
            o.RequiredString("name");
            o.ExactlyOne("from", "a");
            if (o.Node is { } node)
            {
                foreach (var member in node.Members)
                {
                    BindAnything(new JsonCursor(member.Value, value.Bag));
                }
            }

            return o.Description;
        });
    }

    private static byte[] Mutate(Random random)
    {
        var bytes = random.Next(20) == 0 ? RandomBytes(random) : Encoding.UTF8.GetBytes(Seeds[random.Next(Seeds.Length)]).ToList();
        for (var changes = random.Next(5); changes > 0; changes--)
        {
            var at = random.Next(bytes.Count + 1);
            switch (random.Next(6))
            {
                case 0 when at < bytes.Count:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1 when at < bytes.Count:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 3:
                    bytes.RemoveRange(at, random.Next(Math.Min(8, bytes.Count - at) + 1));
                    break;
                case 4:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                    break;
                default:
                    var other = Encoding.UTF8.GetBytes(Seeds[random.Next(Seeds.Length)]);
                    var from = random.Next(other.Length);
                    bytes.InsertRange(at, other.AsSpan(from, random.Next(other.Length - from) + 1).ToArray());
                    break;
            }
        }

        return [.. bytes];
    }

    private static List<byte> RandomBytes(Random random)
    {
        var bytes = new byte[random.Next(64)];
        random.NextBytes(bytes);
        return [.. bytes];
    }
}
