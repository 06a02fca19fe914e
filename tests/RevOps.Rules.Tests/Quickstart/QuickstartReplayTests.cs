namespace RevOps.Rules.Tests.Quickstart;

public class QuickstartReplayTests
{
    private const string Leads = "id,country,employees,industry,handRaise,email\nL-1,US,640,SaaS,true,secret@larkfield.example\nL-2,DE,12,,false,\nL-3,,,,,\n";

    [Fact]
    public void What_a_run_logs_is_replayed_identically_and_shows_no_masked_value()
    {
        using var run = new QuickstartRun();
        var log = run.At("log.jsonl");
        run.Decide("leads.csv", Leads, "--log", log).ShouldBe(0);
        run.Output.ShouldContain($"Decisions logged in {log}");
        File.ReadAllText(log).ShouldNotContain("secret@");
        var lines = File.ReadAllLines(log).Length;
        lines.ShouldBeGreaterThan(15);

        run.Run("--policy", QuickstartRun.SamplePolicy, "--replay", log).ShouldBe(0);
        run.Output.ShouldContain($"{lines} lines replayed");
        run.Output.ShouldContain($"{lines} identical");

        // A second run goes on behind the first.
        run.Decide("leads.csv", Leads, "--log", log).ShouldBe(0);
        File.ReadAllLines(log).Length.ShouldBe(2 * lines);
        run.Run("--policy", QuickstartRun.SamplePolicy, "--replay", log).ShouldBe(0);
    }

    [Fact]
    public void A_log_that_was_changed_ends_with_1_and_one_of_another_policy_as_well()
    {
        using var run = new QuickstartRun();
        var log = run.At("log.jsonl");
        run.Decide("leads.csv", Leads, "--log", log).ShouldBe(0);
        File.WriteAllText(log, File.ReadAllText(log).Replace("L-2", "L-9"));
        run.Run("--policy", QuickstartRun.SamplePolicy, "--replay", log).ShouldBe(1);
        run.Output.ShouldContain("that cannot be read");
        run.Output.ShouldContain("was changed after it was written");

        var other = run.Write("policy.json", File.ReadAllText(QuickstartRun.SamplePolicy).Replace("\"atMost\": 19", "\"atMost\": 18"));
        run.Run("--policy", other, "--replay", log).ShouldBe(1);
        run.Output.ShouldContain("of another policy");
    }

    [Fact]
    public void A_log_that_cannot_be_opened_ends_with_a_diagnostic_and_2()
    {
        using var run = new QuickstartRun();
        run.Run("--policy", QuickstartRun.SamplePolicy, "--replay", run.At("nothing.jsonl")).ShouldBe(2);
        run.Errors.ShouldContain("nothing.jsonl(1,1): error RR");
        run.Decide("leads.csv", Leads, "--log", run.Write("notes.txt", "not a log")).ShouldBe(2);
        run.Errors.ShouldContain("is no decision log");
        File.ReadAllText(run.At("notes.txt")).ShouldBe("not a log");
    }
}
