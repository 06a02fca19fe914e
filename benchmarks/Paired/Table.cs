using System.Globalization;

namespace RevOps.Rules.Benchmarks.Paired;

/// <summary>Measurements as a table with aligned columns.</summary>
internal static class Table
{
    private static readonly string[] Head = ["engine", "ns/op", "B/op", "ratio", "budget", ""];

    public static void Write(IReadOnlyList<Measurement> measurements, TextWriter output)
    {
        var rows = measurements.Select(Row).Prepend(Head).ToList();
        var widths = Enumerable.Range(0, Head.Length).Select(c => rows.Max(r => r[c].Length)).ToArray();
        foreach (var row in rows)
        {
            var cells = row.Select((cell, c) => c is 0 or 4 or 5 ? cell.PadRight(widths[c]) : cell.PadLeft(widths[c]));
            output.WriteLine($"  {string.Join("  ", cells)}".TrimEnd());
        }
    }

    private static string[] Row(Measurement m) =>
    [
        m.Engine.Name,
        m.Nanoseconds.ToString("#,0.0", CultureInfo.InvariantCulture),
        m.BytesPerOperation.ToString("#,0.###", CultureInfo.InvariantCulture),
        m.Ratio.ToString(m.Ratio < 0.1 ? "0.0000" : "#,0.00", CultureInfo.InvariantCulture),
        m.Engine.Budget is { } b
            ? string.Create(CultureInfo.InvariantCulture, $"at most {b.Ratio:0.####}x{(b.BytesPerOperation is { } bytes ? $", {bytes:0.##} B" : "")}")
            : "",
        m.IsWithin switch { true => "kept", false => "EXCEEDED", null => "" },
    ];
}
