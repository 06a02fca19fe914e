using System.Diagnostics;
using RevOps.Rules.Quickstart;

namespace RevOps.Rules.Benchmarks;

/// <summary>Writes a log of many entries, decides every one of them again, and says how long both took and how much memory it held.</summary>
internal static class ReplayScenario
{
    public static int Run(int entries, TextWriter output, TextWriter errors, bool quiet)
    {
        var file = Path.Combine(Path.GetTempPath(), "replay-benchmark.jsonl");
        try
        {
            var policy = PolicyDocument.Load(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "larkfield.policy.json")));
            var written = Write(policy, file, entries, output);
            return Replay(policy, file, written, output, errors, quiet);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static long Write(Policy policy, string file, int entries, TextWriter output)
    {
        using var log = JsonLinesDecisionLog.Open(file, new JsonLinesLogOptions { FlushEvery = 1_000 });
        var counted = new Counted(log);
        var engine = policy.CompileFor(LeadRow.SchemaFor(policy), new PolicyEngineOptions { DecisionLog = counted });
        var context = new LeadContext(Options.SampleAsOf);
        using var text = new MemoryStream();
        using (var writer = new StreamWriter(text, leaveOpen: true))
        {
            LeadGenerator.Write(writer, 2_000);
        }

        text.Position = 0;
        using var reader = new StreamReader(text);
        LeadRow[] rows = [.. new CsvLeadReader("leads.csv", reader, "id", policy).Read()];
        var watch = Stopwatch.StartNew();
        for (var i = 0; counted.Entries < entries; i++)
        {
            var row = rows[i % rows.Length];
            engine.Decide(row, context.Of(ref row));
        }

        log.Flush();
        var seconds = watch.Elapsed.TotalSeconds;
        output.WriteLine(FormattableString.Invariant($"written   {counted.Entries,11:N0} entries, {new FileInfo(file).Length / 1048576.0,9:N0} MiB, {seconds,7:N1} s, {counted.Entries / seconds,10:N0} entries/s"));
        return counted.Entries;
    }

    private static int Replay(Policy policy, string file, long written, TextWriter output, TextWriter errors, bool quiet)
    {
        var line = new Throughput.ProgressLine(errors, quiet);
        var peak = 0L;
        var watch = Stopwatch.StartNew();
        var report = new Replay(policy).Run(JsonLinesDecisionLog.Read(file), new Told(p =>
        {
            if (p.Lines % 50_000 == 0)
            {
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true));
                line.Show(FormattableString.Invariant($"{p.Lines:N0} of {written:N0} entries replayed, {p.NotIdentical:N0} not identical"));
            }
        }));
        line.Clear();
        var seconds = watch.Elapsed.TotalSeconds;
        output.WriteLine(FormattableString.Invariant($"replayed  {report.Lines,11:N0} entries, {seconds,25:N1} s, {report.Lines / seconds,10:N0} entries/s, at most {peak / 1048576.0:N1} MiB alive"));
        output.WriteLine(report.ToString());
        return report.IsIdentical && report.Lines == written ? 0 : 1;
    }

    private sealed class Told(Action<ReplayProgress> tell) : IProgress<ReplayProgress>
    {
        public void Report(ReplayProgress value) => tell(value);
    }

    private sealed class Counted(IDecisionLog log) : IDecisionLog
    {
        public long Entries { get; private set; }

        public void Append(DecisionEntry entry)
        {
            log.Append(entry);
            Entries++;
        }
    }
}
