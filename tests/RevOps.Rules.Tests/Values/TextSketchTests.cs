using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Values;

/// <summary>Texts that are the same when they are folded have the same sketch, or one of them has none.</summary>
public class TextSketchTests
{
    [Fact]
    public void What_folds_to_the_same_has_the_same_sketch() => Law.ForEachCase(20_000, 2_000_000, random =>
    {
        var text = FoldedTexts.Next(random, random.Next(30));
        var other = FoldedTexts.Vary(random, text);
        if (TextFold.Fold(text) == TextFold.Fold(other) && TextSketch.TryOf(text.AsSpan(), out var sketch) && TextSketch.TryOf(other.AsSpan(), out var otherSketch))
        {
            otherSketch.ShouldBe(sketch, $"`{text}` and `{other}`");
        }
    });

    [Theory]
    [InlineData("US", "us", true)]
    [InlineData("Mid-Market", "MID-MARKET", true)]
    [InlineData("", "", true)]
    [InlineData("US", "UK", false)]
    [InlineData("21", "111", false)]
    [InlineData("acme-1.example", "acme-2.example", false)]
    public void Sketches_tell_short_texts_apart(string text, string other, bool isSame)
    {
        TextSketch.TryOf(text.AsSpan(), out var sketch).ShouldBeTrue();
        TextSketch.TryOf(other.AsSpan(), out var otherSketch).ShouldBeTrue();
        (sketch == otherSketch).ShouldBe(isSame);
    }

    [Theory]
    [InlineData("\u212A")]
    [InlineData("\u017Fome text")]
    [InlineData("abcdefgh\u017Fjklmnopqrstu")]
    [InlineData("some tex\u017F")]
    public void What_folds_to_ASCII_without_being_it_has_no_sketch(string text) => TextSketch.TryOf(text.AsSpan(), out _).ShouldBeFalse();

    [Fact]
    public void Codes_of_two_letters_are_told_apart_as_a_thousand_places_allow()
    {
        var places = from a in "abcdefghijklmnopqrstuvwxyz" from b in "abcdefghijklmnopqrst" select Place($"{a}{b}");
        places.Distinct().Count().ShouldBeGreaterThan(330);

        static uint Place(string text) => TextSketch.TryOf(text.AsSpan(), out var sketch) ? sketch >> TextSketch.ShiftOf(1_024) : 0;
    }
}
