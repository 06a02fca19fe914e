using RevOps.Rules.Tests.Criteria;
using RevOps.Rules.Tests.Properties;
using RevOps.Rules.Tests.Routing.Matching;

namespace RevOps.Rules.Tests.Routing;

/// <summary>Territories with dates: the index against the linear scan, with the errors that were met.</summary>
public class DatedIndexLaws
{
    [Fact]
    public void A_dated_index_gives_what_the_linear_scan_gives_to_the_last_flag() => Law.ForEachCase(80, 20_000, random =>
    {
        var generator = new TerritoryGenerator(random);
        var layout = new FrameLayout();
        var compiler = new CriterionCompiler(layout, AttributeScope.Of(Samples.Schema));
        CriterionNode?[] territories = [.. generator.Territories(generator.Count()).Select(c => InForceNode.While(Dates(random), c is null ? null : compiler.Compile(c)))];
        var index = TerritoryIndexBuilder.Build(territories, layout);
        for (var i = 0; i < 20; i++)
        {
            var (record, holds, from) = (generator.Record(), random.Next(2) == 0, random.Next(4) == 0 ? random.Next(territories.Length + 1) : 0);
            var expected = Over(record, frame => LinearScan.First(territories, frame, holds, from));
            Over(record, frame => index.First(frame, holds, from)).ShouldBe(expected, record.ToString());
            var (all, expectedAll) = (new List<int>(), new List<int>());
            Over(record, frame => { index.All(frame, all); return 0; });
            Over(record, frame => { LinearScan.All(territories, frame, expectedAll); return 0; });
            all.ShouldBe(expectedAll);
        }

        (T Answer, bool MetError) Over<T>(SampleRecord record, Func<Frame, T> ask)
        {
            var frame = FrameCache.Rent(layout, Samples.Schema);
            frame.Start(record, Samples.AsOf, FactSet.Empty);
            var answer = (ask(frame), frame.MetError);
            FrameCache.Return(frame);
            return answer;
        }
    });

    private static EffectiveDates Dates(Random random)
    {
        var dates = random.Next(3) == 0 ? EffectiveDates.Always.From(Samples.AsOf.AddDays(random.Next(-2, 2))) : EffectiveDates.Always;
        return random.Next(3) == 0 ? dates.Until(Samples.AsOf.AddDays(random.Next(2, 4) - random.Next(4))) : dates;
    }
}
