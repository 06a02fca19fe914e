using System.Runtime.InteropServices;
using RevOps.Rules.Quickstart;

namespace RevOps.Rules.Benchmarks.Throughput;

/// <summary>The go-live benchmark: a user's policy on a user's leads.</summary>
internal static class ThroughputRun
{
    /// <summary>Runs the command. 0: measured. 2: bad arguments, or a file that cannot be read.</summary>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors, bool quiet)
    {
        if (ThroughputOptions.Parse(arguments, DateTimeOffset.UtcNow, out var problem) is not { } options)
        {
            errors.WriteLine(problem);
            errors.WriteLine();
            errors.Write(ThroughputOptions.Usage);
            return 2;
        }

        try
        {
            return Measure(options, output, errors, new ProgressLine(errors, quiet));
        }
        catch (FileProblemException unusable)
        {
            errors.WriteLine(unusable.Message);
            return 2;
        }
    }

    private static int Measure(ThroughputOptions options, TextWriter output, TextWriter errors, ProgressLine progress)
    {
        var read = PolicyDocument.Read(Files.ReadAll(options.Policy));
        foreach (var diagnostic in read.Diagnostics)
        {
            errors.WriteLine(diagnostic.ToString(options.Policy));
        }

        if (read.Policy is not { } policy)
        {
            return 2;
        }

        var leads = LoadedLeads.Read(options, policy, progress);
        progress.Clear();
        if (leads.Rows.Length == 0)
        {
            errors.WriteLine($"{options.Leads}(1,1): There are no leads behind the header. Give a file with at least one.");
            return 2;
        }

        var engine = policy.CompileFor(LeadRow.SchemaFor(policy));
        output.WriteLine(FormattableString.Invariant($"{policy.Name} {policy.Version}: {leads.Rows.Length:N0} leads{(leads.Rows.Length == LoadedLeads.Most ? ", the first of the file" : "")}, {leads.Rows.Count(r => r.Problem is not null):N0} unreadable"));
        output.WriteLine(FormattableString.Invariant($"{RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} cores, about {options.Seconds} s a line"));
        output.WriteLine();
        Latencies(engine, leads, options, output, progress);
        output.WriteLine();
        Threads(engine, leads, options, output, progress);
        Coverage.Write(policy.CompileFor(LeadRow.SchemaFor(policy)), leads, output);
        return 0;
    }

    private static void Latencies(PolicyEngine<LeadRow> engine, LoadedLeads leads, ThroughputOptions options, TextWriter output, ProgressLine progress)
    {
        output.WriteLine("one thread            leads/s   p50 ns   p90 ns   p99 ns  p99.9 ns   B/lead");
        foreach (var work in Work.Of(engine))
        {
            progress.Show($"{work.Name}, one thread");
            _ = Pass.Rate(work, leads, 1, options.Seconds / 2);
            var rate = Pass.Rate(work, leads, 1, options.Seconds);
            var (sorted, bytes) = Pass.Latencies(work, leads, options.Seconds);
            progress.Clear();
            output.WriteLine(FormattableString.Invariant(
                $"{work.Name,-18} {rate,10:N0} {At(sorted, 0.5),8:N0} {At(sorted, 0.9),8:N0} {At(sorted, 0.99),8:N0} {At(sorted, 0.999),9:N0} {bytes,8:N0}"));
        }
    }

    private static void Threads(PolicyEngine<LeadRow> engine, LoadedLeads leads, ThroughputOptions options, TextWriter output, ProgressLine progress)
    {
        output.WriteLine("all in one pass       leads/s  times one");
        var work = Work.Of(engine)[^1];
        var one = 0.0;
        for (var threads = 1; ; threads = Math.Min(threads * 2, options.Threads))
        {
            progress.Show($"{threads} threads");
            var rate = Pass.Rate(work, leads, threads, options.Seconds);
            one = threads == 1 ? rate : one;
            progress.Clear();
            output.WriteLine(FormattableString.Invariant($"{threads,3} {(threads == 1 ? "thread" : "threads"),-14} {rate,10:N0} {rate / one,10:0.00}"));
            if (threads == options.Threads)
            {
                return;
            }
        }
    }

    private static double At(double[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
}
