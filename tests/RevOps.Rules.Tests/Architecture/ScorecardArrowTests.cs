namespace RevOps.Rules.Tests.Architecture;

/// <summary>Scorecards know decisions only: they evaluate nothing and ask nobody.</summary>
public class ScorecardArrowTests
{
    private static readonly DesignRule Rule = new(2, "scorecards know decisions only: no type of a capability, no service and no live port");

    [Fact]
    public void Scorecards_name_no_capability_no_service_and_no_port() => Rule.Holds(Breaks(SourceTree.Library));

    [Theory]
    [InlineData("internal sealed class Use { internal IRotationStore? P; }")]
    [InlineData("internal sealed class Use { internal IFitEvaluator<int>? P; }")]
    public void A_port_or_a_service_is_seen(string use) =>
        Breaks(SourceTree.Of(
        [
            ("src/RevOps.Rules.Abstractions/Ports/IRotationStore.cs", "namespace RevOps.Rules; public interface IRotationStore { }"),
            ("src/RevOps.Rules.Abstractions/Services/IFitEvaluator.cs", "namespace RevOps.Rules; public interface IFitEvaluator<T> { }"),
            ("src/RevOps.Rules/Scorecards/Use.cs", $"namespace RevOps.Rules; {use}"),
        ])).ShouldHaveSingleItem();

    private static IEnumerable<string> Breaks(SourceTree tree) =>
        tree.Mentions.Where(m => !m.From.IsAbstractions && m.From.Folder == "Scorecards")
            .Where(m => m.DeclaredIn.Any(d => d.IsAbstractions ? d.Folder == "Ports" || IsService(d) : Layers.Capabilities.Contains(d.Folder)))
            .Select(m => m.ToString());

    // Timelines and contexts are values that lie beside the services which take them.
    private static bool IsService(SourceFile file) => file.Folder == "Services" && file.Name.Length > 1 && file.Name[0] == 'I' && char.IsUpper(file.Name[1]);
}
