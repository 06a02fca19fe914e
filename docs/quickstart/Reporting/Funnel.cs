namespace RevOps.Rules.Quickstart;

/// <summary>Counts the records in each stage, and how many of them may move on.</summary>
internal sealed class Funnel
{
    private readonly Dictionary<string, StageCount> _stages = new(StringComparer.Ordinal);

    /// <summary>How many records may move on now.</summary>
    public long MayMove => _stages.Values.Sum(s => s.MayMove);

    public void Add(in StageDecision stage)
    {
        if (stage.Outcome is not (StageOutcome.Allowed or StageOutcome.Blocked or StageOutcome.NotApplicable))
        {
            return;
        }

        var from = stage.From ?? string.Empty;
        var count = _stages.GetValueOrDefault(from);
        count.Records++;
        count.MayMove += stage.Outcome == StageOutcome.Allowed ? 1 : 0;
        count.Blocked += stage.Outcome == StageOutcome.Blocked ? 1 : 0;
        count.Stale += stage.IsStale ? 1 : 0;
        _stages[from] = count;
    }

    /// <summary>The stages of the policy in the order of its path, what has not entered first, detours and stages that it does not know last.</summary>
    public BarPanel ToPanel(StagePolicy policy)
    {
        var owners = policy.Path.ToDictionary(s => s.Name, s => s.Owner, StringComparer.Ordinal);
        var order = new List<string> { string.Empty };
        order.AddRange(policy.Path.Select(s => s.Name));
        order.AddRange(policy.Detours.Select(d => d.Name));
        order.AddRange(_stages.Keys.Except(order, StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(5));
        return new BarPanel(
            "Funnel by stage",
            "Who is where, and how many of them may move on now, the first part of a bar; the second is blocked by its gate. Stale is who stays longer than the policy allows.",
            [.. order.Where(s => _stages.ContainsKey(s) || owners.ContainsKey(s)).Select(s => BarOf(s, owners.GetValueOrDefault(s)))]);
    }

    private Bar BarOf(string stage, string? owner)
    {
        var count = _stages.GetValueOrDefault(stage);
        var rest = count.Records - count.MayMove - count.Blocked;
        var name = stage.Length == 0 ? "(new)" : owner is null ? stage : $"{stage} ({owner})";
        return new Bar(
            name,
            [new BarPart(count.MayMove, Tone.Good), new BarPart(count.Blocked, Tone.Waiting), new BarPart(rest, Tone.Quiet)],
            count.Records == 0 ? "0" : $"{Figures.Count(count.MayMove)} of {Figures.Count(count.Records)}{(count.Stale == 0 ? string.Empty : $", {Figures.Count(count.Stale)} stale")}");
    }

    private record struct StageCount(long Records, long MayMove, long Blocked, long Stale);
}
