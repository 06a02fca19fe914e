namespace RevOps.Rules.Tests.Policies.Json;

public class JsonCursorTests
{
    private sealed record Tier(string Name, long From, double? Weight);

    [Fact]
    public void A_binder_reads_like_the_grammar()
    {
        IReadOnlyList<Tier> tiers = [];
        var reading = Reading.Bind(
            """
            {
              "$schema": "https://example.com/policy.json",
              "description": "who we sell to",
              "name": "fit",
              "x-owner": { "anything": [1, 2] },
              "tiers": [
                { "name": "A", "from": 75, "weight": 1.5, "x-note": 1 },
                { "name": "B", "from": 55.125, "description": "the second" },
              ],
              "strict": true,
              "due": "1h30m",
              "mode": "least-loaded",
              "since": "2026-01-31"
            }
            """,
            fit =>
            {
                fit.Description.ShouldBe("who we sell to");
                fit.RequiredString("name").Value.ShouldBe("fit");
                tiers = fit.RequiredArray("tiers", item => item.AsObject(t => new Tier(
                    t.RequiredString("name").Or(""),
                    t.RequiredPoints("from", 0, 100_000).Value,
                    t.OptionalNumber("weight") is { HasValue: true } weight ? weight.Value : null)));
                fit.OptionalFlag("strict").Value.ShouldBeTrue();
                fit.OptionalFlag("lenient").WasGiven.ShouldBeFalse();
                fit.OptionalFlag("lenient").Or(true).ShouldBeTrue();
                fit.RequiredDuration("due").Value.ShouldBe(new DurationText(0, TimeSpan.FromMinutes(90)));
                fit.RequiredChoice("mode", [("rotation", 1), ("least-loaded", 2)]).Value.ShouldBe(2);
                fit.RequiredDate("since").Value.ShouldBe(new DateTime(2026, 1, 31));
            });

        reading.Places.ShouldBeEmpty();
        tiers.ShouldBe([new Tier("A", 75_000, 1.5), new Tier("B", 55_125, null)]);
    }

    [Fact]
    public void Every_problem_is_reported_at_its_token_in_one_go()
    {
        var reading = Reading.Bind(
            """
            {
              "nmae": "x",
              "tiers": [
                { "name": "A", "from": "75" },
                { "name": "", "from": 100.5, "form": 1 },
                7
              ],
              "strict": "true",
              "mode": "Rotation",
              "due": "5 min",
              "description": 1
            }
            """,
            o =>
            {
                o.RequiredString("name");
                o.RequiredArray("tiers", item => item.AsObject(t => (t.RequiredString("name"), t.RequiredPoints("from", 0, 100_000)))).Count.ShouldBe(2);
                o.OptionalFlag("strict");
                o.RequiredChoice("mode", [("rotation", 1), ("least-loaded", 2)]);
                o.RequiredDuration("due");
            });

        reading.Diagnostics.Select(d => d.ToString("p.json")).ShouldBe(
        [
            "p.json(1,1): error RR2003: The policy must have the member `name`.",
            "p.json(2,3): error RR2001: `nmae` means nothing here; known are `name`, `tiers`, `strict`, `mode` and `due`. Did you mean `name`?",
            "p.json(4,28): error RR2002: `from` must be a number of points, not text. Write `75` without quotes.",
            "p.json(5,15): error RR2007: `name` must not be empty.",
            "p.json(5,27): error RR2005: `from` must lie between `0` and `100`, not `100.5`.",
            "p.json(5,34): error RR2001: `form` means nothing here; known are `name` and `from`.",
            "p.json(6,5): error RR2002: Item 3 of `tiers` must be an object, not a number.",
            "p.json(8,13): error RR2002: `strict` must be `true` or `false`, not text. Write `true` without quotes.",
            "p.json(9,11): error RR2006: `mode` cannot be `Rotation`: the choices are `rotation` and `least-loaded`. Did you mean `rotation`?",
            "p.json(10,10): error RR2010: `5 min` is not a duration. There is no space in a duration: `5m`, `1h30m`.",
            "p.json(11,18): error RR2002: `description` must be text in double quotes, not a number. Write `\"1\"`.",
        ]);
        reading.Diagnostics.Select(d => d.JsonPointer).ShouldBe(["", "/nmae", "/tiers/0/from", "/tiers/1/name", "/tiers/1/from", "/tiers/1/form", "/tiers/2", "/strict", "/mode", "/due", "/description"]);
    }

