using System.Diagnostics;
using System.Globalization;

namespace RevOps.Rules.Quickstart;

/// <summary>Says on a terminal how far a run is: records, rate, time left. Rewrites one line, five times a second.</summary>
internal sealed class Progress(TextWriter terminal, LeadFile leads)
{
    private const int Every = 256;

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _next = TimeSpan.FromMilliseconds(200);

    public void Report(long records)
    {
        if (records % Every == 0 && _watch.Elapsed >= _next)
        {
            _next = _watch.Elapsed + TimeSpan.FromMilliseconds(200);
            terminal.Write(string.Create(CultureInfo.InvariantCulture, $"\r{records:N0} records, {records / _watch.Elapsed.TotalSeconds:N0} a second{Left()}   "));
        }
    }

    /// <summary>Clears the line for what is printed next.</summary>
    public void Done() => terminal.Write("\r" + new string(' ', 72) + "\r");

    private string Left()
    {
        var done = leads.Length == 0 ? 0 : (double)leads.Position / leads.Length;
        return done <= 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $", {done:P0}, {TimeSpan.FromSeconds(_watch.Elapsed.TotalSeconds * (1 - done) / done):mm\\:ss} left");
    }
}
