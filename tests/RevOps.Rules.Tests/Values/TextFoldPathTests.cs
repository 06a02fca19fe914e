namespace RevOps.Rules.Tests.Values;

/// <summary>Every length around the widths of words and vectors, every misalignment, a difference at every place.</summary>
public class TextFoldPathTests
{
    private static readonly char[] Others = ['b', 'B', '\u00E0', '\u212A', '\uDC28', '\uD801'];

    [Fact]
    public void The_fast_paths_agree_with_the_plain_one_for_every_length_and_alignment()
    {
        var upper = string.Concat(Enumerable.Range(0, 40).Select(i => i % 7 == 6 ? "0-@[" : "AKSZ")).ToCharArray();
        var lower = TextFold.Fold(new string(upper)).ToCharArray();
        for (var length = 0; length <= 130; length++)
        {
            for (var offset = 0; offset < 9; offset++)
            {
                ReadOnlySpan<char> value = upper.AsSpan(offset, length);
                ReadOnlySpan<char> pattern = lower.AsSpan(offset, length);
                (TextFold.Equals(value, pattern) && TextFold.Equals(pattern, value) && TextFold.EqualsFolded(value, pattern)).ShouldBeTrue();
                (TextFold.Equals(value, value) && TextFold.Compare(value, pattern) == 0).ShouldBeTrue();
                TextFold.GetHashCode(value).ShouldBe(TextFold.GetHashCode(pattern));
                TextFold.GetHashCode(value).ShouldBe(TextFold.GetHashCode(value.ToArray()));
                (TextFold.StartsWithFolded(upper.AsSpan(offset), pattern) && TextFold.EndsWithFolded(upper.AsSpan(0, offset + length), pattern)).ShouldBeTrue();
                TextFold.ContainsFolded(upper, pattern).ShouldBeTrue();
            }
        }
    }

    [Fact]
    public void One_different_unit_anywhere_is_seen_at_every_length()
    {
        for (var length = 1; length <= 130; length++)
        {
            var value = new string('A', length);
            for (var at = 0; at < length; at++)
            {
                var other = Others[(length + at) % Others.Length];
                var units = value.ToCharArray();
                units[at] = other;
                var changed = new string(units);
                var folded = TextFold.Fold(changed);
                (TextFold.Equals(value, changed) || TextFold.EqualsFolded(value, folded) || TextFold.EqualsFolded(changed, TextFold.Fold(value)))
                    .ShouldBeFalse($"U+{(int)other:X4} at {at} of {length}");
                (TextFold.EqualsFolded(changed, folded) && TextFold.Equals(folded, changed)).ShouldBeTrue($"U+{(int)other:X4} at {at} of {length}");
                TextFold.GetHashCode(folded).ShouldBe(TextFold.GetHashCode(changed));
            }
        }
    }

    [Fact]
    public void A_letter_beyond_ASCII_that_folds_into_it_is_found_at_every_place_of_every_length()
    {
        for (var length = 1; length <= 70; length++)
        {
            for (var at = 0; at < length; at++)
            {
                var units = new string('k', length).ToCharArray();
                units[at] = '\u212A';
                var value = new string(units);
                var pattern = new string('K', length);
                (TextFold.Equals(value, pattern) && TextFold.EqualsFolded(value, TextFold.Fold(pattern))).ShouldBeTrue();
                (TextFold.Contains("x" + value + "x", pattern) && TextFold.EndsWith("x" + value, pattern)).ShouldBeTrue();
                TextFold.GetHashCode(value).ShouldBe(TextFold.GetHashCode(pattern));
            }
        }
    }

    [Fact]
    public void A_pattern_that_cuts_a_pair_meets_the_folded_pair()
    {
        ShouldEndWith("\U00010400", "\uDC28", true, "the folded value ends with this surrogate");
        ShouldEndWith("\U00010400", "\uDC00", false, "the value's low surrogate folds with its partner, the pattern's has none");
        ShouldEndWith("\uD801\uD801\uDC00", "\U00010428", true, "a lone high surrogate before a pair");
        ShouldEndWith("\U00010400\U00010400", "\uDC28\uD801\uDC00", true, "a pattern that starts within a pair");
        ShouldEndWith("\U00010400x", "\uDC28X", true, "a pattern that starts within a pair");
        TextFold.StartsWith("\U00010400", "\uD801").ShouldBeTrue("half a pair is a prefix of code units");
    }

    private static void ShouldEndWith(string value, string pattern, bool found, string why)
    {
        TextFold.EndsWith(value, pattern).ShouldBe(found, why);
        TextFold.EndsWithFolded(value, TextFold.Fold(pattern)).ShouldBe(found, why);
        TextFold.Contains(value, pattern).ShouldBe(found, why);
        TextFold.Contains("\U00010400" + value + "!", pattern).ShouldBe(found, why);
    }

    [Fact]
    public void Comparing_allocates_nothing()
    {
        var value = "The Quick Brown Fox, \u212AELVIN and ΟΔΟΣ, jumps over \U00010400 lazy dogs";
        var other = TextFold.Fold(value);
        var longPattern = new string('a', 300);
        var count = 0;
        Allocation.Of(() =>
        {
            count += TextFold.Equals(value, other) ? 1 : 0;
            count += TextFold.GetHashCode(value) & 1;
            count += TextFold.Compare(value, other);
            count += TextFold.StartsWith(value, "the quick") && TextFold.EndsWithFolded(value, "dogs") && TextFold.Contains(value, "οδος") ? 1 : 0;
            count += TextFold.Contains(value, longPattern) || TextFold.Contains(longPattern, longPattern) ? 1 : 0;
            count += TextFold.Fold(other).Length;
        }).ShouldBe(0);
        count.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Hashes_of_similar_texts_spread_over_all_bits()
    {
        var hashes = Enumerable.Range(0, 50_000).Select(i => TextFold.GetHashCode($"account-{i}")).ToList();
        // Birthday: 50,000 draws of 2^32 collide about 0.3 times; the lowest and highest 12 bits must fill 4,096 buckets evenly.
        (hashes.Count - hashes.Distinct().Count()).ShouldBeLessThan(6);
        hashes.GroupBy(h => h & 0xFFF).Max(bucket => bucket.Count()).ShouldBeLessThan(40);
        hashes.GroupBy(h => (uint)h >> 20).Max(bucket => bucket.Count()).ShouldBeLessThan(40);
        hashes.GroupBy(h => h & 0xFFF).Count().ShouldBe(4096);
    }

    [Fact]
    public void A_dictionary_under_the_fold_finds_texts_in_any_case()
    {
        var known = new Dictionary<string, int>(TextFoldComparer.Instance) { ["Straße"] = 1, ["\u212Aelvin"] = 2 };
        known["STRAẞE"].ShouldBe(1);
        known["KELVIN"].ShouldBe(2);
        known.ContainsKey("strasse").ShouldBeFalse();
        new[] { "b", "A", null, "a" }.Order(TextFoldComparer.Instance!).ShouldBe([null, "A", "a", "b"]);
    }

#if !NETSTANDARD_ASSEMBLIES
    [Fact]
    public void On_net10_a_dictionary_under_the_fold_finds_spans()
    {
        var known = new Dictionary<string, int>(TextFoldComparer.Instance) { ["\u212Aelvin"] = 2 };
        var spans = known.GetAlternateLookup<ReadOnlySpan<char>>();
        spans["the KELVIN scale".AsSpan(4, 6)].ShouldBe(2);
        spans["celsius".AsSpan()] = 3;
        known["CELSIUS"].ShouldBe(3);
    }
#endif
}
