using BenchmarkDotNet.Running;
using RevOps.Rules.Benchmarks;
using RevOps.Rules.Benchmarks.Paired;
using RevOps.Rules.Benchmarks.Throughput;

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

// `clocks [COUNT]` reads a million SLA clocks and checks that they allocate nothing.
if (args is ["clocks", .. var clocks])
{
    return ClockScenario.Run(clocks is [var asked] ? int.Parse(asked, System.Globalization.CultureInfo.InvariantCulture) : 1_000_000, Console.Out);
}

// `replay [COUNT]` writes a decision log of a million entries and decides every one of them again.
if (args is ["replay", .. var replayed])
{
    return ReplayScenario.Run(replayed is [var asked] ? int.Parse(asked, System.Globalization.CultureInfo.InvariantCulture) : 1_000_000, Console.Out, Console.Error, Console.IsErrorRedirected);
}

// `build` times the index over many territories, measures what it keeps, and checks its budgets.
if (args is ["build"])
{
    return TerritoryBuild.Check(Console.Out);
}

// `throughput --policy FILE --leads FILE` measures a user's own policy on their own leads.
if (args is ["throughput", .. var given])
{
    return ThroughputRun.Run(given, Console.Out, Console.Error, Console.IsErrorRedirected);
}

// `scorecard [COUNT] [unsorted]` makes one scorecard of a million events, or of so many; `unsorted` sorts them on disk first.
if (args is ["scorecard", .. var counted])
{
    var events = counted is [var many, ..] ? long.Parse(many, System.Globalization.CultureInfo.InvariantCulture) : 1_000_000;
    return ScorecardScenario.Run(events, isSorted: !counted.Contains("unsorted"), Console.Out, Console.Error, Console.IsErrorRedirected);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
