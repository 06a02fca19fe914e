namespace RevOps.Rules.Tests.Policies;

/// <summary>Files of a real company's customers. They are not part of the repository: <c>REVOPS_RULES_DATA</c> names the folder that has them.</summary>
internal static class AdventureWorks
{
    /// <summary>The rows of a file by the names of its header, without empty cells; the test is skipped where the file is not there.</summary>
    public static List<IReadOnlyDictionary<string, object?>> Rows(string file)
    {
        var folder = Environment.GetEnvironmentVariable("REVOPS_RULES_DATA");
        var path = Path.Combine(folder ?? string.Empty, "adventureworks", file);
        if (folder is null || !File.Exists(path))
        {
            Assert.Skip("REVOPS_RULES_DATA names no folder with adventureworks/" + file + ".");
        }

        using var lines = new StreamReader(path);
        var header = Cells(lines.ReadLine()!);
        var rows = new List<IReadOnlyDictionary<string, object?>>();
        while (lines.ReadLine() is { } line)
        {
            var cells = Cells(line);
            cells.Count.ShouldBe(header.Count, line);
            rows.Add(header.Zip(cells).Where(c => c.Second.Length > 0).ToDictionary(c => c.First, c => (object?)c.Second));
        }

        return rows;
    }

    // Cells of these files may stand in quotes, but none holds a quote or a line break.
    private static List<string> Cells(string line)
    {
        var cells = new List<string> { string.Empty };
        var isQuoted = false;
        foreach (var c in line)
        {
            if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (c == ',' && !isQuoted)
            {
                cells.Add(string.Empty);
            }
            else
            {
                cells[^1] += c;
            }
        }

        return cells;
    }
}
