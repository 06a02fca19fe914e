using System.Text;

namespace RevOps.Rules.Tests.Policies.Json;

public class JsonSyntaxReaderTests
{
    [Fact]
    public void A_document_becomes_a_tree_that_knows_where_everything_stands()
    {
        var text = "// policy\n{ \"a\": [1.50e3, true, null], \"b/c~d\": { \"x\": \"\\u00e9\\n\\ud83d\\ude00\" }, }";
        var root = Reading.Of(text).Root.ShouldBeOfType<JsonSyntaxObject>();

        root.IsComplete.ShouldBeTrue();
        root.Members.Select(m => m.Name).ShouldBe(["a", "b/c~d"]);
        text[root.Members[1].NameOffset..].ShouldStartWith("\"b/c~d\"");
        var list = root.Members[0].Value.ShouldBeOfType<JsonSyntaxArray>();
        Encoding.ASCII.GetString(((JsonSyntaxNumber)list.Items[0]).Raw).ShouldBe("1.50e3");
        list.Items[1].Kind.ShouldBe(JsonKind.True);
        list.Items[2].Pointer.ShouldBe("/a/2");
        text[list.Items[2].Offset..].ShouldStartWith("null]");
        var inner = ((JsonSyntaxObject)root.Members[1].Value).Members[0].Value.ShouldBeOfType<JsonSyntaxText>();
        inner.Text.ShouldBe("é\n😀");
        inner.Pointer.ShouldBe("/b~1c~0d/x");
        root.Pointer.ShouldBe("");
    }

