using BenchmarkDotNet.Attributes;
using RevOps.Rules.Benchmarks.Paired;

namespace RevOps.Rules.Benchmarks;

/// <summary>Matching as a table, by the number of territories: the floor, matching from texts, matching what was read before, and LINQ over rule objects.</summary>
[MemoryDiagnoser]
public class RoutingBenchmarks
{
    private const int LinqLeads = 200;

    private readonly LeadTexts[] _leads = [.. LeadTexts.Varied()];
    private IReadOnlyList<TerritoryRule> _rules = [];
    private Engine _floor = null!;
    private Engine _matching = null!;
    private Engine _again = null!;

    [Params(10, 100, 1_000, 10_000, 100_000)]
    public int Territories { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _rules = TerritoryWorkload.Of(Territories);
        Criterion[] territories = [.. _rules.Select(r => r.ToCriterion())];
        _floor = FloorScenario.Floor(_leads);
        _matching = RoutingScenario.Matching("matching", _leads, territories, budget: null);
        _again = RoutingScenario.Again("again", _leads, territories);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = LeadTexts.UsualCount)]
    public long Floor() => _floor.Run();

    [Benchmark(OperationsPerInvoke = LeadTexts.UsualCount)]
    public long Matching() => _matching.Run();

    [Benchmark(OperationsPerInvoke = LeadTexts.UsualCount * 4)]
    public long EachOfFourDecisionsOnOneRecord() => _again.Run();

    [Benchmark(OperationsPerInvoke = LinqLeads)]
    public long Linq()
    {
        var sum = 0L;
        for (var i = 0; i < LinqLeads; i++)
        {
            sum += _rules.FirstOrDefault(r => r.Matches(_leads[i]))?.Rank ?? -1;
        }

        return sum;
    }
}
