using System.Diagnostics;

namespace RevOps.Rules.Benchmarks;

/// <summary>
/// What ten years of an index cost: a calendar of two shifts a day, holidays and the changes of the clocks, asked for the first time.
/// The definition itself is built before the watch starts; nothing of the index is. And what a definition of ten thousand closures over each other
/// costs to build and ask, which somebody's export contains.
/// </summary>
internal static class CalendarBuild
{
    private const int Rounds = 21;
    private const double BudgetMilliseconds = 20;
    private const long BudgetBytes = 256 * 1024;
    private const int Closures = 10_000;
    private const double BudgetMillisecondsOfClosures = 100;

    private static readonly DateTimeOffset From = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Measures and prints; 1 when the budget was exceeded.</summary>
    public static int Check(TextWriter output)
    {
        for (var i = 0; i < 3; i++)
        {
            Grow(TwoShifts());
        }

        var runs = Enumerable.Range(0, Rounds).Select(_ => Measure()).ToArray();
        var milliseconds = runs.Select(run => run.Milliseconds).Order().ElementAt(Rounds / 2);
        var allocated = runs.Max(run => run.Allocated);
        var retained = Retained();
        output.WriteLine(FormattableString.Invariant($"ten years of two shifts a day, built by the first question: {milliseconds:0.00} ms (median of {Rounds}), {allocated / 1024.0:0.0} KiB allocated, {retained / 1024.0:0.0} KiB retained"));
        var isKept = milliseconds <= BudgetMilliseconds && Math.Max(allocated, retained) <= BudgetBytes;
        output.WriteLine(FormattableString.Invariant($"The budget of {BudgetMilliseconds} ms and {BudgetBytes / 1024} KiB was {(isKept ? "kept" : "exceeded")}."));
        var closures = Enumerable.Range(0, 3).Select(_ => MeasureClosures()).Order().ElementAt(1);
        var areKept = closures <= BudgetMillisecondsOfClosures;
        output.WriteLine(FormattableString.Invariant($"{Closures:#,0} closures over each other, built and asked: {closures:0} ms (median of 3; budget {BudgetMillisecondsOfClosures:0} ms: {(areKept ? "kept" : "exceeded")})"));
        return isKept && areKept ? 0 : 1;
    }

    private static double MeasureClosures()
    {
        var builder = BusinessCalendar.In(CalendarStarts.Zone).Open(DayOfWeek.Sunday, DayOfWeek.Saturday, "08:00", "20:00");
        for (var i = 0; i < Closures / 2; i++)
        {
            builder.Closed(new DateTime(2026, 3, 8).AddDays(-(i % 40)), new DateTime(2026, 3, 8).AddDays(i % 60), "Overlap").Closed(2026, 3, 2, "12:00", "13:00", "Lunch");
        }

        var start = Stopwatch.GetTimestamp();
        builder.Build().Elapsed(From.AddDays(-100), From.AddDays(200));
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static (double Milliseconds, long Allocated) Measure()
    {
        var calendar = TwoShifts();
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        Grow(calendar);
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }

    // Several calendars, so that what the runtime does beside them is small.
    private static long Retained()
    {
        const int Calendars = 16;
        var calendars = Enumerable.Range(0, Calendars).Select(_ => TwoShifts()).ToArray();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Array.ForEach(calendars, Grow);
        var after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(calendars);
        return (after - before) / Calendars;
    }

    private static void Grow(BusinessCalendar calendar) => calendar.Elapsed(From, From.AddYears(10));

    private static BusinessCalendar TwoShifts()
    {
        var builder = BusinessCalendar.In(CalendarStarts.Zone).Open(DayOfWeek.Sunday, DayOfWeek.Saturday, "08:00", "12:00").Open(DayOfWeek.Sunday, DayOfWeek.Saturday, "13:00", "20:00");
        for (var year = 2026; year < 2036; year++)
        {
            builder.Closed(year, 1, 1, "New Year's Day").Closed(year, 7, 4, "Independence Day").Closed(year, 12, 25, "Christmas Day");
        }

        return builder.Build();
    }
}
