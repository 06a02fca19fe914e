using System.Text.RegularExpressions;

namespace RevOps.Rules.Tests.Quickstart;

public partial class QuickstartExitCodeTests
{
    [Theory]
    [InlineData("--lead", "x.csv")]
    [InlineData("--policy")]
    [InlineData("--id", "a", "--id", "b")]
    [InlineData("--as-of", "2026-03-10")]
    [InlineData("--as-of", "2026-03-10T15:00:00")]
    [InlineData("--generate", "ten", "x.csv")]
    [InlineData("--generate", "10")]
    [InlineData("--leads", "x.csv", "--out", "./x.csv")]
    public void Arguments_that_make_no_sense_end_with_usage_and_2(params string[] args)
    {
        using var run = new QuickstartRun();
        run.Run(args).ShouldBe(2);
        run.Errors.ShouldContain("usage:");
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void Help_is_printed_with_0()
    {
        using var run = new QuickstartRun();
        run.Run("--help").ShouldBe(0);
        run.Output.ShouldContain("--explain ID");
    }

    [Fact]
    public void A_policy_that_does_not_load_ends_with_its_diagnostics_and_2()
    {
        using var run = new QuickstartRun();
        var policy = run.Write("policy.json", File.ReadAllText(QuickstartRun.SamplePolicy).Replace("\"attribute\": \"employees\", \"atMost\": 19", "\"attribute\": \"employes\", \"atMost\": 19"));
        run.Run("--policy", policy, "--leads", run.Write("leads.csv", "id\n1\n"), "--out", run.Out).ShouldBe(2);

        run.Errors.ShouldStartWith(policy + "(");
        Diagnostic.IsMatch(run.Errors).ShouldBeTrue(run.Errors);
        run.Errors.ShouldContain("employees");
        File.Exists(run.Out).ShouldBeFalse();
    }

    [Theory]
    [InlineData("leads.csv", "")]
    [InlineData("leads.csv", "name,country\nAda,US\n")]
    [InlineData("leads.json", "[ { \"id\": 1 } ]")]
    [InlineData("nothing.csv", null)]
    public void Leads_that_cannot_be_read_at_all_end_with_a_diagnostic_and_2(string name, string? text)
    {
        using var run = new QuickstartRun();
        var file = text is null ? run.At(name) : run.Write(name, text);
        run.Run("--policy", QuickstartRun.SamplePolicy, "--leads", file, "--out", run.Out).ShouldBe(2);

        run.Errors.ShouldStartWith(file + "(1,1): error RR");
        Diagnostic.IsMatch(run.Errors).ShouldBeTrue(run.Errors);
    }

    [Fact]
    public void Another_column_can_identify_records_and_a_file_without_records_is_decided()
    {
        using var run = new QuickstartRun();
        run.Decide("leads.csv", "name;country\nAda;US\n", "--id", "name").ShouldBe(0);
        run.Decision("Ada", "routing").GetProperty("queue").GetString().ShouldBe("enrichment");

        run.Decide("leads.csv", "name,country\n", "--id", "name").ShouldBe(0);
        run.Decisions.ShouldBeEmpty();
    }

    [GeneratedRegex(@"\(\d+,\d+\): error RR\d{4}: \S", RegexOptions.None, matchTimeoutMilliseconds: 600_000)]
    private static partial Regex Diagnostic { get; }
}
