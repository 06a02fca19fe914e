namespace RevOps.Rules.Tests.Quickstart;

public class QuickstartTextTests
{
    [Theory]
    [InlineData("""{"id":"\ud800"}""")]
    [InlineData("""{"id":"2","\ud800":"x"}""")]
    [InlineData("""{"id":"3","touchedAt":["\ud800"]}""")]
    public void A_line_with_half_a_character_is_decided_and_the_run_goes_on(string line)
    {
        using var run = new QuickstartRun();
        run.Decide("leads.jsonl", line + "\n{\"id\":\"whole\",\"country\":\"\\ud83d\\ude00\"}\n").ShouldBeOneOf(0, 1);
        run.Output.ShouldContain("2 decided");
        run.Decision("whole", "routing").GetProperty("outcome").GetString().ShouldNotBeNull();
    }
}
