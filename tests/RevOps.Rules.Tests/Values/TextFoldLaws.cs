using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Values;

public class TextFoldLaws
{
    [Fact]
    public void Folding_a_text_is_folding_its_characters_and_doing_it_twice_changes_nothing() => Law.ForEachCase(10_000, 500_000, random =>
    {
        var text = FoldedTexts.Next(random, random.Next(40));
        var folded = TextFold.Fold(text);

        string.Equals(folded, FoldedTexts.Fold(text), StringComparison.Ordinal).ShouldBeTrue();
        TextFold.Fold(folded).ShouldBeSameAs(folded);
        TextFold.IsFolded(text).ShouldBe(string.Equals(folded, text, StringComparison.Ordinal));

        Span<char> buffer = stackalloc char[text.Length];
        TextFold.Fold(text, buffer);
        buffer.SequenceEqual(folded).ShouldBeTrue();
    });

    [Fact]
    public void Texts_are_equal_where_their_folded_texts_are_and_then_their_hashes_are_too() => Law.ForEachCase(20_000, 1_000_000, random =>
    {
        var a = FoldedTexts.Next(random, random.Next(40));
        var b = FoldedTexts.Vary(random, a);
        var expected = string.Equals(FoldedTexts.Fold(a), FoldedTexts.Fold(b), StringComparison.Ordinal);

        TextFold.Equals(a, b).ShouldBe(expected);
        TextFold.EqualsFolded(a, TextFold.Fold(b)).ShouldBe(expected);
        TextFoldComparer.Instance.Equals(a, b).ShouldBe(expected);
        if (expected)
        {
            TextFold.GetHashCode(a).ShouldBe(TextFold.GetHashCode(b));
        }
    });

    [Fact]
    public void Starting_ending_and_containing_are_what_they_are_for_the_folded_texts() => Law.ForEachCase(20_000, 1_000_000, random =>
    {
        var value = FoldedTexts.Next(random, random.Next(30));
        var start = random.Next(value.Length + 1);
        var pattern = random.Next(3) switch
        {
            0 => FoldedTexts.Next(random, random.Next(4)),
            1 => FoldedTexts.Vary(random, value.Substring(start)),
            _ => FoldedTexts.Vary(random, value.Substring(start, random.Next(value.Length - start + 1))),
        };
        var (foldedValue, foldedPattern) = (FoldedTexts.Fold(value), FoldedTexts.Fold(pattern));

        TextFold.StartsWith(value, pattern).ShouldBe(foldedValue.StartsWith(foldedPattern, StringComparison.Ordinal));
        TextFold.StartsWithFolded(value, foldedPattern).ShouldBe(foldedValue.StartsWith(foldedPattern, StringComparison.Ordinal));
        TextFold.EndsWith(value, pattern).ShouldBe(foldedValue.EndsWith(foldedPattern, StringComparison.Ordinal));
        TextFold.EndsWithFolded(value, foldedPattern).ShouldBe(foldedValue.EndsWith(foldedPattern, StringComparison.Ordinal));
        TextFold.Contains(value, pattern).ShouldBe(foldedValue.Contains(foldedPattern, StringComparison.Ordinal));
        TextFold.ContainsFolded(value, foldedPattern).ShouldBe(foldedValue.Contains(foldedPattern, StringComparison.Ordinal));
    });

    [Fact]
    public void The_order_is_the_ordinal_order_of_the_folded_texts() => Law.ForEachCase(10_000, 500_000, random =>
    {
        var a = FoldedTexts.Next(random, random.Next(6));
        var b = FoldedTexts.Vary(random, a);
        var c = FoldedTexts.Next(random, random.Next(6));

        foreach (var (x, y) in new[] { (a, b), (b, c), (a, c) })
        {
            var order = Math.Sign(TextFold.Compare(x, y));
            order.ShouldBe(Math.Sign(string.CompareOrdinal(FoldedTexts.Fold(x), FoldedTexts.Fold(y))));
            Math.Sign(TextFold.Compare(y, x)).ShouldBe(-order);
            Math.Sign(TextFoldComparer.Instance.Compare(x, y)).ShouldBe(order);
            (order == 0).ShouldBe(TextFold.Equals(x, y));
        }

        if (TextFold.Compare(a, b) <= 0 && TextFold.Compare(b, c) <= 0)
        {
            TextFold.Compare(a, c).ShouldBeLessThanOrEqualTo(0);
        }
    });
}
