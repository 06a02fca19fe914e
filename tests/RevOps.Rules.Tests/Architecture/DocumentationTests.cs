using System.Xml.Linq;

namespace RevOps.Rules.Tests.Architecture;

public class DocumentationTests
{
    private static readonly DesignRule Rule = new(5, "every public member is documented");

    [Fact]
    public void The_compiler_asks_for_documentation_and_nothing_silences_it()
    {
        Rule.Holds(Settings.OfTheLibrary().Where(s => s.Text.Contains("1591", StringComparison.Ordinal)).Select(s => $"`{s.Path}` speaks of CS1591, which asks for it"));
        Rule.Holds(Settings.OfTheLibrary().Where(s => s.Text.Contains("NoWarn", StringComparison.Ordinal)).Select(s => $"`{s.Path}` silences warnings"));
        XDocument.Load(Repository.At("src/Directory.Build.props")).Descendants("GenerateDocumentationFile").Select(e => e.Value).ShouldBe(["true"]);
        XDocument.Load(Repository.At("Directory.Build.props")).Descendants("TreatWarningsAsErrors").Select(e => e.Value).ShouldBe(["true"]);
    }

    [Fact]
    public void A_summary_says_something() =>
        Rule.Holds(
            from project in Libraries.Projects
            from target in Libraries.Targets
            from member in XDocument.Load(Path.ChangeExtension(Libraries.PathOf(project, target), ".xml")).Descendants("member")
            where !member.Descendants("inheritdoc").Any() && (member.Element("summary") is not { } summary || (string.IsNullOrWhiteSpace(summary.Value) && !summary.HasElements))
            select $"`{(string?)member.Attribute("name")}` has no summary");
}
