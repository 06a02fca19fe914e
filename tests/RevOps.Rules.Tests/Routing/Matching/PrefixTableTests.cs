using RevOps.Rules.Tests.Properties;
using RevOps.Rules.Tests.Values;

namespace RevOps.Rules.Tests.Routing.Matching;

/// <summary>The longest prefix of a text, beside one asked after the other: short ones, which a table has, and others.</summary>
public class PrefixTableTests
{
    [Fact]
    public void The_longest_prefix_is_found() => Law.ForEachCase(4_000, 400_000, random =>
    {
        var most = random.Next(3) == 0 ? 9 : 4;
        string[] prefixes = [.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => TextFold.Fold(Piece(random, random.Next(1, most + 1)))).Where(p => p.Length > 0)];
        var table = new PrefixTable();
        foreach (var prefix in prefixes)
        {
            table.Add(prefix);
        }

        table.Freeze();
        foreach (var text in prefixes.Select(p => FoldedTexts.Vary(random, p) + Piece(random, random.Next(4))).Concat(Enumerable.Range(0, 10).Select(_ => Piece(random, random.Next(8)))))
        {
            var longest = prefixes.Where(p => TextFold.StartsWithFolded(text.AsSpan(), p.AsSpan())).OrderByDescending(p => p.Length).FirstOrDefault();
            var node = table.Find(text.AsSpan());
            (node == PrefixTable.None ? null : table.TextOf(node)).ShouldBe(longest, $"`{text}` among `{string.Join("`, `", prefixes)}`");
            for (; node != PrefixTable.None; node = table.ParentOf(node))
            {
                TextFold.StartsWithFolded(text.AsSpan(), table.TextOf(node).AsSpan()).ShouldBeTrue();
            }
        }
    });

    // Mostly digits and letters, as postal codes have.
    private static string Piece(Random random, int length) => random.Next(4) == 0
        ? FoldedTexts.Next(random, length)
        : new string([.. Enumerable.Range(0, length).Select(_ => "0129AaZzkK"[random.Next(10)])]);
}
