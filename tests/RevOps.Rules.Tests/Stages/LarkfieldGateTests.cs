using System.Globalization;

namespace RevOps.Rules.Tests.Stages;

/// <summary>The gates of the sample company, over records that a practitioner can follow; what they said was approved by a person.</summary>
public class LarkfieldGateTests
{
    private static readonly DateTimeOffset AsOf = new(2026, 3, 10, 15, 0, 0, TimeSpan.Zero);
    private static readonly Policy Larkfield = PolicyDocument.Load(File.ReadAllText(Repository.At("docs/quickstart/larkfield.policy.json")));
    private static readonly PolicyEngine<Dictionary<string, object?>> Engine =
        Larkfield.CompileFor(RecordSchema.For<Dictionary<string, object?>>().Key(_ => "L1").BindDictionary(Larkfield.Attributes, r => r, ';').Build());

    private static readonly Dictionary<string, object?> Good = new()
    {
        ["email"] = "ada@acme.example",
        ["title"] = "VP Operations",
        ["seniority"] = "VP",
        ["function"] = "Operations",
        ["company"] = "Acme",
        ["employees"] = 500,
        ["industry"] = "Software",
        ["country"] = "US",
        ["state"] = "TX",
        ["technologies"] = "HubSpot",
        ["source"] = "Event",
        ["handRaise"] = true,
    };

    [Fact]
    public void The_gates_of_the_sample_company_decide_as_approved()
    {
        var text = new System.Text.StringBuilder();
        Case("a hand-raise of the best fit", Good, c => c.From("Inquiry"));
        Case("the same, straight to the SDR, who has not looked yet", Good, c => c.From("Inquiry").To("SAL"));
        Case("too few people for any tier above C", With(("employees", 120), ("industry", "Retail"), ("technologies", null)), c => c.From("Inquiry"));
        Case("no hand-raise and no size", With(("handRaise", false), ("employees", null), ("technologies", null), ("country", "BR")), c => c.From("Inquiry"));
        Case("an SDR's first meeting, budget and timeline unknown", With(("twoWayConversation", true), ("meetingHeldOn", "2026-03-09"), ("need", "slow approvals")), c => c.From("SAL"));
        Case("a budget below the line", With(("twoWayConversation", true), ("meetingHeldOn", "2026-03-09"), ("need", "x"), ("decisionProcess", "CFO"), ("timelineMonths", 6), ("budget", 9_000)), c => c.From("SAL"));
        Case("an account executive accepts", With(("amount", 38_000), ("closeDate", "2026-06-30"), ("nextStep", "security review")), c => c.From("SQL").WithAcceptance("Kim", AsOf.AddHours(-1)));
        Case("an outbound success", With(("source", "Outbound")), c => c.To("SAL").WithAcceptance("Sam"));
        Case("an inquiry of last summer", With(("handRaise", false)), c => c.From("Inquiry").To("Nurture").Since(AsOf.AddDays(-200)));
        Case("an MQL since Friday", Good, c => c.From("MQL").Since(new DateTimeOffset(2026, 3, 6, 20, 0, 0, TimeSpan.Zero)));
        Case("rejected: not ready", With(("callbackOn", "2026-05-01")), c => c.From("SAL").Disposed("NotReady"));
        Case("rejected: not ready for the fourth time", With(("callbackOn", "2026-05-01")), c => c.From("SAL").Disposed("NotReady").AfterRecycles([AsOf.AddDays(-10), AsOf.AddDays(-200), AsOf.AddDays(-400)]));
        Case("rejected: misrouted", Good, c => c.From("SAL").Disposed("Misrouted"));
        Case("rejected: bad data", Good, c => c.From("SAL").Disposed("BadData"));
        Case("rejected: a competitor's contract, without its end", With(("competitorName", "Flowmint")), c => c.From("SAL").Disposed("CompetitorContract"));
        Approved.Matches("Stages/larkfield-gates.approved.txt", text.ToString());

        void Case(string name, Dictionary<string, object?> values, Func<DecisionContext, DecisionContext> context)
        {
            var explained = Engine.Explain(values, context(DecisionContext.At(AsOf)).AsPreview());
            text.Append(CultureInfo.InvariantCulture, $"{name}\n  {explained.Decisions.Stage}\n");
            foreach (var line in explained.Stage!.Reasons.Select(r => r.ToString()).Concat(explained.Stage.Stamped.Select(s => "stamps " + s)).Concat((explained.Stage.Openings?.ToString() ?? string.Empty).Split('\n')).Where(l => l.Length > 0))
            {
                text.Append("    ").Append(line).Append('\n');
            }
        }
    }

    private static Dictionary<string, object?> With(params (string Name, object? Value)[] changes)
    {
        var values = new Dictionary<string, object?>(Good);
        foreach (var (name, value) in changes)
        {
            values[name] = value;
        }

        return values;
    }
}
