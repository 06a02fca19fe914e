using System.Globalization;

namespace RevOps.Rules.Tests.Values;

/// <summary>
/// Unicode's own <c>CaseFolding.txt</c>, read without any code of the library: from the folder that <c>REVOPS_RULES_UNICODE</c>
/// names, or from where Debian's <c>unicode-data</c> puts it.
/// </summary>
internal static class CaseFoldingFile
{
    /// <summary>The path, or null where this machine has no such file.</summary>
    public static string? Path { get; } = new[] { Environment.GetEnvironmentVariable("REVOPS_RULES_UNICODE"), "/usr/share/unicode" }
        .Where(folder => !string.IsNullOrEmpty(folder))
        .Select(folder => System.IO.Path.Combine(folder!, "CaseFolding.txt"))
        .FirstOrDefault(File.Exists);

    public static Dictionary<int, int> SimpleFoldings()
    {
        var foldings = new Dictionary<int, int>();
        foreach (var line in File.ReadLines(Path!).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var fields = line.Split(';');
            if (fields[1].Trim() is "C" or "S")
            {
                foldings[Hex(fields[0])] = Hex(fields[2]);
            }
        }

        return foldings;
    }

    private static int Hex(string text) => int.Parse(text.Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
