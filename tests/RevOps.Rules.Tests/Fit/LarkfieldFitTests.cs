using System.Text;
using System.Text.Json;

namespace RevOps.Rules.Tests.Fit;

/// <summary>
/// The fit of the sample company. Add a line to <c>Fit/Larkfield/cases.jsonl</c>, run with <c>REVOPS_RULES_APPROVE=1</c>, and read what was
/// decided beside it.
/// </summary>
public class LarkfieldFitTests
{
    private static readonly DateTimeOffset AsOf = new(2026, 3, 10, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_sample_company_is_decided_as_was_approved()
    {
        var policy = PolicyDocument.Read(File.ReadAllBytes(Repository.At("docs/quickstart/larkfield.policy.json"))).Policy!;
        var fit = policy.CompileFor(RecordSchema.ForJson(policy.Attributes, "case").Build()).Fit;
        var text = new StringBuilder();
        foreach (var line in File.ReadLines(Repository.At("tests/RevOps.Rules.Tests/Fit/Larkfield/cases.jsonl")))
        {
            using var record = JsonDocument.Parse(line);
            var explained = fit.Explain(record.RootElement, FitContext.At(AsOf));
            text.Append(explained.Decision).Append('\n').Append("  ").Append(explained.Explanation!.Outlook).Append('\n');
            foreach (var gap in explained.Explanation.Gaps)
            {
                text.Append("  ").Append(gap).Append('\n');
            }
        }

        Approved.Matches("Fit/Larkfield/decisions.approved.txt", text.ToString());
    }

    [Fact]
    public void The_most_that_a_record_can_have_is_100_points()
    {
        var policy = PolicyDocument.Read(File.ReadAllBytes(Repository.At("docs/quickstart/larkfield.policy.json"))).Policy!;
        var fit = policy.CompileFor(RecordSchema.ForJson(policy.Attributes).Build()).Fit;
        using var empty = JsonDocument.Parse("{}");
        var decision = fit.Evaluate(empty.RootElement, FitContext.At(AsOf));
        (decision.Lowest, decision.Highest, decision.IsBound, decision.Completeness).ShouldBe((0, 100, false, 0.0));
    }
}
