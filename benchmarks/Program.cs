using BenchmarkDotNet.Running;
using RevOps.Rules.Benchmarks;
using RevOps.Rules.Benchmarks.Paired;

// `paired [NAME]` interleaves engines in one process and checks budgets; anything else goes to BenchmarkDotNet.
if (args is ["paired", .. var names])
{
    return PairedRun.Check(Scenarios.All, names, Console.Out);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
