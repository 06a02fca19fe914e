namespace RevOps.Rules.Tests.Docs;

/// <summary>The page of diagnostics has one section for each code, with what the catalogue says and an example that is real.</summary>
public class DiagnosticsPageTests
{
    private static readonly DocPage Page = DocPage.Read("docs/diagnostics.md");

    private static readonly IReadOnlyList<Section> Sections = [.. SectionsOf(Page)];

    public static TheoryData<string> Codes { get; } = [.. DiagnosticCatalogue.All.Select(d => d.Code)];

    [Fact]
    public void Every_code_has_one_section_in_the_order_of_the_codes() =>
        Sections.Select(s => s.Heading).ShouldBe(DiagnosticCatalogue.All.Select(d => $"### {d.Code}: {d.Title}"));

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_section_says_what_the_catalogue_says_and_names_a_cure(string code)
    {
        var descriptor = DiagnosticCatalogue.All.Single(d => d.Code == code);
        var text = Sections.Single(s => s.Heading.Contains(code, StringComparison.Ordinal)).Text;

        text.ShouldContain(descriptor.Meaning);
        text.ShouldContain("Cure:");
        text.Contains("A warning:", StringComparison.Ordinal).ShouldBe(descriptor.Severity == PolicyDiagnosticSeverity.Warning);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_section_shows_a_document_or_code_that_gives_its_diagnostic(string code)
    {
        var section = Sections.Single(s => s.Heading.Contains(code, StringComparison.Ordinal));

        // Documents are read by the test of all JSON blocks, code is run by the test of all C# blocks.
        section.Blocks.Where(b => JsonBlock.IsJson(b)).ShouldAllBe(b => JsonBlock.CodeOf(b) == code);
        section.Blocks.Count(b => JsonBlock.CodeOf(b) == code || (b.Kind == "csharp" && b.Text.Contains($"(\"{code}\", ", StringComparison.Ordinal))).ShouldBe(1);
    }

    private static IEnumerable<Section> SectionsOf(DocPage page)
    {
        var headings = page.Prose.Where(p => p.Text.StartsWith('#')).ToList();
        for (var i = 0; i < headings.Count; i++)
        {
            if (!headings[i].Text.StartsWith("### RR", StringComparison.Ordinal))
            {
                continue;
            }

            var (from, to) = (headings[i].Line, i + 1 < headings.Count ? headings[i + 1].Line : int.MaxValue);
            yield return new Section(
                headings[i].Text,
                string.Join(' ', page.Prose.Where(p => p.Line > from && p.Line < to).Select(p => p.Text.Trim())),
                [.. page.Blocks.Where(b => b.Line > from && b.Line < to)]);
        }
    }

    private sealed record Section(string Heading, string Text, IReadOnlyList<DocBlock> Blocks);
}
