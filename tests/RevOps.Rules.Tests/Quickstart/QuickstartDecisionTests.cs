using System.Text.Json;

namespace RevOps.Rules.Tests.Quickstart;

public class QuickstartDecisionTests
{
    private const string Header = "id,email,title,seniority,function,company,employees,industry,country,state,technologies,source,handRaise,handRaisedAt,stage,disposition\n";
    private const string Good = "L1,ada@acme.example,VP Operations,VP,Operations,Acme,500,Software,US,TX,Slack;HubSpot,Event,true,2026-03-10T14:58:00Z,Inquiry,\n";

    private static readonly string[] Kinds = ["fit", "stage", "routing", "sla", "disposition"];

    [Fact]
    public void A_lead_gets_five_decisions_in_one_order_with_the_members_that_apply()
    {
        using var run = new QuickstartRun();
        run.Decide("leads.csv", Header + Good).ShouldBe(0);

        run.Decisions.Select(d => d.GetProperty("kind").GetString()).ShouldBe(Kinds);
        File.ReadAllLines(run.Out).ShouldBe(
        [
            """{"id":"L1","kind":"fit","outcome":"Scored","reasons":["TierReached"],"tier":"A","score":100,"qualified":true}""",
            """{"id":"L1","kind":"stage","outcome":"Allowed","reasons":["GateOpen"],"stage":"MQL","owner":"Marketing"}""",
            """{"id":"L1","kind":"routing","outcome":"Assigned","reasons":["TerritoryMatched"],"territory":"Texas and the Gulf","owner":"Brett Nowak"}""",
            """{"id":"L1","kind":"sla","outcome":"Running","reasons":["ClockRunning"],"dueAt":"2026-03-10T15:03:00Z","clocks":[{"metric":"FirstTouch","target":"hand-raise A and B","outcome":"Running","dueAt":"2026-03-10T15:03:00Z"},{"metric":"Acceptance","target":"accept or reject A","outcome":"Waiting"},{"metric":"Disposition","target":"settle a SAL","outcome":"Waiting"},{"metric":"Touches","target":"touches A and B","outcome":"Waiting"},{"metric":"Handoff","target":"complete at hand-off","outcome":"Met","dueAt":"2026-03-12T00:00:00Z"}]}""",
            """{"id":"L1","kind":"disposition","outcome":"NotApplicable","reasons":["NotDisposed"]}""",
        ]);
    }

    [Fact]
    public void JSON_Lines_decide_as_the_same_CSV_does()
    {
        const string Line = """{"id":"L1","email":"ada@acme.example","title":"VP Operations","seniority":"VP","function":"Operations","company":"Acme","employees":500,"industry":"Software","country":"US","state":"TX","technologies":["Slack","HubSpot"],"source":"Event","handRaise":true,"handRaisedAt":"2026-03-10T14:58:00Z","stage":"Inquiry","disposition":null}""";
        using var csv = new QuickstartRun();
        using var lines = new QuickstartRun();
        using var sniffed = new QuickstartRun();
        csv.Decide("leads.csv", Header + Good).ShouldBe(0);
        lines.Decide("leads.jsonl", Line + "\n\n").ShouldBe(0);
        sniffed.Decide("leads.txt", "\n " + Line).ShouldBe(0);

        File.ReadAllText(lines.Out).ShouldBe(File.ReadAllText(csv.Out));
        File.ReadAllText(sniffed.Out).ShouldBe(File.ReadAllText(csv.Out));
    }

    [Fact]
    public void Rows_in_one_cell_decide_as_arrays_of_JSON_do()
    {
        const string Cells = "id,email,title,company,employees,industry,country,technologies,source,stage,activities,intentSignals,contacts\n"
            + "L1,a@b.example,VP,Acme,500,Software,US,HubSpot,Event,Inquiry,Webinar@2026-03-10T10:00Z|Spring tour; webinar@2026-03-10T11:00:00+01:00; Click,Topic surge@2026-03-01T00:00Z,Ada Baker@2026-03-01T10:00Z|C-level|Finance;Kofi Lee\n"
            + "L2,a@b.example,VP,Acme,500,Software,US,HubSpot,Event,Inquiry,,,\n";
        const string Lines = """
            {"id":"L1","email":"a@b.example","title":"VP","company":"Acme","employees":500,"industry":"Software","country":"US","technologies":["HubSpot"],"source":"Event","stage":"Inquiry","activities":[{"kind":"Webinar","at":"2026-03-10T10:00:00Z","asset":"Spring tour"},{"kind":"webinar","at":"2026-03-10T11:00:00+01:00"},{"kind":"Click"}],"intentSignals":[{"kind":"Topic surge","at":"2026-03-01T00:00:00Z"}],"contacts":[{"name":"Ada Baker","engagedAt":"2026-03-01T10:00:00Z","seniority":"C-level","function":"Finance"},{"name":"Kofi Lee"}]}
            {"id":"L2","email":"a@b.example","title":"VP","company":"Acme","employees":500,"industry":"Software","country":"US","technologies":["HubSpot"],"source":"Event","stage":"Inquiry","activities":[],"intentSignals":[],"contacts":[]}
            """;
        using var csv = new QuickstartRun();
        using var lines = new QuickstartRun();
        csv.Decide("leads.csv", Cells, "--explain", "L1").ShouldBe(0);
        lines.Decide("leads.jsonl", Lines, "--explain", "L1").ShouldBe(0);

        File.ReadAllText(lines.Out).ShouldBe(File.ReadAllText(csv.Out));
        csv.Decision("L1", "fit").GetProperty("grade").GetString().ShouldBe("A3");
        csv.Decision("L1", "fit").GetProperty("qualified").GetBoolean().ShouldBeTrue();
        csv.Decision("L2", "fit").GetProperty("grade").GetString().ShouldBe("A4");
        csv.Decision("L2", "fit").TryGetProperty("qualified", out _).ShouldBeFalse();
        foreach (var said in new[] { "Webinar: Spring tour", "economic buyer is covered by Ada Baker", "1 incomplete" })
        {
            csv.Output.ShouldContain(said);
            lines.Output.ShouldContain(said);
        }
    }

