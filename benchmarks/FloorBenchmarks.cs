using BenchmarkDotNet.Attributes;
using RevOps.Rules.Benchmarks.Paired;

namespace RevOps.Rules.Benchmarks;

/// <summary>The floor as a table of its own, so that results on two machines can be set side by side.</summary>
[MemoryDiagnoser]
public class FloorBenchmarks
{
    private Engine _floor = null!;

    [GlobalSetup]
    public void Setup() => _floor = FloorScenario.Floor(LeadTexts.Varied());

    [Benchmark(OperationsPerInvoke = LeadTexts.UsualCount)]
    public long EightHashes() => _floor.Run();
}
