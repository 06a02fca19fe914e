using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Values;

/// <summary>Keys of texts: those of folded texts, by vectors as by words, and telling apart what folding tells apart.</summary>
public class TextKeyTests
{
    [Fact]
    public void Every_code_point_has_the_key_of_what_it_folds_to_and_none_when_that_is_no_ASCII()
    {
        for (var codePoint = 0; codePoint <= 0x10FFFF; codePoint++)
        {
            var text = codePoint is >= 0xD800 and <= 0xDFFF ? ((char)codePoint).ToString() : char.ConvertFromUtf32(codePoint);
            Check(text);
            if (codePoint <= char.MaxValue)
            {
                Check("Zz9" + text + "a@[");
            }
        }
    }

    [Fact]
    public void Pairs_of_units_that_fold_to_ASCII_or_stand_around_a_surrogate_have_the_key_of_what_they_fold_to()
    {
        char[] units = ['k', 'K', '\u212A', '\u017F', 'S', '@', '[', '\u007F', '\u0080', '\u00E0', '\uD801', '\uDC00', '\uDC28', '\uFFFF', '\0'];
        foreach (var first in units)
        {
            foreach (var second in units)
            {
                foreach (var before in new[] { "", "A", "Abc", "Abcdefg", "Abcdefghijklmno" })
                {
                    Check(before + first + second);
                    Check(before + first + second + before);
                }
            }
        }
    }

    [Fact]
    public void Another_unit_at_any_place_of_any_length_gives_another_key()
    {
        for (var length = 1; length <= 70; length++)
        {
            var text = new string('A', length);
            var key = Check(text);
            for (var at = 0; at < length; at++)
            {
                Check(text[..at] + 'b' + text[(at + 1)..]).ShouldNotBe(key, $"at {at} of {length}");
                Check(text[..at] + '\u212A' + text[(at + 1)..]).ShouldBe(Check(text[..at] + 'k' + text[(at + 1)..]));
            }
        }
    }

    [Fact]
    public void Long_texts_of_letters_that_fold_to_ASCII_have_keys_too() => Check(new string('\u212A', 2_000)).ShouldBe(Check(new string('k', 2_000)));

    [Fact]
    public void Texts_that_fold_alike_have_one_key() => Law.ForEachCase(20_000, 2_000_000, random =>
    {
        var text = FoldedTexts.Next(random, random.Next(40));
        var other = FoldedTexts.Vary(random, text);
        var (key, otherKey) = (Check(text), Check(other));
        if (key is not null && TextFold.Equals(text, other))
        {
            otherKey.ShouldBe(key);
        }
    });

    // Null where a unit folds to no ASCII.
    private static (int, (ulong, ulong, uint, ulong))? Check(string text)
    {
        var folded = TextFold.Fold(text);
        var isAscii = TextKey.TryOfAscii(text.AsSpan(), out var key);
        if (isAscii != text.All(c => c < 0x80))
        {
            Assert.Fail($"`{text}` has {(isAscii ? "a key" : "no key")}.");
        }

        var has = isAscii || TextKey.TryOfFolded(text.AsSpan(), out key);
        if (has != folded.All(c => c < 0x80))
        {
            Assert.Fail($"`{text}` folds to `{folded}` and has {(has ? "a key" : "no key")}.");
        }

        var hasFolded = TextKey.TryOfByWord(folded.AsSpan(), out var byWord);
        if (has != hasFolded || (has && Parts(in key) != Parts(in byWord)))
        {
            Assert.Fail($"`{text}`: {has} {Parts(in key)}; folded and by words {hasFolded} {Parts(in byWord)}.");
        }

        return has ? (text.Length, Parts(in key)) : null;
    }

    private static (ulong, ulong, uint, ulong) Parts(in TextKey key) => (key.First, key.Last, key.Hash, key.LongHash);
}
