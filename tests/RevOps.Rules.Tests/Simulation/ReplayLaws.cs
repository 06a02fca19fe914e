using RevOps.Rules.Tests.Audit;
using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Simulation;

public class ReplayLaws
{
    [Fact]
    public void An_entry_and_its_policy_give_the_identical_decision()
    {
        var (identical, insufficient) = (0, 0);
        Law.ForEachCase(usual: 30, full: 20_000, random =>
        {
            var logged = new LoggedCase(random);
            for (var i = 0; i < 6; i++)
            {
                logged.Engine.Decide(logged.Record(), logged.Context());
            }

            // As it is, and as it comes back from a file, under the policy as a file has it.
            var replay = new Replay(PolicyDocument.Load(PolicyDocument.Write(logged.Policy)), "r1");
            foreach (var entry in logged.Log.Entries)
            {
                var line = JsonLinesDecisionLog.Read(new MemoryStream(JsonLinesDecisionLog.LineOf(entry))).Single();
                line.Problem.ShouldBeNull();
                foreach (var given in new[] { entry, line.Entry! })
                {
                    var result = replay.Run(given);
                    if (result.Outcome == ReplayOutcome.Insufficient)
                    {
                        insufficient++;

                        // Only what is needed whole may lack, and it must be said which attribute that is.
                        result.Differences.ShouldAllBe(d => d.Recorded == "(masked)" && d.Replayed == "its value");
                    }
                    else
                    {
                        result.Outcome.ShouldBe(ReplayOutcome.Identical, result.ToString() + "\n" + System.Text.Encoding.UTF8.GetString(JsonLinesDecisionLog.LineOf(entry)));
                        identical++;
                    }
                }
            }
        });
        identical.ShouldBeGreaterThan(500);
        insufficient.ShouldBeLessThan(identical);
    }
}
