namespace RevOps.Rules;

/// <summary>Which attributes to fill in first, over many records. Immutable; its builder is fed one explanation at a time.</summary>
public sealed class EnrichmentReport
{
    internal EnrichmentReport(int records, IReadOnlyList<EnrichmentTotal> totals)
    {
        Records = records;
        Totals = totals;
    }

    /// <summary>How many records were added, those without a gap included.</summary>
    public int Records { get; }

    /// <summary>
    /// The attributes: those that hold the most records first, then by the points between down and up, then by name.
    /// </summary>
    public IReadOnlyList<EnrichmentTotal> Totals { get; }

    /// <summary>The report, a line an attribute.</summary>
    public override string ToString()
    {
        var lines = new string[Totals.Count];
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = Totals[i].ToString();
        }

        return string.Join("\n", lines);
    }
}
