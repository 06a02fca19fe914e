namespace RevOps.Rules.Benchmarks.Paired;

/// <summary>Something to measure: one run does a number of operations and returns a result, so that nothing can be left out.</summary>
/// <param name="Name">The name in the table.</param>
/// <param name="Operations">How many operations, records usually, one run does.</param>
/// <param name="Run">The work.</param>
/// <param name="Budget">What it may cost, or null where it is only shown.</param>
internal sealed record Engine(string Name, int Operations, Func<long> Run, Budget? Budget = null);

/// <summary>What an engine may cost.</summary>
/// <param name="Ratio">At most so many times the time of the scenario's first engine, by the median of paired rounds.</param>
/// <param name="BytesPerOperation">At most so many bytes allocated an operation; null where allocation is only shown.</param>
internal sealed record Budget(double Ratio, double? BytesPerOperation);

/// <summary>Engines to be compared; the first is the floor. They are made when the scenario runs.</summary>
internal sealed record Scenario(string Name, Func<IReadOnlyList<Engine>> Engines);
