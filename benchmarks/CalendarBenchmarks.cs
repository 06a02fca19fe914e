using BenchmarkDotNet.Attributes;
using RevOps.Rules.Benchmarks.Paired;

namespace RevOps.Rules.Benchmarks;

/// <summary>One deadline, one elapsed time, by the hours asked for.</summary>
[MemoryDiagnoser]
public class CalendarBenchmarks
{
    private readonly DateTimeOffset[] _starts = CalendarStarts.Varied();
    private readonly BusinessCalendar _calendar = CalendarStarts.Support();
    private Engine _deadline = null!;
    private Engine _elapsed = null!;

    [Params(1, 40, 400, 4_000)]
    public int Hours { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _deadline = CalendarScenario.Deadline(_calendar, _starts, Hours);
        _elapsed = CalendarScenario.Elapsed(_calendar, _starts, Hours);
    }

    [Benchmark(OperationsPerInvoke = CalendarStarts.UsualCount)]
    public long Deadline() => _deadline.Run();

    [Benchmark(OperationsPerInvoke = CalendarStarts.UsualCount)]
    public long Elapsed() => _elapsed.Run();
}
