using System.Globalization;
using System.Text;

namespace RevOps.Rules.Tests.Policies;

/// <summary>What documents can say about calendars, beside what C# can.</summary>
public class CalendarDocumentTests
{
    private const string Offices = """{ "name": "ny", "zone": "America/New_York", "hours": [ { "days": ["Mon", "Tue", "Wed", "Thu", "Fri"], "open": ["09:00-17:00"] } ] }, { "name": "ldn", "zone": "Europe/London", "hours": [ { "days": ["Mon"], "open": ["09:00-17:00"] } ] }""";

    [Fact]
    public void A_document_may_name_calendars_before_it_declares_them_and_nest_them()
    {
        var policy = Load("""{ "name": "all", "union": ["both", "lunch"] }, { "name": "both", "intersection": ["ny", "ldn"] }, """ + Offices + """, { "name": "lunch", "union": ["ldn", "both"] }""");
        policy.Calendars.Select(c => c.Name).ShouldBe(["all", "both", "ny", "ldn", "lunch"]);
        var all = policy.Calendars[0];
        all.Combination.ShouldBe(CalendarCombination.Union);
        all.ZoneId.ShouldBe("America/New_York", "the first part of the first part");
        all.Parts[0].ShouldBeSameAs(policy.Calendars[1]);
        all.Parts[1].Parts[1].ShouldBeSameAs(policy.Calendars[1]);
        PolicyDocument.Load(PolicyDocument.Write(policy)).ContentHash.ShouldBe(policy.ContentHash);
        Encoding.UTF8.GetString(PolicyDocument.Canonical(policy)).ShouldContain("""{"name":"all","union":["both","lunch"]}""");
    }

    [Fact]
    public void A_combination_is_the_same_in_code_and_as_a_document()
    {
        var ny = BusinessCalendar.In("America/New_York").Named("ny").Open(DayOfWeek.Monday, DayOfWeek.Friday, "09:00", "17:00").Build();
        var ldn = BusinessCalendar.In("Europe/London").Named("ldn").Open(DayOfWeek.Monday, "09:00", "17:00").Build();
        var built = Policy.Named("n", "1").Calendar(ny, ldn, BusinessCalendar.IntersectionOf("both", ny, ldn)).Sla(sla => sla.FirstTouch("t", TimeSpan.FromMinutes(5), "both")).Build();
        var read = Load(Offices + """, { "name": "both", "intersection": ["ny", "ldn"] }""", "both");
        read.ContentHash.ShouldBe(built.ContentHash);
        Load(Offices + """, { "name": "both", "union": ["ny", "ldn"] }""", "both").ContentHash.ShouldNotBe(built.ContentHash);
        Load(Offices + """, { "name": "both", "intersection": ["ldn", "ny"] }""", "both").ContentHash.ShouldNotBe(built.ContentHash, "the first part lends its zone");
    }

