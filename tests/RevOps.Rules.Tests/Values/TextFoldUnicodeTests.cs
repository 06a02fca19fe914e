namespace RevOps.Rules.Tests.Values;

public class TextFoldUnicodeTests
{
    [Fact]
    public void Every_code_point_folds_as_the_Unicode_file_says()
    {
        if (CaseFoldingFile.Path is null)
        {
            Assert.Skip("CaseFolding.txt is not on this machine: install Debian's unicode-data, or name its folder in REVOPS_RULES_UNICODE.");
        }

        File.ReadLines(CaseFoldingFile.Path).First().ShouldContain($"CaseFolding-{TextFold.UnicodeVersion}.txt");
        var foldings = CaseFoldingFile.SimpleFoldings();
        foldings.Count.ShouldBe(1454);

        var wrong = new List<string>();
        for (var codePoint = 0; codePoint <= 0x10FFFF; codePoint++)
        {
            if (codePoint is >= 0xD800 and <= 0xDFFF)
            {
                continue;
            }

            var text = char.ConvertFromUtf32(codePoint);
            var expected = char.ConvertFromUtf32(foldings.GetValueOrDefault(codePoint, codePoint));
            if (!string.Equals(TextFold.Fold(text), expected, StringComparison.Ordinal)
                || (text.Length == 1 && TextFold.Fold(text[0]) != expected[0])
                || !TextFold.Equals(text, expected)
                || !TextFold.EqualsFolded(text, expected))
            {
                wrong.Add($"U+{codePoint:X4}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Σ", "ς", true, "final sigma is a sigma")]
    [InlineData("ΟΔΥΣΣΕΥΣ", "Οδυσσεύς", false, "an accent is not case")]
    [InlineData("ΟΔΟΣ", "οδος", true, "sigma in the middle")]
    [InlineData("ΟΔΟΣ", "οδος\u0301", false, "nothing is normalised")]
    [InlineData("é", "e\u0301", false, "composed is not decomposed")]
    [InlineData("\u10D0", "\u1C90", true, "Georgian Mtavruli")]
    [InlineData("\u10A0", "\u2D00", true, "Georgian Asomtavruli and Nuskhuri")]
    [InlineData("\u10D0", "\u10A0", false, "two different Georgian alphabets")]
    [InlineData("\u13A0", "\uAB70", true, "Cherokee")]
    [InlineData("\u13F0", "\u13F8", true, "Cherokee's six")]
    [InlineData("I", "i", true, "Latin I")]
    [InlineData("İ", "i", false, "dotted capital I is a letter of its own")]
    [InlineData("İ", "i\u0307", false, "a full folding, not a simple one")]
    [InlineData("I", "ı", false, "dotless i is a letter of its own")]
    [InlineData("ẞ", "ß", true, "capital sharp s")]
    [InlineData("ß", "ss", false, "a full folding, not a simple one")]
    [InlineData("\u212A", "k", true, "Kelvin sign")]
    [InlineData("\u212B", "å", true, "Angstrom sign")]
    [InlineData("\u2126", "ω", true, "Ohm sign")]
    [InlineData("\u00B5", "μ", true, "micro sign")]
    [InlineData("ſ", "S", true, "long s")]
    [InlineData("Ǆ", "ǅ", true, "title case")]
    [InlineData("ﬀ", "ff", false, "a ligature is one letter")]
    [InlineData("\U00010400", "\U00010428", true, "Deseret")]
    [InlineData("\U0001E900", "\U0001E922", true, "Adlam")]
    [InlineData("\U00010400", "\U0001E922", false, "two scripts")]
    [InlineData(" a", "a", false, "nothing is trimmed")]
    [InlineData("", "", true, "empty texts")]
    [InlineData("@[`{", "`{@[", false, "the neighbours of the letters")]
    public void Letters_that_trap_comparisons_compare_by_simple_folding(string a, string b, bool equal, string why)
    {
        ShouldCompare(a, b, equal, why);
    }

    [Fact]
    public void A_surrogate_without_its_partner_is_itself()
    {
        // Not inline data: an attribute's text is stored as UTF-8, which has no lone surrogates.
        ShouldCompare("\uD801", "\uD801", true, "a lone high surrogate");
        ShouldCompare("\uD801", "\uD802", false, "high surrogates do not fold");
        ShouldCompare("\uDC00", "\uDC28", false, "lone low surrogates do not fold");
        ShouldCompare("x\uDC00", "X\uDC00", true, "a lone low surrogate after a letter");
        ShouldCompare("\uDC00\uD801", "\uDC28\uD801", false, "the wrong way round is no pair");
        ShouldCompare("\uD801\uD801\uDC00", "\uD801\uD801\uDC28", true, "a pair after a lone one");
        ShouldCompare("\uD801\uDC00\uDC00", "\uD801\uDC28\uDC28", false, "only the first of two has a partner");
    }

    private static void ShouldCompare(string a, string b, bool equal, string why)
    {
        TextFold.Equals(a, b).ShouldBe(equal, why);
        TextFold.Equals(b, a).ShouldBe(equal, why);
        (TextFold.Compare(a, b) == 0).ShouldBe(equal, why);
        TextFold.EqualsFolded(a, TextFold.Fold(b)).ShouldBe(equal, why);
        if (equal)
        {
            TextFold.GetHashCode(a).ShouldBe(TextFold.GetHashCode(b), why);
        }
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("us", 1168939930)]
    [InlineData("US", 1168939930)]
    [InlineData("Acme Corp.", -817175042)]
    [InlineData("ΟΔΟΣ", 2049772177)]
    public void A_hash_is_the_same_number_in_every_process_and_on_every_runtime(string text, int expected)
    {
        TextFold.GetHashCode(text).ShouldBe(expected);
    }

    [Fact]
    public void Folding_returns_the_same_instance_where_nothing_changes()
    {
        foreach (var text in new[] { "", "acme corp", "οδοσ", "\U00010428", "a\uDC00", "no change in a longer text, 12345" })
        {
            TextFold.Fold(text).ShouldBeSameAs(text);
            TextFold.IsFolded(text).ShouldBeTrue();
        }

        TextFold.IsFolded("acme Corp").ShouldBeFalse();
        TextFold.Fold("no change until the enD").ShouldBe("no change until the end");
    }
}
