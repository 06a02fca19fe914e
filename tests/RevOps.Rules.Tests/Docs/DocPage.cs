namespace RevOps.Rules.Tests.Docs;

/// <summary>A fenced block of a page.</summary>
/// <param name="Kind">What stands after the fence, such as <c>csharp</c> or <c>csharp test</c>.</param>
/// <param name="Line">The line of its first line of text, from 1.</param>
/// <param name="Text">The text between the fences.</param>
internal sealed record DocBlock(string Kind, int Line, string Text);

/// <summary>A page of the documentation, taken apart into fenced blocks and prose.</summary>
internal sealed record DocPage(string Path, IReadOnlyList<DocBlock> Blocks, IReadOnlyList<(int Line, string Text)> Prose)
{
    private const string Fence = "```";

    /// <summary>README and the pages under docs, from the root of the repository.</summary>
    public static IReadOnlyList<string> Paths { get; } =
        [.. new[] { "README.md" }.Concat(Repository.Files("docs", "*.md").Select(Repository.Relative)).Where(p => !p.StartsWith("docs/decisions/", StringComparison.Ordinal))];

    /// <summary>Every page whose links have to lead somewhere.</summary>
    public static IReadOnlyList<string> LinkedPaths { get; } =
        [.. new[] { "README.md", "CHANGELOG.md", "CONTRIBUTING.md" }.Concat(Repository.Files("docs", "*.md").Select(Repository.Relative))];

    public static DocPage Read(string path) => Parse(path, File.ReadAllText(Repository.At(path)));

    public static DocPage Parse(string path, string text)
    {
        var blocks = new List<DocBlock>();
        var prose = new List<(int, string)>();
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].TrimStart().StartsWith(Fence, StringComparison.Ordinal))
            {
                prose.Add((i + 1, lines[i]));
                continue;
            }

            var close = Array.FindIndex(lines, i + 1, l => l.Trim() == Fence);
            if (close < 0)
            {
                throw new FormatException($"The block that starts on line {i + 1} of `{path}` has no end.");
            }

            blocks.Add(new DocBlock(lines[i].Trim()[Fence.Length..].Trim(), i + 2, string.Join('\n', lines[(i + 1)..close])));
            i = close;
        }

        return new DocPage(path, blocks, prose);
    }
}
