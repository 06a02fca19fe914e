using RevOps.Rules.Tests.Criteria;

namespace RevOps.Rules.Tests.Routing.Matching;

/// <summary>Territories compiled over the samples' schema, to be asked by the index and by the linear scan.</summary>
internal sealed class MatchingCase
{
    private readonly FrameLayout _layout = new();
    private readonly CriterionNode?[] _nodes;
    private readonly TerritoryIndex _index;

    public MatchingCase(IReadOnlyList<Criterion?> territories)
    {
        Territories = territories;
        var compiler = new CriterionCompiler(_layout, AttributeScope.Of(Samples.Schema));
        _nodes = [.. territories.Select(t => t is null ? null : compiler.Compile(t))];
        _index = TerritoryIndexBuilder.Build(_nodes, _layout);

        // Another section is compiled later and adds constants that the index does not know.
        compiler.Compile(Samples.Country.In("later", "S") & Samples.Domain.Is("later.example") & Samples.Tech.AnyOf("later"));
    }

    public IReadOnlyList<Criterion?> Territories { get; }

    /// <summary>Asks both, each over a frame of its own, and fails where they differ in anything that a decision shows.</summary>
    public TerritoryMatch Agree(SampleRecord record, bool holdsOnError, int from = 0, FactSet? facts = null)
    {
        var (expected, expectedError) = Over(record, facts, frame => LinearScan.First(_nodes, frame, holdsOnError, from));
        var (actual, actualError) = Over(record, facts, frame => _index.First(frame, holdsOnError, from));
        if (actual != expected || actualError != expectedError)
        {
            Assert.Fail($"""
                {record} from {from}{(holdsOnError ? ", holding on errors" : "")}:
                the index says {actual} (met an error: {actualError}), the linear scan {expected} ({expectedError})
                {Text(actual)}
                {Text(expected)}
                """);
        }

        var (all, _) = Over(record, facts, frame => Collect(frame, _index.All));
        var (expectedAll, _) = Over(record, facts, frame => Collect(frame, (f, matches) => LinearScan.All(_nodes, f, matches)));
        if (!all.SequenceEqual(expectedAll))
        {
            Assert.Fail($"{record}: all by the index {string.Join(" ", all)}, by the linear scan {string.Join(" ", expectedAll)}: {string.Join("; ", all.Except(expectedAll).Concat(expectedAll.Except(all)).Select(i => Territories[i]))}");
        }

        return actual;
    }

    private string Text(TerritoryMatch match) => match.Territory < 0 ? "none" : Territories[match.Territory]?.ToString() ?? "everything";

    private static List<int> Collect(Frame frame, Action<Frame, List<int>> all)
    {
        var matches = new List<int>();
        all(frame, matches);
        return matches;
    }

    private (T Answer, bool MetError) Over<T>(SampleRecord record, FactSet? facts, Func<Frame, T> ask)
    {
        var frame = FrameCache.Rent(_layout, Samples.Schema);
        frame.Start(record, Samples.AsOf, facts ?? FactSet.Empty);
        var answer = ask(frame);
        var metError = frame.MetError;
        FrameCache.Return(frame);
        return (answer, metError);
    }
}
