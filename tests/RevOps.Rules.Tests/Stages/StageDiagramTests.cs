using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Stages;

public class StageDiagramTests
{
    private static readonly StagePolicy Larkfield = PolicyDocument.Load(File.ReadAllText(Repository.At("docs/quickstart/larkfield.policy.json"))).Stages!;

    [Fact]
    public void The_lifecycle_is_drawn_for_Mermaid() => Approved.Matches("Stages/larkfield.approved.mmd", Larkfield.ToMermaid());

    [Fact]
    public void The_page_of_stages_shows_the_drawing() => File.ReadAllText(Repository.At("docs/stages.md")).ReplaceLineEndings("\n").ShouldContain("```mermaid\n" + Larkfield.ToMermaid() + "```");

    [Fact]
    public void The_lifecycle_is_told_as_text() => Approved.Matches("Stages/larkfield.approved.txt", Larkfield.ToText());

    [Fact]
    public void Whatever_the_names_a_drawing_stays_a_drawing()
    {
        const string Hostile = "a\"]; b[\"<script>`|#}&\n end 😀";
        var stages = Policy(p => p.Stages(s => s
            .Stage(Hostile, Hostile, exit: Title.Is(Hostile.Replace("\n", " ")), dwell: StageDwell.CalendarDays(1))
            .Stage("subgraph").Stage("end", needsAcceptance: true)
            .Skip("x\"|", Hostile, "end", Title.Contains(new string('"', 90)))
            .Detour("click", returnsTo: Hostile))).Stages!;
        var drawn = stages.ToMermaid();
        Approved.Matches("Stages/hostile.approved.mmd", drawn);
        drawn.Split('\n').Where(l => l.Length > 0).Skip(1).ShouldAllBe(l => l.StartsWith("    ", StringComparison.Ordinal) && l.Count(c => c == '"') <= 2);
        stages.ToText().Split('\n').Length.ShouldBe(12);
    }

    [Fact]
    public void The_same_policy_gives_the_same_text()
    {
        var again = PolicyDocument.Load(File.ReadAllText(Repository.At("docs/quickstart/larkfield.policy.json"))).Stages!;
        again.ToMermaid().ShouldBe(Larkfield.ToMermaid());
        again.ToText().ShouldBe(Larkfield.ToText());
    }
}
