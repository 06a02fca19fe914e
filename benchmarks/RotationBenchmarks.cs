using BenchmarkDotNet.Attributes;
using RevOps.Rules.Benchmarks.Paired;

namespace RevOps.Rules.Benchmarks;

/// <summary>Routing into one pool of 20: alone, by two threads, with a memory, in batches, and over a store of text. One operation is one record.</summary>
[MemoryDiagnoser]
public class RotationBenchmarks
{
    private IReadOnlyList<Engine> _engines = [];

    [GlobalSetup]
    public void Setup() => _engines = RotationScenario.Make().Engines();

    [Benchmark(OperationsPerInvoke = LeadTexts.UsualCount, Baseline = true)]
    public long Floor() => _engines[0].Run();

    [Benchmark(OperationsPerInvoke = LeadTexts.UsualCount)]
    public long Route() => Named("route, pool of 20");

    [Benchmark(OperationsPerInvoke = LeadTexts.UsualCount)]
    public long RouteByTwoThreads() => Named("the same, two threads");

    [Benchmark(OperationsPerInvoke = LeadTexts.UsualCount)]
    public long RouteWithMemory() => Named("the same, with a memory of 10,000 records");

    [Benchmark(OperationsPerInvoke = LeadTexts.UsualCount)]
    public long Batch() => Named("batch, pool of 20");

    [Benchmark(OperationsPerInvoke = LeadTexts.UsualCount)]
    public long Leases() => Named("store of text, leases of 100 turns");

    private long Named(string name) => _engines.First(e => e.Name == name).Run();
}
