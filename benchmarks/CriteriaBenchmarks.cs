using BenchmarkDotNet.Attributes;
using RevOps.Rules.Benchmarks.Paired;

namespace RevOps.Rules.Benchmarks;

/// <summary>Criteria as a table: twenty of a profile over varied records, by hand and compiled; and how long a policy takes to compile.</summary>
[MemoryDiagnoser]
public class CriteriaBenchmarks
{
    private const int Operations = CriteriaLead.UsualCount * 20;

    private IReadOnlyList<Engine> _engines = [];
    private Policy _policy = null!;

    [GlobalSetup]
    public void Setup()
    {
        _engines = CriteriaScenario.Engines(IcpCriteria.Flat, budget: null);
        _policy = PolicyCompilation.OfRules(1_000);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Operations)]
    public long ByHand() => _engines[0].Run();

    [Benchmark(OperationsPerInvoke = Operations)]
    public long Compiled() => _engines[1].Run();

    [Benchmark(OperationsPerInvoke = Operations)]
    public long CompiledInOnePolicy() => _engines[2].Run();

    [Benchmark]
    public object CompilePolicyOf1000Rules() => _policy.CompileFor(CriteriaAttributes.Schema);
}
