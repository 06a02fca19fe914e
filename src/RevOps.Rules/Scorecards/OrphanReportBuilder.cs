namespace RevOps.Rules;

/// <summary>Counts the findings of an orphan sweep as they come. For one thread; it keeps counts by person, and nothing of the records.</summary>
/// <param name="isPreview">Whether the sweep was a preview, which the report then says.</param>
public sealed class OrphanReportBuilder(bool isPreview = false)
{
    private readonly long[] _findings = new long[5];
    private readonly Dictionary<(TransferAction Action, string Rule), long> _actions = [];
    private readonly Dictionary<string, long[]> _owners = new(StringComparer.Ordinal);
    private readonly Dictionary<(bool IsQueue, string Name), long> _targets = [];

    /// <summary>Counts a finding.</summary>
    /// <param name="finding">The finding.</param>
    public void Add(OrphanFinding finding)
    {
        _findings[(int)finding.Finding]++;
        if (!finding.IsOrphan)
        {
            return;
        }

        var action = (finding.Action, finding.Rule ?? "(no rule)");
        _actions[action] = _actions.TryGetValue(action, out var before) ? before + 1 : 1;
        var owner = finding.Owner ?? "(nobody)";
        if (!_owners.TryGetValue(owner, out var counts))
        {
            _owners.Add(owner, counts = new long[3]);
        }

        counts[(int)finding.Action]++;
        if ((finding.NewOwner ?? finding.NewQueue) is { } target)
        {
            var key = (finding.NewOwner is null, target);
            _targets[key] = _targets.TryGetValue(key, out var sent) ? sent + 1 : 1;
        }
    }

    /// <summary>The report of what was counted so far; later findings do not reach it.</summary>
    /// <returns>The report.</returns>
    public OrphanReport Build() => new(
        isPreview,
        (long[])_findings.Clone(),
        [.. _actions.OrderBy(a => a.Key.Action).ThenBy(a => a.Key.Rule, StringComparer.Ordinal).Select(a => (a.Key.Action, a.Key.Rule, a.Value))],
        [.. _owners.OrderByDescending(o => o.Value.Sum()).ThenBy(o => o.Key, StringComparer.Ordinal).Select(o => (o.Key, (long[])o.Value.Clone()))],
        [.. _targets.OrderBy(t => t.Key.IsQueue).ThenByDescending(t => t.Value).ThenBy(t => t.Key.Name, StringComparer.Ordinal).Select(t => (t.Key.IsQueue, t.Key.Name, t.Value))]);
}
