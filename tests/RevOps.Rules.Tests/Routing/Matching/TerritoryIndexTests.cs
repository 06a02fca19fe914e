using RevOps.Rules.Tests.Criteria;
using static RevOps.Rules.Tests.Criteria.Samples;

namespace RevOps.Rules.Tests.Routing.Matching;

public class TerritoryIndexTests
{
    private static readonly SampleRecord Empty = new(new Dictionary<string, object?>());

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(1_000)]
    public void Every_territory_of_a_row_is_found_and_none_beyond_the_last(int count)
    {
        var territories = new MatchingCase([.. Enumerable.Range(0, count).Select(i => (Criterion?)Growth.Between(i, i + 0.5))]);
        for (var i = 0; i < count; i++)
        {
            territories.Agree(Empty.With("growth", i + 0.25), holdsOnError: false).Territory.ShouldBe(i);
        }

        territories.Agree(Empty.With("growth", count + 0.75), holdsOnError: false).ShouldBe(TerritoryMatch.None);
        territories.Agree(Empty, holdsOnError: true).ShouldBe(TerritoryMatch.None);
    }

    [Fact]
    public void A_territory_without_conditions_takes_what_those_before_it_leave()
    {
        Criterion?[] before = [.. Enumerable.Range(0, 70).Select(i => (Criterion?)Country.Is("c" + i))];
        var territories = new MatchingCase([.. before, null, .. before, Country.IsMissing()]);
        territories.Agree(Empty.With("country", "C69"), holdsOnError: false).Territory.ShouldBe(69);
        territories.Agree(Empty.With("country", "c70"), holdsOnError: false).Territory.ShouldBe(70);
        territories.Agree(Empty, holdsOnError: false).Territory.ShouldBe(70);
        territories.Agree(Empty, holdsOnError: false, from: 71).Territory.ShouldBe(141);
    }

    [Fact]
    public void The_longest_prefix_and_every_shorter_one_match()
    {
        var territories = new MatchingCase([Domain.StartsWith("90210-12345-67890-x"), Domain.StartsWith("9021"), !Domain.StartsWith("9"), Domain.StartsWith("90"), Domain.Is("90x")]);
        int? Of(string text) => territories.Agree(Empty.With("domain", text), holdsOnError: false).Territory;
        Of("90210-12345-67890-X1").ShouldBe(0);
        Of("90210-12345-67890-y").ShouldBe(1);
        Of("902").ShouldBe(3);
        Of("90X").ShouldBe(3);
        Of("9").ShouldBe(-1);
        Of("").ShouldBe(2);
    }

    [Fact]
    public void Signed_zeros_infinities_and_a_fact_that_is_no_number_keep_their_places()
    {
        var score = Facts.FitScore;
        var territories = new MatchingCase([Growth.Is(0) & Country.IsMissing(), Growth.AtLeast(double.MaxValue), Growth.AtMost(double.MinValue), !score.AtLeast(5), score.AtMost(7)]);
        territories.Agree(Empty.With("growth", -0.0), holdsOnError: false).Territory.ShouldBe(0);
        territories.Agree(Empty.With("growth", double.PositiveInfinity), holdsOnError: false).Territory.ShouldBe(1);
        territories.Agree(Empty.With("growth", double.NegativeInfinity), holdsOnError: false).Territory.ShouldBe(2);
        territories.Agree(Empty, holdsOnError: false, facts: FactSet.Empty.With(FactNames.FitScore, 6)).Territory.ShouldBe(4);
    }

    [Fact]
    public void More_elements_attributes_and_alternatives_than_the_index_takes_are_left_to_the_criteria()
    {
        Criterion[] many = [.. Enumerable.Range(0, 40).Select(i => Country.Is("c" + i) & Industry.Is("i" + i))];
        var territories = new MatchingCase([Criterion.Any(many) & Growth.AtLeast(1), Tech.AnyOf("t99"), Tech.AllOf("t1", "t2", "zz"), !Tech.AnyOf("t1")]);
        territories.Agree(Empty.With("country", "c39").With("industry", "I39").With("growth", 1.0), holdsOnError: false).Territory.ShouldBe(0);
        territories.Agree(Empty.With("tech", Enumerable.Range(0, 100).Select(i => "t" + i).ToArray()), holdsOnError: false).Territory.ShouldBe(1);
        territories.Agree(Empty.With("tech", Enumerable.Range(0, 50).Select(i => "t" + i).Append("ZZ").ToArray()), holdsOnError: false).Territory.ShouldBe(2);
        territories.Agree(Empty.With("tech", Array.Empty<string>()), holdsOnError: false).Territory.ShouldBe(3);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(200)]
    public void Constants_that_share_a_sketch_are_each_found_and_what_shares_it_with_them_is_not(int count)
    {
        string Like(char c) => $"acme-{c}-of-the-north-example.com";
        Sketch(Like('a')).ShouldBe(Sketch(Like('b')));
        Criterion?[] others = [.. Enumerable.Range(0, count).Select(i => (Criterion?)Domain.Is($"d{i}.example"))];
        var territories = new MatchingCase([.. others, Domain.Is(Like('a')), .. Enumerable.Range(0, 10).Select(_ => (Criterion?)Domain.Is(Like('b'))), Domain.IsMissing()]);
        territories.Agree(Empty.With("domain", Like('A')), holdsOnError: false).Territory.ShouldBe(count);
        territories.Agree(Empty.With("domain", Like('B')), holdsOnError: false).Territory.ShouldBe(count + 1);

        // It deceives more often than sketches are believed.
        territories.Agree(Empty.With("domain", Like('C')), holdsOnError: false).ShouldBe(TerritoryMatch.None);
        territories.Agree(Empty.With("domain", "D7.example"), holdsOnError: false).Territory.ShouldBe(7);

        static uint Sketch(string text) => TextSketch.TryOf(text.AsSpan(), out var sketch) ? sketch : throw new InvalidOperationException();
    }

    [Fact]
    public void Matching_allocates_nothing()
    {
        var layout = new FrameLayout();
        var compiler = new CriterionCompiler(layout, AttributeScope.Of(Schema));
        CriterionNode?[] nodes = [.. Enumerable.Range(0, 1_000).Select(i => compiler.Compile(Domain.Is($"d{i}.example") & Country.In("us", "ca") | Tech.AnyOf("t" + i) & Growth.Between(i, i + 10)))];
        var index = TerritoryIndexBuilder.Build(nodes, layout);
        var frame = FrameCache.Rent(layout, Schema);
        frame.Start(Empty.With("domain", "D999.example").With("country", "FR").With("growth", 500.0).With("tech", new[] { "t3", "t495" }), AsOf, FactSet.Empty);
        index.First(frame, holdsOnError: false).Territory.ShouldBe(495);
        Allocation.Of(() => index.First(frame, holdsOnError: false)).ShouldBe(0);
        FrameCache.Return(frame);
    }
}
