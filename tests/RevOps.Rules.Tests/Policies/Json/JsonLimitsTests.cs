using System.Text;

namespace RevOps.Rules.Tests.Policies.Json;

public class JsonLimitsTests
{
    [Fact]
    public void A_file_larger_than_the_limit_is_not_read()
    {
        Reading.Of("[1]", new JsonLimits { MaxBytes = 3 }).Places.ShouldBeEmpty();
        var over = Reading.Of("[12]", new JsonLimits { MaxBytes = 3 });
        over.Places.ShouldBe(["RR1010 1:1"]);
        over.Root.ShouldBeNull();
        new Reading(new byte[(16 * 1024 * 1024) + 1]).Places.ShouldBe(["RR1010 1:1"]);
    }

    [Fact]
    public void Depth_counts_the_outermost_as_one()
    {
        Reading.Of("[[{}]]", new JsonLimits { MaxDepth = 3 }).Places.ShouldBeEmpty();
        Reading.Of("[[{}]]", new JsonLimits { MaxDepth = 2 }).Places.ShouldBe(["RR1011 1:3 /0"]);
        Reading.Of(new string('[', 64) + new string(']', 64)).Places.ShouldBeEmpty();
        Reading.Of(new string('[', 65) + new string(']', 65)).Diagnostics.Single().Column.ShouldBe(65);
        Reading.Of(new string('[', 1_000_000)).Diagnostics.Single().Code.ShouldBe("RR1011");
    }

    [Fact]
    public void Values_of_every_kind_count()
    {
        Reading.Of("{\"a\":[1,null]}", new JsonLimits { MaxValues = 4 }).Places.ShouldBeEmpty();
        Reading.Of("{\"a\":[1,null]}", new JsonLimits { MaxValues = 3 }).Places.ShouldBe(["RR1012 1:9 /a"]);
    }

    [Fact]
    public void Text_is_measured_in_UTF16_units_after_unescaping()
    {
        var limits = new JsonLimits { MaxTextLength = 4 };
        Reading.Of("[\"abcd\", \"\\u0041\\u0041\\u0041\\u0041\", \"😀😀\"]", limits).Places.ShouldBeEmpty();
        var over = Reading.Of("[\"abcde\", 1, \"😀😀x\", \"" + new string('x', 100) + "\"]", limits);
        over.Places.ShouldBe(["RR1013 1:2 /0", "RR1013 1:14 /2", "RR1013 1:23 /3"]);
        over.Bag.EndedEarly.ShouldBeFalse();
    }

    [Fact]
    public void Names_and_numbers_have_a_limit_of_their_own()
    {
        var limits = new JsonLimits { MaxNameLength = 3 };
        Reading.Of("{\"abc\": 123}", limits).Places.ShouldBeEmpty();
        Reading.Of("{\"abcd\": 1234}", limits).Diagnostics.Select(d => (d.Code, d.Column)).ShouldBe([("RR1013", 2), ("RR1013", 10)]);
    }

    [Fact]
    public void What_was_reported_as_too_long_is_not_reported_again_by_a_binder()
    {
        var limits = new JsonLimits { MaxTextLength = 8, MaxNameLength = 8 };
        var reading = Reading.Of("{\"word\": \"123456789\", \"count\": 123456789, \"123456789\": 1, \"due\": \"123456789\"}", limits, root =>
        {
            var o = root.AsObject();
            o.RequiredString("word").HasValue.ShouldBeFalse();
            o.RequiredNumber("count").HasValue.ShouldBeFalse();
            o.RequiredDuration("due").HasValue.ShouldBeFalse();
            o.Done();
        });
        reading.Diagnostics.Select(d => d.Code).ShouldAllBe(c => c == "RR1013");
        reading.Diagnostics.Count.ShouldBe(4);
    }

    [Fact]
    public void A_limit_that_makes_no_sense_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new JsonLimits { MaxDepth = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => new JsonLimits { MaxDepth = 257 });
        Should.Throw<ArgumentOutOfRangeException>(() => new JsonLimits { MaxBytes = -1 });
    }

    [Fact]
    public void Lines_and_columns_of_a_thousand_problems_cost_one_pass()
    {
        var text = "[" + string.Join(",", Enumerable.Repeat("\"0123456789\"", 800_000)) + "]";
        var utf8 = Encoding.UTF8.GetBytes(text);
        var reading = new Reading(utf8, bind: root => root.AsArray(item => item.AsNumber()));

        reading.Diagnostics.Count.ShouldBe(1_001);
        reading.Diagnostics[999].Column.ShouldBe(2 + (999 * 13));
        reading.Diagnostics[1_000].Code.ShouldBe("RR1014");
        reading.Diagnostics[1_000].Message.ShouldStartWith("799000 more");

        var scanner = new PositionScanner(utf8);
        for (var i = 0; i < 1_000; i++)
        {
            scanner.At(i * (utf8.Length / 1_000));
        }

        scanner.BytesPassed.ShouldBeLessThanOrEqualTo(utf8.Length);
    }

    [Fact]
    public void A_thousand_unknown_members_of_a_large_object_look_at_it_once_each()
    {
        // With a search of the whole object for every suggestion this would take minutes.
        var text = "{" + string.Join(",", Enumerable.Range(0, 400_000).Select(i => $"\"nam{i:x}\":0")) + "}";
        var reading = Reading.Bind(text, o =>
        {
            for (var i = 0; i < 20; i++)
            {
                o.Optional($"member{i}");
            }
        });
        reading.Diagnostics.Count.ShouldBe(1_001);
    }

    [Fact]
    public void Comments_and_white_space_may_fill_a_file()
    {
        Reading.Of(string.Concat(Enumerable.Repeat("/**/", 1_000_000)) + "[1]" + string.Concat(Enumerable.Repeat("//\n", 1_000_000))).Places.ShouldBeEmpty();
        Reading.Of(string.Concat(Enumerable.Repeat("/* */ \n", 500_000))).Places.ShouldBe(["RR1001 500001:1"]);
        Reading.Of("[" + new string('\n', 2_000_000) + string.Concat(Enumerable.Repeat("/**/", 500_000)) + "]").Places.ShouldBeEmpty();
    }

    [Fact]
    public void Long_names_deep_down_do_not_multiply_into_unbounded_pointers()
    {
        var deep = string.Concat(Enumerable.Range(0, 60).Select(i => "{\"" + new string((char)('a' + (i % 26)), 1_000) + "\":"));
        var text = deep + "[" + string.Join(",", Enumerable.Repeat("0", 100_000)) + "]" + new string('}', 60);
        var reading = Reading.Of(text, bind: root =>
        {
            var node = root.Node!;
            while (node is JsonSyntaxObject o)
            {
                node = o.Members[0].Value;
            }

            new JsonCursor(node, root.Bag).AsArray(item => item.AsString());
        });

        reading.Diagnostics.Sum(d => (long)d.JsonPointer.Length).ShouldBeLessThan(5_000_000);
        reading.Diagnostics[^1].Code.ShouldBe("RR1014");
    }
}
