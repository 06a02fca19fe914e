namespace RevOps.Rules.Quickstart;

/// <summary>
/// Which columns of a file nothing reads, and which attributes of the policy no column feeds. A column that is spelt otherwise would leave an attribute
/// missing in every record, and nobody would see why.
/// </summary>
internal sealed class ColumnMatch(Policy policy, string idColumn)
{
    private const int MostNames = 1_000;
    private const int MostShown = 6;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>Adds names of columns or members; beyond the first thousand different ones they are not looked at.</summary>
    public void Add(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (_seen.Count < MostNames)
            {
                _seen.Add(name);
            }
        }
    }

    /// <summary>What does not match, a sentence each; empty where everything does.</summary>
    public IReadOnlyList<string> Mismatches()
    {
        string[] attributes = [.. policy.Attributes.Select(a => a.Name)];
        string[] unread = [.. _seen.Where(name => name != idColumn && !attributes.Contains(name, StringComparer.Ordinal) && !LeadContext.Columns.Contains(name)).Order(StringComparer.Ordinal)];
        string[] unfed = [.. attributes.Where(name => !_seen.Contains(name))];
        return
        [
            .. unread.Length > 0 ? [$"nothing reads the columns {Names(unread)}"] : Array.Empty<string>(),
            .. unfed.Length > 0 && _seen.Count > 0 ? [$"no column feeds {Names(unfed)}"] : Array.Empty<string>(),
        ];
    }

    private static string Names(string[] names) =>
        string.Join(", ", names.Take(MostShown).Select(n => $"`{n}`")) + (names.Length > MostShown ? $" and {names.Length - MostShown} more" : string.Empty);
}
