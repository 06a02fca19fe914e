using RevOps.Rules.Quickstart;

namespace RevOps.Rules.Tests.Quickstart;

public class QuickstartSampleTests
{
    private const int Leads = 2000;

    [Fact]
    public void The_sample_policy_loads_without_a_diagnostic()
    {
        var read = PolicyDocument.Read(File.ReadAllBytes(QuickstartRun.SamplePolicy));
        read.Diagnostics.ShouldBeEmpty(string.Join("\n", read.Diagnostics));
        read.Policy!.Routing!.Territories.Count.ShouldBeInRange(40, 50);
    }

    [Fact]
    public void The_shipped_leads_are_what_the_generator_writes()
    {
        using var run = new QuickstartRun();
        run.Run("--generate", "2000", run.At("leads.csv")).ShouldBe(0);
        File.ReadAllBytes(run.At("leads.csv")).ShouldBe(File.ReadAllBytes(Repository.At("docs/quickstart/leads.csv")));
    }

    [Fact]
    public void A_longer_file_begins_with_a_shorter_one()
    {
        var (shorter, longer) = (new StringWriter(), new StringWriter());
        LeadGenerator.Write(shorter, 50);
        LeadGenerator.Write(longer, 120);
        longer.ToString().ShouldStartWith(shorter.ToString());
    }

    [Fact]
    public void The_shipped_leads_are_all_decided_and_show_every_outcome_that_a_reader_should_see()
    {
        using var run = new QuickstartRun();
        run.Run("--out", run.Out).ShouldBe(0);

        var decisions = run.Decisions;
        decisions.Count.ShouldBe(Leads * 5);
        var seen = decisions.Select(d => $"{d.GetProperty("kind")}: {d.GetProperty("outcome")}").ToHashSet();
        seen.UnionWith(decisions.Where(d => d.TryGetProperty("clocks", out _)).SelectMany(d => d.GetProperty("clocks").EnumerateArray()).SelectMany(c => new[] { $"sla: {c.GetProperty("outcome")}", $"clock: {c.GetProperty("metric")} {c.GetProperty("outcome")}" }));
        foreach (var outcome in new[]
        {
            "fit: Scored", "fit: Disqualified", "fit: RecordError", "stage: Allowed", "stage: Blocked", "routing: Assigned", "routing: Queued", "routing: Suppressed", "routing: RecordError",
            "sla: Running", "sla: Met", "sla: MetLate", "sla: Breached", "sla: Waiting", "clock: Acceptance Met", "clock: Acceptance Breached", "clock: Touches Met", "clock: Touches Running",
            "clock: Disposition Running", "clock: Handoff Breached", "disposition: Resolved", "disposition: Refused",
        })
        {
            seen.ShouldContain(outcome);
        }

        decisions.Where(d => d.TryGetProperty("tier", out _)).Select(d => d.GetProperty("tier").GetString()).Distinct().Order().ShouldBe(["A", "B", "C", "D"]);
        decisions.Count(d => d.GetProperty("kind").GetString() == "fit" && d.GetProperty("outcome").GetString() == "RecordError").ShouldBe(1);
        decisions.Where(d => d.GetProperty("kind").GetString() == "routing" && !d.TryGetProperty("owner", out _) && !d.TryGetProperty("queue", out _)).ShouldBeEmpty();
        run.Output.ShouldContain("As of    2026-03-10T15:00:00Z (fixed for the shipped leads");
    }

    [Fact]
    public void Every_territory_and_every_person_of_the_sample_policy_gets_a_lead()
    {
        using var run = new QuickstartRun();
        run.Run("--out", run.Out).ShouldBe(0);

        var routing = PolicyDocument.Read(File.ReadAllBytes(QuickstartRun.SamplePolicy)).Policy!.Routing!;
        var routed = run.Decisions.Where(d => d.GetProperty("kind").GetString() == "routing").ToArray();
        string[] Named(string member) => [.. routed.Where(d => d.TryGetProperty(member, out _)).Select(d => d.GetProperty(member).GetString()!).Distinct()];
        routing.Territories.Select(t => t.Name).Except(Named("territory")).ShouldBeEmpty();
        routing.Pools.SelectMany(p => p.Members).Select(m => m.Name).Except(Named("owner")).ShouldBeEmpty();
    }
}