    [Fact]
    public void Every_exception_to_the_weekly_hours_can_be_written()
    {
        var policy = Load("""
            { "name": "ny", "zone": "America/New_York", "horizonYears": 3,
              "hours": [ { "days": ["Mon", "Tue"], "open": ["08:00-12:00", "13:00-24:00"] }, { "days": ["Sat"], "open": ["22:00-06:00"] } ],
              "closures": [ { "name": "Holiday", "date": "2026-03-03" }, { "name": "Week", "from": "2026-04-06", "to": "2026-04-12" }, { "name": "All hands", "date": "2026-03-02", "hours": "14:00-16:00" } ],
              "extraHours": [ { "date": "2026-03-05", "hours": "09:00-12:00" } ],
              "overrides": [ { "date": "2026-03-09", "open": ["10:00-11:00"] }, { "date": "2026-03-10", "open": [] } ],
              "laterHours": [ { "from": "2027-01-01", "hours": [ { "days": ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"], "open": ["00:00-24:00"] } ] } ] }
            """, "ny");
        var calendar = policy.Calendars[0];
        var built = BusinessCalendar.In("America/New_York").Named("ny").WithHorizon(3)
            .Open(DayOfWeek.Monday, DayOfWeek.Tuesday, "08:00", "12:00").Open(DayOfWeek.Monday, DayOfWeek.Tuesday, "13:00", "24:00").Open(DayOfWeek.Saturday, "22:00", "06:00")
            .Closed(2026, 3, 3, "Holiday").Closed(new DateTime(2026, 4, 6), new DateTime(2026, 4, 12), "Week").Closed(2026, 3, 2, "14:00", "16:00", "All hands")
            .ExtraHours(2026, 3, 5, "09:00", "12:00").Override(2026, 3, 9, ["10:00-11:00"]).Override(2026, 3, 10, []).From(2027, 1, 1, week => week.OpenAroundTheClock()).Build();
        var from = new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero);
        calendar.OpenSpans(from, from.AddDays(400)).ShouldBe(built.OpenSpans(from, from.AddDays(400)));
        calendar.HorizonYears.ShouldBe(3);
    }

    [Theory]
    [InlineData("""{ "name": "sun", "union": ["ny", "lnd"] }""", "RR3002 /calendars/2/union/1", "Did you mean `ldn`?")]
    [InlineData("""{ "name": "sun", "union": ["sun", "ny"] }""", "RR8101 /calendars/2/union/0", "Calendar `sun` is made of itself: `sun`, `sun`.")]
    [InlineData("""{ "name": "a", "union": ["ny", "b"] }, { "name": "b", "intersection": ["ldn", "a"] }""", "RR8101 /calendars/3/intersection/1", "`a`, `b`, `a`")]
    [InlineData("""{ "name": "sun", "union": ["ny"] }""", "RR2008 /calendars/2/union", "at least 2")]
    [InlineData("""{ "name": "sun", "union": ["ny", "ny"] }""", "RR3003 /calendars/2/union/1", "Once is enough")]
    [InlineData("""{ "name": "sun", "union": ["ny", "ldn"], "intersection": ["ny", "ldn"] }""", "RR2014 /calendars/2/intersection", "exactly one")]
    [InlineData("""{ "name": "sun", "union": ["ny", "ldn"], "zone": "UTC" }""", "RR2001 /calendars/2/zone", "means nothing here")]
    [InlineData("""{ "name": "sun", "union": ["ny", 5] }""", "RR2002 /calendars/2/union/1", "text in double quotes")]
    [InlineData("""{ "union": ["ny", "ldn"] }""", "RR2003 /calendars/2", "`name`")]
    [InlineData("""{ "name": "ny", "union": ["ldn", "ny"] }""", "RR3003 /calendars/2/name", "Rename one")]
    [InlineData("""{ "name": "sat", "zone": "UTC", "hours": [ { "days": ["Sat"], "open": ["01:00-02:00"] } ] }, { "name": "none", "intersection": ["ny", "sat"] }""", "RR8002 /calendars/3", "no time at which all of its calendars are open")]
    [InlineData("""{ "name": "c", "zone": "UTC", "hours": [ { "days": ["Sat"], "open": ["8:00-09:00"] } ] }""", "RR2013 /calendars/2/hours/0/open/0", "write `08:00`")]
    [InlineData("""{ "name": "c", "zone": "UTC", "hours": [ { "days": ["Sat"], "open": ["08:00-5:30pm"] } ] }""", "RR2013 /calendars/2/hours/0/open/0", "`17:30`")]
    [InlineData("""{ "name": "c", "zone": "UTC", "hours": [ { "days": ["Sat"], "open": ["08:00"] } ] }""", "RR2013 /calendars/2/hours/0/open/0", "joined by a hyphen")]
    [InlineData("""{ "name": "c", "zone": "UTC", "hours": [ { "days": ["Sat"], "open": ["08:00-08:00"] } ] }""", "RR8001 /calendars/2/hours/0/open/0", "starts and ends at the same time")]
    [InlineData("""{ "name": "c", "zone": "UTC", "hours": [ { "days": ["Sat"], "open": ["24:00-08:00"] } ] }""", "RR8001 /calendars/2/hours/0/open/0", "which is a closing time")]
    [InlineData("""{ "name": "c", "zone": "Europe/Lundon", "hours": [] }""", "RR8001 /calendars/2/zone", "`Europe/London`")]
    [InlineData("""{ "name": "c", "zone": "UTC", "closures": [ { "name": "x", "date": "2026-02-30" } ] }""", "RR2011 /calendars/2/closures/0/date", "2026-02-30")]
    [InlineData("""{ "name": "c", "zone": "UTC", "hours": [ { "days": ["Sat"], "open": ["08:00-09:00"] } ], "overrides": [ { "date": "2026-02-01", "open": [] }, { "date": "2026-02-01", "open": [] } ] }""", "RR8001 /calendars/2/overrides/1", "has an override already")]
    public void What_is_wrong_with_a_calendar_is_told_with_its_place(string calendar, string place, string says)
    {
        var read = PolicyDocument.Read(Document(Offices + ", " + calendar, "ny"));
        read.Policy.ShouldBeNull();
        var diagnostic = read.Diagnostics.ShouldHaveSingleItem();
        $"{diagnostic.Code} {diagnostic.JsonPointer}".ShouldBe(place);
        diagnostic.ToString().ShouldContain(says);
    }

    [Fact]
    public void What_depends_on_a_broken_calendar_is_not_blamed_too()
    {
        var read = PolicyDocument.Read(Document("""{ "name": "ny", "zone": "Nowhere/Land" }, { "name": "sun", "union": ["ny", "also"] }, { "name": "also", "intersection": ["sun2", "ny"] }, { "name": "sun2", "union": ["also", "ny"] }""", "sun"));
        read.Diagnostics.Select(d => d.Code).ShouldBe(["RR8001", "RR8101"]);
        PolicyDocument.Read(Document("""{ "zone": "UTC" }, { "name": "sun", "union": ["ny", "ldn"] }""", "sun")).Diagnostics.Select(d => d.Code).ShouldBe(["RR2003"], "the nameless one may be meant");
    }

    [Fact]
    public void A_target_that_its_calendar_cannot_hold_does_not_load()
    {
        var launch = """{ "name": "launch", "zone": "UTC", "extraHours": [ { "date": "2026-06-01", "hours": "09:00-09:04" } ] }""";
        var read = PolicyDocument.Read(Document(launch, "launch"));
        var diagnostic = read.Diagnostics.ShouldHaveSingleItem();
        diagnostic.Code.ShouldBe("RR8102");
        diagnostic.JsonPointer.ShouldBe("/sla/targets/0/within");
        diagnostic.Message.ShouldBe("`5m` is more open time than calendar `launch` has within its horizon of 50 years. Shorten the target, or give the calendar more hours or a longer horizon.");
        PolicyDocument.Read(Document(launch.Replace("09:04", "09:05"), "launch")).Diagnostics.ShouldBeEmpty();
        Should.Throw<PolicyException>(() => Policy.Named("n", "1").Calendar(BusinessCalendar.AlwaysOpen).Sla(sla => sla.FirstTouch("t", TimeSpan.FromDays(60 * 366), "always-open")).Build())
            .Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("RR8102");
    }

    [Fact]
    public void A_policy_in_code_has_the_parts_of_its_combinations()
    {
        var ny = BusinessCalendar.In("America/New_York").Named("ny").Open(DayOfWeek.Monday, "09:00", "17:00").Build();
        var other = BusinessCalendar.In("Europe/London").Named("ny").Open(DayOfWeek.Monday, "09:00", "17:00").Build();
        var ldn = BusinessCalendar.In("Europe/London").Named("ldn").Open(DayOfWeek.Monday, "09:00", "17:00").Build();
        Diagnostics(ny, BusinessCalendar.UnionOf("sun", ny, ldn)).ShouldBe(["RR3002 /calendars/1/union/1"]);
        Diagnostics(ny, ldn, BusinessCalendar.UnionOf("sun", other, ldn)).ShouldBe(["RR3002 /calendars/2/union/0"]);
        Diagnostics(ny, ldn, BusinessCalendar.UnionOf("sun", ny, ldn)).ShouldBeEmpty();

        static IEnumerable<string> Diagnostics(params BusinessCalendar[] calendars)
        {
            try
            {
                Policy.Named("n", "1").Calendar(calendars).Sla(sla => sla.FirstTouch("t", TimeSpan.FromMinutes(5), "sun")).Build();
                return [];
            }
            catch (PolicyException failure)
            {
                return failure.Diagnostics.Select(d => $"{d.Code} {d.JsonPointer}");
            }
        }
    }

    [Fact]
    public void A_chain_of_combinations_ends_before_the_stack_does()
    {
        const int Links = 20_000;
        var chain = new StringBuilder(Offices);
        for (var i = 0; i < Links; i++)
        {
            chain.Append(CultureInfo.InvariantCulture, $", {{ \"name\": \"c{i}\", \"union\": [\"ny\", \"{(i + 1 < Links ? $"c{i + 1}" : "ldn")}\"] }}");
        }

        var read = PolicyDocument.Read(Document(chain.ToString(), "ny"));
        read.Policy.ShouldBeNull();
        read.Diagnostics[0].Code.ShouldBe("RR8001");
        read.Diagnostics[0].Message.ShouldContain("is made of more than 256 simple calendars");
    }

    private static Policy Load(string calendars, string target = "ny") => PolicyDocument.Load(Document(calendars, target));

    private static string Document(string calendars, string target) =>
        $$"""{ "format": 1, "governance": { "name": "n", "version": "1" }, "calendars": [ {{calendars}} ], "sla": { "targets": [ { "name": "t", "metric": "firstTouch", "within": "5m", "calendar": "{{target}}" } ] } }""";
}
