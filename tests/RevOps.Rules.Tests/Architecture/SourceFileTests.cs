namespace RevOps.Rules.Tests.Architecture;

public class SourceFileTests
{
    private const int MostLines = 400;
    private static readonly DesignRule Rule = new(null, $"a file states one idea, which {MostLines} lines hold easily");

    [Fact]
    public void No_file_is_long() =>
        Rule.Holds(SourceTree.Library.Files.Where(f => !f.Name.EndsWith(".g.cs", StringComparison.Ordinal))
            .Select(f => (File: f, Lines: f.Text.AsSpan().Count('\n')))
            .Where(f => f.Lines > MostLines)
            .Select(f => $"{f.File} has {f.Lines} lines"));
}