    [Theory]
    [InlineData("{\n\t\t\"a\": nope}", "RR1002 2:8")] // a tab is one column
    [InlineData("{\r\n\"a\":\r\n nope}", "RR1002 3:2")]
    [InlineData("{\r\"a\":\r nope}", "RR1002 3:2")]
    [InlineData("{\n\r\"a\": nope}", "RR1002 3:6")] // LF CR is two line ends
    [InlineData("{\"é\": nope}", "RR1002 1:7")]
    [InlineData("{\"😀\": nope}", "RR1002 1:8")] // beyond the basic plane: two units
    [InlineData("{\"漢\": /* 😀 */ nope}", "RR1002 1:16")]
    [InlineData("{\"a\u2028\": nope}", "RR1002 1:8")] // only CR and LF end lines
    public void Lines_and_columns_count_as_editors_do(string text, string place)
    {
        Reading.Of(text).Places.ShouldBe([place]);
        new Reading([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)]).Places.ShouldBe([place], "a byte order mark takes no column");
    }

    [Fact]
    public void Every_character_of_a_text_is_where_a_count_from_the_start_says()
    {
        var text = "{\"é😀\":\t[\r\n  \"漢\", 1,\r 2,\n\n \t{\"k\":\"\ud83d\ude00\"}]}";
        var utf8 = Encoding.UTF8.GetBytes(text);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (char.IsLowSurrogate(text[i]) || (i > 0 && text[i] == '\n' && text[i - 1] == '\r')))
            {
                continue;
            }

            var before = text[..i].Replace("\r\n", "\n").Replace('\r', '\n').Split('\n');
            new PositionScanner(utf8).At(Encoding.UTF8.GetByteCount(text.AsSpan(0, i))).ShouldBe((before.Length, before[^1].Length + 1), $"at {i}");
        }
    }

    [Theory]
    [InlineData("", "RR1001 1:1")]
    [InlineData(" \n// nothing\n", "RR1001 3:1")]
    [InlineData("{", "RR1003 1:2")]
    [InlineData("{\"a\":[1,\n2", "RR1003 2:2 /a")]
    [InlineData("{\"a\"", "RR1003 1:5")]
    [InlineData("{\"a\":", "RR1003 1:6")]
    [InlineData("[1,", "RR1003 1:4")]
    [InlineData("[tru", "RR1002 1:2")]
    [InlineData("/* open", "RR1003 1:1")]
    [InlineData("[1] x", "RR1004 1:5")]
    [InlineData("{}{}", "RR1004 1:3")]
    [InlineData("{} /", "RR1002 1:4")]
    [InlineData("[1 2]", "RR1002 1:4")]
    [InlineData("[1,,2]", "RR1002 1:4")]
    [InlineData("[,]", "RR1002 1:2")]
    [InlineData("{,}", "RR1002 1:2")]
    [InlineData("{\"a\" 1}", "RR1002 1:6")]
    [InlineData("{\"a\":}", "RR1002 1:6")]
    [InlineData("{\"a\":1 \"b\":2}", "RR1002 1:8")]
    [InlineData("{\"a\":1]", "RR1002 1:7")]
    [InlineData("[1}", "RR1002 1:3")]
    [InlineData("[1:2]", "RR1002 1:3")]
    [InlineData("{a:1}", "RR1002 1:2")]
    [InlineData("{'a':1}", "RR1002 1:2")]
    [InlineData("{1:1}", "RR1002 1:2")]
    [InlineData("{\"a\":1,]", "RR1002 1:8")]
    [InlineData("['a']", "RR1002 1:2")]
    [InlineData("[True]", "RR1002 1:2")]
    [InlineData("[trueish]", "RR1002 1:6")]
    [InlineData("[NaN]", "RR1002 1:2")]
    [InlineData("[\u00e9t\u00e9]", "RR1002 1:2")]
    [InlineData("[#]", "RR1002 1:2")]
    [InlineData("[/x]", "RR1002 1:2")]
    [InlineData("[1 // a\u2028b\n]", "RR1002 1:8")]
    [InlineData("[\"a\nb\"]", "RR1008 1:2")]
    [InlineData("[\"a\tb\"]", "RR1008 1:2")]
    [InlineData("[\"a\\qb\"]", "RR1008 1:2")]
    [InlineData("[\"a\\u12G4\"]", "RR1008 1:2")]
    [InlineData("[1, \"open", "RR1008 1:5")]
    [InlineData("[\"a\\", "RR1008 1:2")]
    [InlineData("[\"a\\u12", "RR1008 1:2")]
    [InlineData("[007]", "RR1009 1:2")]
    [InlineData("[+1]", "RR1009 1:2")]
    [InlineData("[.5]", "RR1009 1:2")]
    [InlineData("[-]", "RR1009 1:2")]
    [InlineData("[1.]", "RR1009 1:2")]
    [InlineData("[1e]", "RR1009 1:2")]
    [InlineData("[1e+]", "RR1009 1:2")]
    [InlineData("[12kg]", "RR1009 1:2")]
    [InlineData("[1_000]", "RR1009 1:2")]
    [InlineData("[1", "RR1003 1:3")]
    public void A_syntax_error_is_at_the_offending_token_and_says_why(string text, string place)
    {
        var reading = Reading.Of(text);

        reading.Places.ShouldBe([place]);
        reading.Bag.EndedEarly.ShouldBeTrue();
        reading.Diagnostics[0].Message.ShouldNotBe(SyntaxProblem.Unexplained);
    }

    [Theory]
    [InlineData("[True]", "Did you mean `true`?")]
    [InlineData("[undefined]", "Did you mean `null`?")]
    [InlineData("[maybe]", null)]
    public void A_word_that_is_none_of_JSON_gets_the_one_that_is(string text, string? suggestion) =>
        Reading.Of(text).Diagnostics[0].Suggestion.ShouldBe(suggestion);

    [Fact]
    public void A_file_that_ends_early_says_what_is_open_and_since_where() =>
        Reading.Of("{\n  \"tiers\": [\n    1\n").Diagnostics[0].Message.ShouldContain("the list that opens at line 2, column 12");

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'{', 0 }, "UTF-16")]
    [InlineData(new byte[] { 0xFE, 0xFF, 0, (byte)'{' }, "UTF-16")]
    [InlineData(new byte[] { (byte)'{', 0, (byte)'}', 0 }, "UTF-16")]
    [InlineData(new byte[] { 0, (byte)'{', 0, (byte)'}' }, "UTF-16")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0, 0, (byte)'{', 0, 0, 0 }, "UTF-32")]
    [InlineData(new byte[] { 0, 0, 0, (byte)'{' }, "UTF-32")]
    public void Another_encoding_is_named(byte[] bytes, string name)
    {
        var reading = new Reading(bytes);

        reading.Root.ShouldBeNull();
        reading.Places.ShouldBe(["RR1005 1:1"]);
        reading.Diagnostics[0].Message.ShouldContain(name);
    }

    [Theory]
    [InlineData("{\"a\":1,\"a\":2,\"b\":\"", new byte[] { 0xC3, (byte)'"', (byte)'}' }, 1, 19)] // cut in the middle of a character
    [InlineData("{\"a\":1,\"a\":2,\"b\":\"", new byte[] { 0xED, 0xA0, 0x80, (byte)'"', (byte)'}' }, 1, 19)] // a surrogate in UTF-8
    [InlineData("{\"a\":1,\"a\":2} // ", new byte[] { 0xC0, 0xAF }, 1, 18)] // an overlong form
    [InlineData("{\"a\":1,\"a\":2} // ", new byte[] { 0xF5 }, 1, 18)]
    [InlineData("{\"a\":1,\"a\":2,\"b\":tr", new byte[] { 0xFF, (byte)'}' }, 1, 20)]
    public void Bytes_that_are_no_UTF8_end_the_list_and_what_came_before_is_reported(string before, byte[] bad, int line, int column) =>
        new Reading([.. Encoding.UTF8.GetBytes(before), .. bad]).Diagnostics.Select(d => (d.Code, d.Line, d.Column)).ShouldBe([("RR2004", 1, 8), ("RR1006", line, column)]);

    [Fact]
    public void A_syntax_error_before_bad_bytes_is_the_one_that_is_reported() =>
        new Reading([.. "[1 2, \""u8, 0xFF]).Places.ShouldBe(["RR1002 1:4"]);

    [Theory]
    [InlineData("[\"\\ud800\"]", "RR1007 1:2 /0")]
    [InlineData("[\"a\\udc00\\ud800b\"]", "RR1007 1:2 /0")]
    [InlineData("[\"\\ud800\\u0041\"]", "RR1007 1:2 /0")]
    [InlineData("{\"a\": [{\"\\ud83dx\": 1}]}", "RR1007 1:9 /a/0")]
    public void Half_a_surrogate_pair_is_reported_and_reading_goes_on(string text, string place)
    {
        var reading = Reading.Of(text);

        reading.Places.ShouldBe([place]);
        reading.Bag.EndedEarly.ShouldBeFalse();
    }

    [Fact]
    public void A_duplicate_member_is_reported_at_every_occurrence_after_the_first()
    {
        Reading.Of("{\"a\":1,\n \"\\u0061\":2, \"A\":3,\n  \"a\":4}").Places.ShouldBe(["RR2004 2:2 /a", "RR2004 3:3 /a"]);

        var many = "{" + string.Join(",", Enumerable.Range(0, 5_000).Select(i => $"\n\"n{i}\":0")) + ",\n\"n17\":1,\n\"n4999\":1,\n\"n17\":2}";
        Reading.Of(many).Places.ShouldBe(["RR2004 5002:1 /n17", "RR2004 5003:1 /n4999", "RR2004 5004:1 /n17"]);
    }

    [Fact]
    public void A_syntax_error_leaves_what_was_read_and_marks_what_is_open()
    {
        var reading = Reading.Of("{\"a\":{\"x\":1},\"b\":{\"y\":2,\"y\":3,\"z\":nope,\"a\":1}}");

        reading.Places.ShouldBe(["RR2004 1:25 /b/y", "RR1002 1:35 /b"]);
        var root = (JsonSyntaxObject)reading.Root!;
        root.IsComplete.ShouldBeFalse();
        root.Members.Select(m => ((JsonSyntaxObject)m.Value).IsComplete).ShouldBe([true, false]);
    }
}
