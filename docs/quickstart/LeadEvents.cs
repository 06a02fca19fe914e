using System.Text.Json;

namespace RevOps.Rules.Quickstart;

/// <summary>What a row and the decisions on it say happened to a lead, as the events that a scorecard counts.</summary>
internal static class LeadEvents
{
    public static IReadOnlyList<RecordEvent> Of(LeadRow row, in DecisionContext context, in PolicyDecisions decisions, ScorecardTerms terms)
    {
        if (row.Problem is not null || string.IsNullOrEmpty(row.Id))
        {
            return [];
        }

        RecordKey key = row.Id;
        var stage = context.Stage;
        var timeline = context.Sla.Timeline;
        var created = timeline.Select(e => e.At).Append(stage.EnteredAt ?? context.AsOf).Min();
        var events = new List<RecordEvent> { RecordEvent.Created(key, created, new RecordDimensions(source: Source(row), tier: decisions.Fit?.Tier, grade: decisions.Fit?.Grade)) };
        events.AddRange(timeline.SelectMany(e => DecisionEvents.Of(key, e, terms)));
        if (stage is { CurrentStage: { } current, EnteredAt: { } entered })
        {
            events.Add(RecordEvent.Entered(key, entered, current));
        }

        events.AddRange((decisions.Clocks ?? []).SelectMany(DecisionEvents.Of));
        if (decisions.Disposition is { } disposition)
        {
            events.AddRange(DecisionEvents.Of(disposition));
        }

        return [.. events.OrderBy(e => e.At)];
    }

    private static string? Source(LeadRow row) => row.Values.GetValueOrDefault("source") switch
    {
        string cell => cell.Trim(),
        JsonElement { ValueKind: JsonValueKind.String } element => element.GetString()!.Trim(),
        _ => null,
    };
}
