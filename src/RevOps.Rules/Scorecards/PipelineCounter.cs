namespace RevOps.Rules;

/// <summary>Counts the opportunities of a history, and whose they are by the links of contacts and campaigns. For one thread.</summary>
internal sealed class PipelineCounter
{
    private readonly ScorecardPipeline _pipeline;
    private readonly long _asOfTicks;
    private readonly FactSink _sink;
    private readonly HistoryFindings _findings;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly int _countsFrom;

    public PipelineCounter(ScorecardPipeline pipeline, long asOfTicks, FactSink sink, HistoryFindings findings)
    {
        _pipeline = pipeline;
        _asOfTicks = asOfTicks;
        _sink = sink;
        _findings = findings;
        foreach (var stage in pipeline.Stages)
        {
            _places[stage] = _places.Count;
        }

        _countsFrom = _places.TryGetValue(pipeline.CountsFrom, out var place) ? place : int.MaxValue;
        _places[pipeline.Won] = int.MaxValue;
        foreach (var lost in pipeline.Lost)
        {
            _places[lost] = -1;
        }
    }

    public void Count(List<RecordEvent> history)
    {
        foreach (var opportunity in history.Where(e => e.Kind == RecordEventKind.OpportunityMoved).GroupBy(e => e.Name!, StringComparer.Ordinal))
        {
            Count(history, opportunity.Key, [.. opportunity.Where(IsKnown)]);
        }
    }

    private bool IsKnown(RecordEvent moved)
    {
        var isKnown = _places.ContainsKey(moved.Other!);
        if (!isKnown)
        {
            _findings.Add(HistoryFinding.UnknownStage, moved.Key);
        }

        return isKnown;
    }

    private void Count(List<RecordEvent> history, string opportunity, List<RecordEvent> moves)
    {
        if (moves.Find(m => IsWon(m)) is { } won)
        {
            _sink.Add(Measure.PipelineConverted, won.AtTicks, sum: won.Amount);
        }

        if (moves.Find(m => _places[m.Other!] >= _countsFrom) is not { } counted)
        {
            return;
        }

        _sink.Add(Measure.PipelineCreated, counted.AtTicks, sum: counted.Amount);
        var response = FirstResponse(history, opportunity);
        if (response <= moves[0].AtTicks)
        {
            _sink.Add(Measure.PipelineSourced, counted.AtTicks, sum: counted.Amount);
        }

        var last = moves[moves.Count - 1];
        if (response <= (IsWon(last) || _places[last.Other!] < 0 ? last.AtTicks : _asOfTicks))
        {
            _sink.Add(Measure.PipelineInfluenced, counted.AtTicks, sum: counted.Amount);
        }
    }

    private bool IsWon(RecordEvent moved) => string.Equals(moved.Other, _pipeline.Won, StringComparison.Ordinal);

    private static long FirstResponse(List<RecordEvent> history, string opportunity)
    {
        var first = long.MaxValue;
        HashSet<string>? contacts = null;
        foreach (var linked in history)
        {
            if (linked.Kind is not (RecordEventKind.ContactLinked or RecordEventKind.CampaignLinked) || !string.Equals(linked.Name, opportunity, StringComparison.Ordinal))
            {
                continue;
            }

            if (linked.Kind == RecordEventKind.CampaignLinked)
            {
                first = Math.Min(first, linked.AtTicks);
            }
            else
            {
                (contacts ??= new HashSet<string>(StringComparer.Ordinal)).Add(linked.Other!);
            }
        }

        foreach (var responded in history)
        {
            if (responded.Kind == RecordEventKind.CampaignResponded && contacts?.Contains(responded.Name!) == true)
            {
                first = Math.Min(first, responded.AtTicks);
            }
        }

        return first;
    }
}
