using RevOps.Rules.Tests.Properties;
using RevOps.Rules.Tests.Values;

namespace RevOps.Rules.Tests.Records;

/// <summary>The index of many texts, which is the same for few of them, beside the table by code.</summary>
public class LargeTextIndexTests
{
    [Fact]
    public void It_gives_the_number_of_what_the_table_finds_and_of_nothing_else() => Law.ForEachCase(2_000, 200_000, random =>
    {
        var table = new SymbolTable();
        string[] texts = [.. Enumerable.Range(0, random.Next(random.Next(20) == 0 ? 400 : 12)).Select(_ => FoldedTexts.Next(random, random.Next(random.Next(2) == 0 ? 4 : 70)))];
        foreach (var text in texts)
        {
            table.Add(text);
        }

        int[] numbers = [.. Enumerable.Range(0, table.Count).Select(_ => random.Next(3))];
        var index = new LargeTextIndex([.. Enumerable.Range(1, table.Count).Select(table.TextOf)], i => numbers[i]);
        foreach (var text in texts.Concat(Enumerable.Range(0, 12).Select(_ => FoldedTexts.Next(random, random.Next(70)))).Append("").SelectMany(t => new[] { t, FoldedTexts.Vary(random, t) }))
        {
            index.Find(text.AsSpan()).ShouldBe(table.Find(text) is > 0 and var code ? numbers[code - 1] : LargeTextIndex.None, $"`{text}`");
        }
    });

    [Theory]
    [InlineData("https://crm.example.com/accounts/{0}/details-of-the-account")]
    [InlineData("{0}.a-long-name-of-a-domain.example")]
    [InlineData("a-long-name-of-a-domain.example/{0}")]
    [InlineData("{0}.north-blue.example")]
    [InlineData("head-{0}-end")]
    [InlineData("\u00fcber-{0}")]
    public void Texts_that_differ_at_one_place_only_are_told_apart(string form)
    {
        string Text(int i) => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, i.ToString("00000", System.Globalization.CultureInfo.InvariantCulture));
        var index = new LargeTextIndex([.. Enumerable.Range(0, 5_000).Select(Text)], i => i / 100);
        for (var i = 0; i < 10_000; i++)
        {
            index.Find(Text(i).ToUpperInvariant().AsSpan()).ShouldBe(i < 5_000 ? i / 100 : LargeTextIndex.None);
        }
    }

    [Fact]
    public void Looking_up_allocates_nothing()
    {
        var index = new LargeTextIndex(["north-blue1.example", "kelvin", "z\u00fcrich"], i => i);
        var sum = 0;
        Allocation.Of(() => sum += index.Find("North-Blue1.EXAMPLE".AsSpan()) + index.Find("\u212Aelvin".AsSpan()) + index.Find("Z\u00dcRICH".AsSpan()) + index.Find("bern".AsSpan())).ShouldBe(0);
        sum.ShouldNotBe(0);
    }
}
