using BenchmarkDotNet.Running;
using RevOps.Rules.Benchmarks;
using RevOps.Rules.Benchmarks.Paired;

// `paired [NAME]` interleaves engines in one process and checks budgets; anything else goes to BenchmarkDotNet.
if (args is ["paired", .. var names])
{
    return PairedRun.Check(Scenarios.All, names, Console.Out);
}

// `compile [RULES]` times the compilation of a policy and checks its budget.
if (args is ["compile", .. var rules])
{
    return PolicyCompilation.Check(rules is [var count] ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : 1_000, Console.Out);
}

// `load` checks that the time to load a document grows with its size and no faster.
if (args is ["load"])
{
    return PolicyLoading.Check(Console.Out);
}

// `calendar-build` times the index of ten years and weighs it.
if (args is ["calendar-build"])
{
    return CalendarBuild.Check(Console.Out);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
