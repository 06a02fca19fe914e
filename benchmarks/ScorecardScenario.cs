using System.Diagnostics;
using System.Globalization;
using RevOps.Rules.Benchmarks.Throughput;

namespace RevOps.Rules.Benchmarks;

/// <summary>One scorecard over many events, made as they are read: rate, peak memory, and the size of what is kept.</summary>
internal static class ScorecardScenario
{
    private static readonly DateTimeOffset First = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Sources = ["Webinar", "Demo request", "Purchased list", "Partner", "Search"];
    private static readonly string[] Tiers = ["A", "B", "C", "D"];
    private static readonly string[] Reasons = ["NotReady", "BadData", "OutsideIcp", "NoBudget"];

    public static int Run(long events, bool isSorted, TextWriter output, TextWriter terminal, bool quiet)
    {
        var policy = Policy.Named("bench", "1").Scorecard("America/New_York", s => s.Tiers(Tiers).Conversion("MQL to Won", "MQL", "Won", TimeSpan.FromDays(60))
            .Pipeline(["Discovery", "Proposal", "Signed"], "Discovery", "Signed", "Gone")).Build();
        var progress = new ProgressLine(terminal, quiet);
        var watch = Stopwatch.StartNew();
        var input = Counted(Events(events, isSorted), progress, watch, events);
        var scorecard = Scorecard.Of(isSorted ? input : EventSort.ByKey(input), policy.ScorecardTerms(), First.AddDays(400), new ScorecardOptions(PeriodKind.Month));
        var seconds = watch.Elapsed.TotalSeconds;
        progress.Clear();
        var page = scorecard.ToMarkdown().Length;
        using var process = Process.GetCurrentProcess();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{scorecard.Events:N0} events of {scorecard.Records:N0} records{(isSorted ? string.Empty : ", sorted on disk first")}: {seconds:N1} s, {scorecard.Events / seconds:N0} events a second, processor {process.TotalProcessorTime.TotalSeconds:N1} s, peak {process.PeakWorkingSet64 / 1048576.0:N0} MB, {GC.GetTotalMemory(forceFullCollection: true) / 1048576.0:N1} MB kept, page of {page:N0} characters"));
        return 0;
    }

    private static IEnumerable<RecordEvent> Counted(IEnumerable<RecordEvent> events, ProgressLine progress, Stopwatch watch, long all)
    {
        var read = 0L;
        foreach (var happened in events)
        {
            if (++read % 500_000 == 0)
            {
                progress.Show(string.Create(CultureInfo.InvariantCulture, $"{read:N0} of {all:N0} events, {read / watch.Elapsed.TotalSeconds:N0} a second"));
            }

            yield return happened;
        }
    }

    // Unsorted events come a day at a time: whatever happened that day, to whomever.
    private static IEnumerable<RecordEvent> Events(long count, bool isSorted)
    {
        const int Apart = 1_000;
        var waiting = new Queue<IEnumerator<RecordEvent>>();
        var (given, next) = (0L, 0L);
        while (given < count)
        {
            while (waiting.Count < (isSorted ? 1 : Apart))
            {
                waiting.Enqueue(Lead(next++).GetEnumerator());
            }

            var lead = waiting.Dequeue();
            if (lead.MoveNext())
            {
                given++;
                yield return lead.Current;
                if (isSorted)
                {
                    while (given < count && lead.MoveNext())
                    {
                        given++;
                        yield return lead.Current;
                    }
                }
                else
                {
                    waiting.Enqueue(lead);
                }
            }
        }
    }

    private static IEnumerable<RecordEvent> Lead(long i)
    {
        // A mixer instead of a generator: each lead is the same whatever came before it.
        var bits = unchecked((ulong)(i + 1) * 0x9E3779B97F4A7C15UL);
        bits = unchecked((bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9UL);
        bits ^= bits >> 27;
        int Next(int below)
        {
            var drawn = (int)(bits % (ulong)below);
            bits = unchecked((bits * 6364136223846793005UL) + 1442695040888963407UL);
            bits ^= bits >> 33;
            return drawn;
        }

        RecordKey key = "L-" + i.ToString("000000000", CultureInfo.InvariantCulture);
        var at = First.AddMinutes(Next(360 * 24 * 60));
        yield return RecordEvent.Created(key, at, new RecordDimensions(source: Sources[Next(5)], tier: Tiers[Next(4)], grade: "A1"));
        yield return RecordEvent.Measured(key, at, Next(10), 10);
        var mql = at.AddMinutes(Next(600));
        yield return RecordEvent.Entered(key, mql, "MQL");
        yield return RecordEvent.Assigned(key, mql, new RecordAssignment("m" + Next(20).ToString(CultureInfo.InvariantCulture), null, "east", "east"));
        var touch = mql.AddSeconds(Next(200_000));
        yield return RecordEvent.Touched(key, touch, isHuman: true);
        yield return RecordEvent.ClockRead(key, mql.AddDays(2), new RecordClock(SlaMetric.FirstTouch, touch <= mql.AddHours(4) ? SlaOutcome.Met : SlaOutcome.MetLate, mql, mql.AddHours(4)));
        if (Next(3) == 0)
        {
            yield return RecordEvent.Rejected(key, touch.AddHours(1), Reasons[Next(4)]);
            yield break;
        }

        yield return RecordEvent.Entered(key, touch.AddHours(1), "SAL");
        yield return RecordEvent.Entered(key, touch.AddDays(5), "SQL");
        yield return RecordEvent.Entered(key, touch.AddDays(9), "SAO");
        yield return RecordEvent.OpportunityMoved(key, touch.AddDays(9), key.ToString(), "Discovery", 10_000m + Next(90_000));
        yield return RecordEvent.Entered(key, touch.AddDays(30), Next(3) == 0 ? "Won" : "Lost");
    }
}
