using System.Globalization;

namespace RevOps.Rules.Tests.Values;

/// <summary>Whichever way a processor hashes words, those that differ little select different places of a table.</summary>
public class WordHashTests
{
    private const int Places = 4_096;
    private const int Shift = 20;

    [Fact]
    public void Two_letters_select_about_as_many_places_as_chance_would() => Spread(from a in Letters() from b in Letters() select (2UL, a | (b << 16) | (b << 32), 0UL));

    [Fact]
    public void Numbers_at_the_end_of_a_text_select_about_as_many_places_as_chance_would() => Spread(Enumerable.Range(0, 700).Select(i => (20UL, 0x6E_6F_72_74_68_2D_62_6CUL, Digits(i))));

    [Fact]
    public void Lengths_alone_select_about_as_many_places_as_chance_would() => Spread(Enumerable.Range(0, 256).Select(i => ((ulong)i, 7UL, 7UL)));

    private static IEnumerable<ulong> Letters() => Enumerable.Range('a', 26).Select(c => (ulong)c);

    private static ulong Digits(int number) => number.ToString("D4", CultureInfo.InvariantCulture).Aggregate(0UL, (word, digit) => (word << 8) | digit);

    // Of n hashes by chance Places * (1 - (1 - 1 / Places)^n) places are selected.
    private static void Spread(IEnumerable<(ulong Seed, ulong First, ulong Second)> words)
    {
        (ulong Seed, ulong First, ulong Second)[] all = [.. words];
        var byChance = Places * (1 - Math.Pow(1 - (1.0 / Places), all.Length));
        foreach (var hash in new Func<ulong, ulong, ulong, uint>[] { WordHash.Of, WordHash.ByProducts })
        {
            all.Select(w => hash(w.Seed, w.First, w.Second) >> Shift).Distinct().Count().ShouldBeGreaterThan((int)(byChance * 0.95));
        }
    }
}
