namespace RevOps.Rules.Quickstart;

/// <summary>
/// Counts what stands in the way of records: what rules them out, what their gate asks for, and what nobody knows of them, by what
/// knowing it could change.
/// </summary>
internal sealed class Obstacles
{
    private readonly Tally _reasons = new();
    private readonly EnrichmentReportBuilder _missing = new();
    private readonly StandardsReportBuilder _standards = new();

    /// <summary>How many records were looked at.</summary>
    public long Records { get; private set; }

    public void Add(PolicyExplanation explained)
    {
        Records++;
        if (explained.Fit is { Decision.Outcome: FitOutcome.Disqualified } ruledOut)
        {
            _reasons.Add($"disqualified: {ruledOut.Decision.Reason}");
        }
        else if (explained.Stage is { Decision.Outcome: StageOutcome.Blocked } blocked)
        {
            AddGate(blocked);
        }

        if (explained.Fit is { } fit)
        {
            _missing.Add(fit);
        }

        if (explained.Standards is { } standards)
        {
            _standards.Add(standards);
        }
    }

    /// <summary>What keeps records from moving on, the most frequent first.</summary>
    public BarPanel ReasonsPanel(int most, long records) => new(
        "What keeps leads from moving on" + Part(records),
        "Disqualifiers that are met, and what gates ask for in vain; a lead can count in several rows.",
        [.. _reasons.MostFrequent().Take(most).Select(r => new Bar(r.Key, r.Value, Figures.CountAndShare(r.Value, Records), r.Key.StartsWith("disqualified", StringComparison.Ordinal) ? Tone.Late : Tone.Waiting))]);

    /// <summary>What to find out first: attributes by what knowing them could change, over all the records that lack them.</summary>
    public BarPanel MissingPanel(int most, long records) => new(
        "Missing attributes by what they could change" + Part(records),
        "Fit points between the least and the most that the attribute could bring, over all leads that lack it, and how many it could lift to a better tier.",
        [.. _missing.Build().Totals.Where(t => t.Up > t.Down || t.Holds > 0).Take(most).Select(t => new Bar(t.Attribute, (t.Up - t.Down).Thousandths / 1000, $"+{Figures.Count(t.Up.Thousandths / 1000)}, lifts {Figures.Count(t.Lifts)} of {Figures.Count(t.Records)}"))]);

    /// <summary>What of the standards is breached most often, with how many leads breach it.</summary>
    public IEnumerable<(string Rule, long Leads)> Breaches(int most) => _standards.Build().Totals.GroupBy(t => t.Rule, StringComparer.Ordinal)
        .Select(g => (Rule: g.Key, Leads: g.Sum(t => (long)t.Leads)))
        .OrderByDescending(b => b.Leads).ThenBy(b => b.Rule, StringComparer.Ordinal).Take(most);

    private string Part(long records) => Records == records ? string.Empty : $" (of {Figures.Count(Records)})";

    private void AddGate(StageExplanation blocked)
    {
        var to = blocked.Decision.To;
        foreach (var reason in blocked.Reasons)
        {
            if (reason.Code == Reasons.RequiredMissing)
            {
                _reasons.Add($"to {to}: `{reason.Arguments[0]}` is missing");
            }
            else if (reason.Code != Reasons.ExitUnmet && reason.Code != Reasons.EntryUnmet && reason.Code != Reasons.DetourUnmet)
            {
                _reasons.Add($"to {to}: {reason}");
            }
        }

        foreach (var gate in blocked.Considered.Where(g => !g.IsChosen && g.Criterion is not null))
        {
            AddLeaves(gate.Criterion!, to);
        }
    }

    private void AddLeaves(CriterionExplanation node, string? to)
    {
        if (!node.IsDeciding || node.Verdict == Verdict.Met)
        {
            return;
        }

        if (node.Children.Count == 0)
        {
            _reasons.Add(node.Verdict == Verdict.Unknown ? $"to {to}: `{node.Attribute}` is missing" : $"to {to}: not `{node.Attribute}` {node.Expected}");
        }

        foreach (var child in node.Children)
        {
            AddLeaves(child, to);
        }
    }
}