    [Fact]
    public void What_is_empty_is_read_as_nothing_in_silence()
    {
        var reading = Reading.Bind("{\"fit\": 7}", o =>
        {
            var fit = o.Required("fit").AsObject();
            fit.Node.ShouldBeNull();
            fit.RequiredString("name").HasValue.ShouldBeFalse();
            fit.RequiredArray("tiers", item => item.AsString()).ShouldBeEmpty();
            fit.ExactlyOne("a", "b").Name.ShouldBeNull();
            fit.Done();
            o.OptionalObject("more", m => m.RequiredString("name").Value).WasGiven.ShouldBeFalse();
        });
        reading.Places.ShouldBe(["RR2002 1:9 /fit"]);
    }

    [Fact]
    public void Nothing_is_missing_from_an_object_that_was_not_read_to_its_end()
    {
        var reading = Reading.Bind("{\"fit\": {\"nam\": 1, \"list\": [], oops", o =>
        {
            o.RequiredObject("fit", fit => (fit.RequiredString("name"), fit.ExactlyOne("a", "b"), fit.OptionalArray("list", i => i.AsString())));
            o.RequiredObject("routing", r => r.RequiredString("name"));
        });
        reading.Places.ShouldBe(["RR2001 1:10 /fit/nam", "RR1002 1:32 /fit"]);
    }

    [Theory]
    [InlineData("{\"from\": 1}", "from", null)]
    [InlineData("{\"to\": 1}", "to", null)]
    [InlineData("{}", null, "RR2014 1:1")]
    [InlineData("{\"to\": 1, \"from\": 2}", null, "RR2014 1:2 /to")]
    public void Exactly_one_of_several_members_is_there(string text, string? name, string? place) =>
        Reading.Bind(text, o => o.ExactlyOne("from", "to").Name.ShouldBe(name)).Places.ShouldBe(place is null ? [] : [place]);

    [Theory]
    [InlineData("null", "must be a number, not `null`. Leave a member out where it has no value.")]
    [InlineData("[1]", "must be a number, not a list.")]
    [InlineData("1e999", "larger than any number")]
    [InlineData("-1e-400", null)]
    public void Numbers_are_numbers(string text, string? message)
    {
        var reading = Reading.Bind($"{{\"n\": {text}}}", o => o.RequiredNumber("n").HasValue.ShouldBe(message is null));
        if (message is null)
        {
            reading.Diagnostics.ShouldBeEmpty();
        }
        else
        {
            reading.Diagnostics.Single().Message.ShouldContain(message);
        }
    }

    [Theory]
    [InlineData("5", 5L, null)]
    [InlineData("5.0", 5L, null)]
    [InlineData("50e-1", 5L, null)]
    [InlineData("-0", 0L, null)]
    [InlineData("10", 10L, null)]
    [InlineData("11", null, "RR2005")]
    [InlineData("-1", null, "RR2005")]
    [InlineData("1e30", null, "RR2005")]
    [InlineData("5.5", null, "RR2009")]
    [InlineData("\"5\"", null, "RR2002")]
    public void Whole_numbers_are_whole_and_within_bounds(string text, long? value, string? code)
    {
        var reading = Reading.Bind($"{{\"n\": {text}}}", o =>
        {
            var read = o.RequiredInteger("n", 0, 10);
            (read.HasValue ? read.Value : (long?)null).ShouldBe(value);
        });
        reading.Diagnostics.Select(d => d.Code).ShouldBe(code is null ? [] : [code]);
    }

    [Fact]
    public void A_list_has_the_length_that_is_asked_for()
    {
        Reading.Bind("{\"a\": [], \"b\": [1, 2, 3]}", o =>
        {
            o.RequiredArray("a", i => i.AsNumber());
            o.OptionalArray("b", i => i.AsNumber(), maxItems: 2);
        }).Diagnostics.Select(d => d.Message).ShouldBe(["`a` has 0 items; it must have at least 1.", "`b` has 3 items; it must have at most 2."]);
    }

    [Fact]
    public void A_duplicate_of_a_known_member_is_reported_once() =>
        Reading.Bind("{\"a\": 1, \"a\": \"x\"}", o => o.RequiredNumber("a").Value.ShouldBe(1)).Places.ShouldBe(["RR2004 1:10 /a"]);

    [Fact]
    public void What_the_author_wrote_cannot_break_the_line_or_hide() =>
        Reading.Bind("{\"a\\nb\\u202Ec\\u001b\": 1}", _ => { }).Diagnostics.Single().ToString().ShouldBe("(1,2): error RR2001: `a\\u000Ab\\u202Ec\\u001B` means nothing here.");
}
