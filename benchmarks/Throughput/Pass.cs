using System.Diagnostics;

namespace RevOps.Rules.Benchmarks.Throughput;

/// <summary>Runs a work over all leads, again and again for a while.</summary>
internal static class Pass
{
    private const int MostSamples = 1_000_000;

    /// <summary>How many leads a second a number of threads decides, each on its own stretch of the leads.</summary>
    public static double Rate(Work work, LoadedLeads leads, int threads, double seconds)
    {
        var decided = new long[threads];
        using var start = new Barrier(threads + 1);
        var until = 0L;
        var runners = Enumerable.Range(0, threads).Select(number => new Thread(() =>
        {
            var at = (int)((long)leads.Rows.Length * number / threads);
            start.SignalAndWait();
            for (var count = 1L; ; count++)
            {
                work.Decide(leads.Rows[at], leads.Contexts[at]);
                at = at + 1 == leads.Rows.Length ? 0 : at + 1;
                if ((count & 63) == 0 && Stopwatch.GetTimestamp() >= Volatile.Read(ref until))
                {
                    decided[number] = count;
                    return;
                }
            }
        })).ToArray();
        foreach (var runner in runners)
        {
            runner.Start();
        }

        var began = Stopwatch.GetTimestamp();
        Volatile.Write(ref until, began + (long)(seconds * Stopwatch.Frequency));
        start.SignalAndWait();
        foreach (var runner in runners)
        {
            runner.Join();
        }

        return decided.Sum() / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    /// <summary>How long single decisions take, sorted, in nanoseconds with the clock's own time in them; and the bytes that one allocates.</summary>
    public static (double[] Nanoseconds, double Bytes) Latencies(Work work, LoadedLeads leads, double seconds)
    {
        var samples = new double[Math.Min(MostSamples, Math.Max(leads.Rows.Length, 10_000))];
        var taken = 0;
        var until = Stopwatch.GetTimestamp() + (long)(seconds * Stopwatch.Frequency);
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        for (var at = 0; taken < samples.Length; at = at + 1 == leads.Rows.Length ? 0 : at + 1)
        {
            var start = Stopwatch.GetTimestamp();
            work.Decide(leads.Rows[at], leads.Contexts[at]);
            var end = Stopwatch.GetTimestamp();
            samples[taken++] = (end - start) * (1e9 / Stopwatch.Frequency);
            if (end >= until)
            {
                break;
            }
        }

        var allocated = (GC.GetAllocatedBytesForCurrentThread() - bytes) / (double)taken;
        Array.Resize(ref samples, taken);
        Array.Sort(samples);
        return (samples, allocated);
    }
}
