namespace RevOps.Rules.Tests.Policies;

/// <summary>Territories of a real customer file, by country and state. The data is not part of the repository: <c>REVOPS_RULES_DATA</c> names the folder that has it.</summary>
public class AdventureWorksTerritoryTests
{
    [Theory]
    [InlineData("stores.csv", 701)]
    [InlineData("customers.csv", 19_820)]
    public void The_decided_territory_is_the_territory_of_the_file(string file, int records)
    {
        var rows = Rows(file);
        var policy = PolicyDocument.Load(File.ReadAllText(Repository.At("tests/RevOps.Rules.Tests/Policies/adventureworks/territories.policy.json")));
        var schema = RecordSchema.ForDictionaries(policy.Attributes).Build();
        var router = policy.CompileFor(schema).Routing;
        var context = RoutingContext.At(new DateTimeOffset(2026, 3, 10, 15, 0, 0, TimeSpan.Zero));

        rows.Count.ShouldBe(records);
        rows.Where(row => router.Route(row, in context).Territory != (string)row["territory"]!)
            .Select(row => string.Join(", ", row.Values)).ShouldBeEmpty();
    }

    private static List<IReadOnlyDictionary<string, object?>> Rows(string file)
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
