using System.Diagnostics;
using System.Globalization;

namespace RevOps.Rules.Quickstart;

/// <summary>Replays a log against a policy: a bar while it runs, and counts at its end.</summary>
internal sealed class LogReplay(TextWriter terminal, long length, bool quiet) : IProgress<ReplayProgress>
{
    private const int Width = 30;

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _next = TimeSpan.FromMilliseconds(200);

    /// <summary>Replays. 0: every line was read and every decision is identical. 1: some are not. </summary>
    public static int Run(string file, Policy policy, TextWriter output, TextWriter errors, bool quiet)
    {
        using var stream = Files.OpenRead(file);
        var bar = new LogReplay(errors, stream.Length, quiet);
        var report = new Replay(policy).Run(JsonLinesDecisionLog.Read(stream), bar, mostKept: 20);
        bar.Done();
        output.WriteLine($"Replay of {file} by {policy.Name} {policy.Version}");
        output.WriteLine(report.ToString());
        return report.IsIdentical ? 0 : 1;
    }

    public void Report(ReplayProgress value)
    {
        if (quiet || _watch.Elapsed < _next)
        {
            return;
        }

        _next = _watch.Elapsed + TimeSpan.FromMilliseconds(200);
        var share = length == 0 ? 1 : (double)value.BytesRead / length;
        var full = (int)(share * Width);
        terminal.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"\r[{new string('#', full)}{new string('.', Width - full)}] {share:P0}, {value.Lines:N0} lines, {value.Lines / _watch.Elapsed.TotalSeconds:N0} a second, {value.NotIdentical:N0} not identical  "));
    }

    private void Done()
    {
        if (!quiet)
        {
            terminal.Write("\r" + new string(' ', 110) + "\r");
        }
    }
}
