using RevOps.Rules.Tests.Audit;
using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Simulation;

public class ReplayLaws
{
    [Fact]
    public void An_entry_and_its_policy_give_the_identical_decision()
    {
        var cases = 0;
        var counts = new Dictionary<DecisionKind, (int Identical, int Insufficient)>();
        var turns = new Dictionary<TurnSource, int>();
        Law.ForEachCase(usual: 40, full: 2_000, random =>
        {
            cases++;
            var logged = new LoggedCase(random);
            for (var i = 0; i < 6; i++)
            {
                logged.DecideSomehow();
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
                    var before = counts.GetValueOrDefault(entry.Kind);
                    if (result.Outcome == ReplayOutcome.Insufficient)
                    {
                        counts[entry.Kind] = before with { Insufficient = before.Insufficient + 1 };

                        // Only what is needed whole may lack, and it must be said which attribute that is.
                        result.Differences.ShouldAllBe(d => d.Recorded == "(masked)" && d.Replayed == "its value", System.Text.Encoding.UTF8.GetString(JsonLinesDecisionLog.LineOf(entry)));
                    }
                    else
                    {
                        result.Outcome.ShouldBe(ReplayOutcome.Identical, result.ToString() + "\n" + System.Text.Encoding.UTF8.GetString(JsonLinesDecisionLog.LineOf(entry)));
                        counts[entry.Kind] = before with { Identical = before.Identical + 1 };
                        if (entry is RoutingEntry { Turn.Source: var source })
                        {
                            turns[source] = turns.GetValueOrDefault(source) + 1;
                        }
                    }
                }
            }
        });

        // The law would hold of entries that nobody writes. So each kind of decision must have been replayed identically once for each case, but for
        // standards, which a quarter of the policies have. Some policies need masked values whole: that must be met as well, once in ten cases, and be the
        // smaller part of all entries. Each source of a turn must be met once in fifty cases, since a store fails in few of them.
        foreach (var kind in Enum.GetValues<DecisionKind>())
        {
            counts.GetValueOrDefault(kind).Identical.ShouldBeGreaterThanOrEqualTo(kind == DecisionKind.Standards ? cases / 4 : cases, kind.ToString());
        }

        counts.Values.Sum(c => c.Insufficient).ShouldBeInRange(cases / 10, counts.Values.Sum(c => c.Identical));
        Enum.GetValues<TurnSource>().ShouldAllBe(s => turns.GetValueOrDefault(s) >= cases / 50);
        TestContext.Current.SendDiagnosticMessage($"{cases} cases; {string.Join(" ", counts)}; {string.Join(" ", turns)}");
    }
}
