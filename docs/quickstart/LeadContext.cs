using System.Text.Json;

namespace RevOps.Rules.Quickstart;

/// <summary>Makes the context of a decision from the columns that <c>--help</c> names. For one decision at a time: its clocks are collected into one list.</summary>
internal sealed class LeadContext(DateTimeOffset asOf)
{
    private static readonly (string Column, TimelineEventKind Kind, string? Channel)[] Clocks =
    [
        ("handRaisedAt", TimelineEventKind.HandRaised, null), ("qualifiedAt", TimelineEventKind.Qualified, null), ("queuedAt", TimelineEventKind.Queued, null),
        ("assignedAt", TimelineEventKind.Assigned, null), ("acceptedAt", TimelineEventKind.Accepted, null), ("touchedAt", TimelineEventKind.HumanTouch, null),
        ("calledAt", TimelineEventKind.HumanTouch, "call"), ("emailedAt", TimelineEventKind.HumanTouch, "email"), ("repliedAt", TimelineEventKind.Replied, null),
        ("disposedAt", TimelineEventKind.Disposed, null),
    ];

    /// <summary>The columns that feed the context.</summary>
    public static readonly IReadOnlySet<string> Columns = new HashSet<string>(
        [.. Clocks.Select(c => c.Column), "stage", "enteredAt", "targetStage", "acceptedBy", "disposition", "openOpportunityOwner", "customerOwner", "accountOwner", "recycledAt"], StringComparer.Ordinal);

    private readonly SlaClocks _clocks = new();

    /// <summary>The context; where a column cannot be read, the row becomes one with a problem.</summary>
    public DecisionContext Of(ref LeadRow row)
    {
        var context = DecisionContext.At(asOf).CollectingClocks(_clocks);
        if (row.Problem is not null)
        {
            return context;
        }

        var timeline = new List<TimelineEvent>();
        foreach (var (column, kind, channel) in Clocks)
        {
            foreach (var instant in Instants(ref row, column))
            {
                var who = kind is TimelineEventKind.Assigned or TimelineEventKind.Accepted ? Text(row, "acceptedBy") : null;
                timeline.Add(new TimelineEvent(kind, instant, who, channel, kind == TimelineEventKind.Disposed ? Text(row, "disposition") : null));
            }
        }

        var recycles = Instants(ref row, "recycledAt");
        var entered = Instants(ref row, "enteredAt");
        return context
            .From(Text(row, "stage")).Since(entered.Count == 0 ? null : entered.Max()).To(Text(row, "targetStage"))
            .WithAcceptance(Text(row, "acceptedBy"))
            .Disposed(Text(row, "disposition"))
            .WithOwners(new KnownOwners(Text(row, "openOpportunityOwner"), Text(row, "customerOwner"), Text(row, "accountOwner")))
            .WithTimeline(timeline)
            .AfterRecycles(recycles);
    }

    private static string? Text(LeadRow row, string column)
    {
        var text = row.Values.GetValueOrDefault(column) switch
        {
            string cell => cell.Trim(),
            JsonElement { ValueKind: JsonValueKind.String } element => element.GetString()!.Trim(),
            _ => null,
        };
        return string.IsNullOrEmpty(text) ? null : text;
    }

    private static List<DateTimeOffset> Instants(ref LeadRow row, string column)
    {
        var instants = new List<DateTimeOffset>();
        foreach (var text in Texts(row.Values.GetValueOrDefault(column)))
        {
            if (!InstantCell.TryRead(text, out var instant))
            {
                row = LeadRow.Unreadable(row.Line, $"`{column}` is `{text}`, which is no instant with an offset.", row.Id);
                return [];
            }

            instants.Add(instant);
        }

        return instants;
    }

    private static IEnumerable<string> Texts(object? value) => value switch
    {
        string cell => cell.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        JsonElement { ValueKind: JsonValueKind.Array } list => list.EnumerateArray().Select(e => e.ToString()),
        JsonElement { ValueKind: not JsonValueKind.Null } one when one.ToString() is { Length: > 0 } text => [text],
        _ => [],
    };
}
