using System.Text.RegularExpressions;

namespace RevOps.Rules.Tests.Docs;

/// <summary>Finds the relative links of a page that lead nowhere.</summary>
internal static partial class DocLinks
{
    public static IEnumerable<string> Dead(DocPage page, Func<string, DocPage?> open)
    {
        foreach (var (line, text) in page.Prose)
        {
            foreach (var target in Link().Matches(InlineCode().Replace(text, "")).Select(m => m.Groups["target"].Value))
            {
                if (target.Contains(':', StringComparison.Ordinal))
                {
                    continue;
                }

                var parts = target.Split('#', 2);
                var path = parts[0].Length == 0 ? page.Path : Resolve(page.Path, parts[0]);
                var fullPath = Repository.At(path);
                var other = parts[0].Length == 0 ? page : open(path);
                if (other is null && !File.Exists(fullPath) && !Directory.Exists(fullPath))
                {
                    yield return $"`{target}` on line {line} of `{page.Path}` leads nowhere";
                }
                else if (parts.Length == 2 && other is not null && !Anchors(other).Contains(parts[1]))
                {
                    yield return $"`{target}` on line {line} of `{page.Path}` names a heading that `{other.Path}` does not have";
                }
            }
        }
    }

    private static string Resolve(string from, string target) =>
        Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(from) ?? "", target))).Replace(Path.DirectorySeparatorChar, '/');

    // As the usual hosts of Markdown make them: lower case, punctuation dropped, spaces to hyphens.
    private static HashSet<string> Anchors(DocPage page) =>
        page.Prose.Where(p => p.Text.StartsWith('#'))
            .Select(p => Punctuation().Replace(p.Text.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'))
            .ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)(\s+""[^""]*"")?\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 600_000)]
    private static partial Regex Link();

    [GeneratedRegex("`[^`]*`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 600_000)]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"[^\w\- ]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 600_000)]
    private static partial Regex Punctuation();
}