    [Theory]
    [InlineData("Webinar@2026-03-10T10:00Z|a|b")]
    [InlineData("Webinar|a||b")]
    public void A_row_with_too_many_values_makes_its_lead_an_error_that_is_told(string cell)
    {
        using var run = new QuickstartRun();
        run.Decide("leads.csv", $"id,activities\nL1,{cell}\nL2,Webinar@yesterday|a\n").ShouldBe(0);

        run.Decision("L1", "fit").GetProperty("outcome").GetString().ShouldBe("RecordError");
        run.Decision("L1", "fit").GetProperty("problem").GetString()!.ShouldContain("`activities` has the row");
        run.Decision("L2", "fit").GetProperty("engagement").GetString().ShouldBe("4");
    }

    [Fact]
    public void Rows_that_cannot_be_read_are_decided_as_record_errors_by_the_catch_all_and_the_run_goes_on()
    {
        using var run = new QuickstartRun();
        var code = run.Decide(
            "leads.csv",
            Header
            + "SHORT,only,three\n"
            + ",no@id.example,,,,,,,,,,,,,,\n"
            + Header
            + "\"OPEN,quote that is never closed,,,,,,,,,,,,,,\n"
            + Good.Replace("L1", "MULTI").Replace("VP Operations", "\"VP\nOperations, \"\"Global\"\"\"")
            + Good.Replace("L1", "CLOCK").Replace("2026-03-10T14:58:00Z", "yesterday")
            + Good);

        code.ShouldBe(0);
        run.Decisions.Count.ShouldBe(7 * 5);
        var routed = run.Decisions.Where(d => d.GetProperty("kind").GetString() == "routing").ToArray();
        routed.Select(d => d.GetProperty("id").GetString()).ShouldBe(["SHORT", null, null, null, "MULTI", "CLOCK", "L1"]);
        routed.Select(d => d.GetProperty("reasons")[0].GetString() == Reasons.RecordError).ShouldBe([true, true, true, true, false, true, false]);
        routed.Where(d => d.TryGetProperty("problem", out _)).ShouldAllBe(d => d.GetProperty("queue").GetString() == "operations-triage");
        run.Output.ShouldContain("7 decided, 5 of them in error");
    }

    [Fact]
    public void Broken_lines_of_JSON_are_decided_and_counted()
    {
        using var run = new QuickstartRun();
        run.Decide("leads.jsonl", "{\"id\":\"A\"\n[1]\n{}\n{\"id\":\"B\",\"id\":\"C\"}\n{\"id\":7}\n{\"id\":\"D\",\"touchedAt\":5}\n").ShouldBe(0);

        var fit = run.Decisions.Where(d => d.GetProperty("kind").GetString() == "fit").ToArray();
        fit.Select(d => d.GetProperty("outcome").GetString()).ShouldBe(["RecordError", "RecordError", "RecordError", "RecordError", "Scored", "RecordError"]);
        fit[4].GetProperty("id").GetString().ShouldBe("7");
    }

    [Fact]
    public void A_column_that_stands_twice_does_harm_only_where_its_cells_differ()
    {
        using var run = new QuickstartRun();
        run.Decide("leads.csv", "id,country,country\nSAME,US,US\nONE,US,\nTWO,US,CA\n").ShouldBe(0);

        run.Decision("SAME", "fit").GetProperty("score").GetDecimal().ShouldBe(15);
        run.Decision("ONE", "fit").GetProperty("score").GetDecimal().ShouldBe(15);
        run.Decision("TWO", "fit").GetProperty("outcome").GetString().ShouldBe("RecordError");
    }

    [Fact]
    public void An_explanation_is_of_the_record_that_was_asked_for_and_changes_no_decision()
    {
        using var plain = new QuickstartRun();
        using var explained = new QuickstartRun();
        var leads = Header + Good + Good.Replace("L1", "L2") + Good.Replace("L1", "L3");
        plain.Decide("leads.csv", leads).ShouldBe(0);
        explained.Decide("leads.csv", leads, "--explain", "L2").ShouldBe(0);

        explained.Output.ShouldContain("Why: L2");
        explained.Output.ShouldContain("Texas and the Gulf");
        File.ReadAllText(explained.Out).ShouldBe(File.ReadAllText(plain.Out));
    }

    [Fact]
    public void What_is_printed_into_a_pipe_has_no_colour_and_speaks_of_every_decision()
    {
        using var run = new QuickstartRun();
        run.Decide("leads.csv", Header + Good).ShouldBe(0);

        run.Output.ShouldNotContain('\u001b');
        run.Output.ShouldAllBe(c => c == '\n' || c == '\r' || (c >= ' ' && c < 127));
        foreach (var word in new[] { "funnel", "fit", "routed", "owned", "queues", "deadlines", "territories", "why" })
        {
            run.Output.ShouldContain(word, Case.Insensitive);
        }

        run.Errors.ShouldBeEmpty();
    }
}
