namespace RevOps.Rules.Benchmarks.Paired;

/// <summary>
/// Measures engines side by side in one process. In each round every engine runs once, in an order that turns from round to round, and
/// its time is divided by the floor's time of that round: what slows the machine for a moment slows both, and the median drops the rest.
/// </summary>
internal static class PairedRun
{
    // A method is compiled for good after some thirty calls, by another thread, and again when it has been watched for as many: what is measured
    // must be what a service runs after its first seconds, of the floor as of the engines.
    private const int WarmUpRounds = 40;
    private const int WarmUps = 3;
    private static readonly TimeSpan CompilerTime = TimeSpan.FromMilliseconds(250);

    private const int Rounds = 41;
    private static readonly TimeSpan LeastTime = TimeSpan.FromMilliseconds(4);

    /// <summary>Runs the named scenarios, a name standing for those that begin with it and a hyphen too, or all of them; prints their tables, and returns 1 when a budget was exceeded and 2 for an unknown name.</summary>
    public static int Check(IReadOnlyList<Scenario> scenarios, string[] names, TextWriter output)
    {
        var unknown = names.Where(n => !scenarios.Any(s => IsNamed(s, n))).ToList();
        if (unknown.Count > 0)
        {
            output.WriteLine($"`{unknown[0]}` is no scenario; there are {string.Join(", ", scenarios.Select(s => $"`{s.Name}`"))}.");
            return 2;
        }

        var exceeded = 0;
        foreach (var scenario in scenarios.Where(s => names.Length == 0 || names.Any(n => IsNamed(s, n))))
        {
            var measurements = Measure(scenario.Engines());
            output.WriteLine();
            output.WriteLine($"{scenario.Name} ({Rounds} paired rounds)");
            Table.Write(measurements, output);
            exceeded += measurements.Count(m => m.IsWithin == false);
        }

        output.WriteLine();
        output.WriteLine(exceeded == 0 ? "Every budget was kept." : $"{exceeded} {(exceeded == 1 ? "budget was" : "budgets were")} exceeded.");
        return exceeded == 0 ? 0 : 1;
    }

    private static bool IsNamed(Scenario scenario, string name) =>
        scenario.Name == name || scenario.Name.StartsWith(name + "-", StringComparison.Ordinal);

    /// <summary>Measures the engines against the first of them.</summary>
    public static IReadOnlyList<Measurement> Measure(IReadOnlyList<Engine> engines)
    {
        var repeats = engines.Select(Repeats).ToArray();
        for (var warmUp = 0; warmUp < WarmUps; warmUp++)
        {
            for (var round = 0; round < WarmUpRounds; round++)
            {
                for (var e = 0; e < engines.Count; e++)
                {
                    Time(engines[e], repeats[e]);
                }
            }

            Thread.Sleep(CompilerTime);
        }

        var times = engines.Select(_ => new double[Rounds]).ToArray();
        var bytes = Enumerable.Repeat(double.MaxValue, engines.Count).ToArray();
        GC.Collect();
        for (var round = 0; round < Rounds; round++)
        {
            for (var turn = 0; turn < engines.Count; turn++)
            {
                var e = (round + turn) % engines.Count;
                var (nanoseconds, allocated) = Time(engines[e], repeats[e]);
                times[e][round] = nanoseconds;
                bytes[e] = Math.Min(bytes[e], allocated);
            }
        }

        return [.. engines.Select((engine, e) => new Measurement(
            engine,
            Median(times[e]),
            Median([.. times[e].Select((t, round) => t / times[0][round])]),
            bytes[e]))];
    }

    // A round must be long beside the clock's tick and short beside what disturbs a machine.
    private static int Repeats(Engine engine)
    {
        for (var repeats = 1; ; repeats *= 2)
        {
            var start = ThreadClock.Nanoseconds;
            for (var i = 0; i < repeats; i++)
            {
                Sink = engine.Run();
            }

            if (ThreadClock.Nanoseconds - start >= LeastTime.TotalNanoseconds || repeats >= 1 << 20)
            {
                return repeats;
            }
        }
    }

    private static (double Nanoseconds, double Bytes) Time(Engine engine, int repeats)
    {
        var operations = (double)engine.Operations * repeats;
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = ThreadClock.Nanoseconds;
        for (var i = 0; i < repeats; i++)
        {
            Sink = engine.Run();
        }

        var ran = ThreadClock.Nanoseconds - start;
        return (ran / operations, (GC.GetAllocatedBytesForCurrentThread() - bytes) / operations);
    }

    private static double Median(double[] values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    // What an engine returns lands here, so that the compiler has to compute it.
    private static long Sink { get; set; }
}
