namespace RevOps.Rules;

/// <summary>An entry as content to be written. What is a default is left out, so that there is one way to say it.</summary>
internal static class EntryContent
{
    public static JsonObjectContent Of(DecisionEntry entry)
    {
        var content = new JsonObjectContent()
            .Add("id", JsonContent.Of(entry.Id))
            .Add("kind", EntryText.Name(entry.Kind))
            .Add("key", EntryText.Key(entry.Key))
            .Add("asOf", EntryText.Instant(entry.AsOf))
            .Add("policy", Policy(entry.Policy))
            .Add("outcome", JsonContent.Of(entry.Outcome))
            .Add("reason", Reason(entry))
            .AddIf("correlation", EntryText.TextIf(entry.CorrelationId))
            .AddIf("facts", EntryText.ListIf(entry.Facts, Fact));
        var (decision, context) = entry switch
        {
            FitEntry fit => (DecisionContent.Of(fit.Decision), ContextContent.Of(fit.Context)),
            StandardsEntry standards => (DecisionContent.Of(standards.Decision), new JsonObjectContent()),
            StageEntry stage => (DecisionContent.Of(stage.Decision), ContextContent.Of(stage.Context)),
            RoutingEntry routing => (DecisionContent.Of(routing.Decision), ContextContent.Of(routing.Context)),
            SlaEntry sla => (DecisionContent.Of(sla.Decision), ContextContent.Of(sla.Context)),
            _ => (DecisionContent.Of(((DispositionEntry)entry).Decision), ContextContent.Of(((DispositionEntry)entry).Context)),
        };
        content.AddIf("decision", NotEmpty(decision)).AddIf("context", NotEmpty(context));
        return entry is RoutingEntry routed
            ? content
                .AddIf("turn", routed.Turn is { } turn ? Turn(turn) : null)
                .AddIf("remembered", EntryText.TextIf(routed.Remembered))
                .AddIf("asksForDuplicates", EntryText.FlagIf(routed.AsksForDuplicates))
                .AddIf("rememberedDuplicate", routed.RememberedDuplicate is { } earlier ? ContextContent.Earlier(earlier) : null)
            : content;
    }

    public static JsonObjectContent Turn(TurnRecord turn) => new JsonObjectContent()
        .Add("rotation", EntryText.Text(turn.Rotation))
        .Add("source", EntryText.Name(turn.Source))
        .AddIf("before", State(turn.Before))
        .AddIf("after", State(turn.After))
        .AddIf("weights", EntryText.ListIf(turn.Weights, w => new JsonObjectContent().Add("member", EntryText.Text(w.Member)).Add("weight", JsonContent.Of((long)w.Weight))))
        .AddIf("leasePlace", EntryText.CountIf(turn.LeasePlace))
        .AddIf("unsettled", EntryText.ListIf(turn.Unsettled, Unsettled));

    private static JsonObjectContent Unsettled(UnsettledTurn turn) => new JsonObjectContent()
        .Add("token", EntryText.Text(turn.Token))
        .AddIf("key", turn.Key.IsNone ? null : EntryText.Key(turn.Key))
        .AddIf("charged", EntryText.ListIf(turn.Charged, c => new JsonObjectContent().Add("member", EntryText.Text(c.Key)).Add("turns", JsonContent.Of((long)c.Value))));

    private static JsonObjectContent? State(RotationState state) =>
        state == RotationState.Initial ? null : new JsonObjectContent().Add("version", JsonContent.Of(state.Version)).AddIf("value", EntryText.TextIf(state.Value));

    private static JsonObjectContent Policy(PolicyReference policy) => new JsonObjectContent()
        .Add("name", EntryText.Text(policy.Name))
        .Add("version", EntryText.Text(policy.Version))
        .Add("hash", EntryText.Text(policy.ContentHash))
        .AddIf("schema", policy.SchemaRevision.Length == 0 ? null : EntryText.Text(policy.SchemaRevision));

    private static JsonObjectContent Reason(DecisionEntry entry) =>
        new JsonObjectContent().AddIf("code", entry.Reason == ReasonCode.None ? null : EntryText.Text(entry.Reason.Value)).AddIf("arguments", EntryText.ListIf(entry.Arguments, EntryText.Text));

    private static JsonContent Fact(FactRead fact)
    {
        var content = new JsonObjectContent().Add("name", EntryText.Text(fact.Name));
        return fact.State switch
        {
            FactState.Missing => content.Add("missing", JsonContent.Of(flag: true)),
            FactState.Error => content.Add("error", fact.Problem is { } problem ? EntryText.Text(problem) : JsonContent.Null),
            FactState.Masked => content.Add("class", fact.Class is { } number ? JsonContent.Of((long)number) : JsonContent.Null),
            _ => Known(content, in fact),
        };
    }

    private static JsonObjectContent Known(JsonObjectContent content, in FactRead fact) => fact.Type switch
    {
        AttributeType.Text => content.Add("text", EntryText.Text(fact.Text!)),
        AttributeType.Number => content.Add("number", EntryText.Number(fact.Number!.Value)),
        AttributeType.Flag => content.Add("flag", JsonContent.Of(fact.Flag!.Value)),
        AttributeType.Date => content.Add("date", JsonContent.Of(fact.Value)),
        AttributeType.Instant => content.Add("instant", EntryText.Instant(fact.Instant!.Value)),
        AttributeType.TextSet => content.Add("set", JsonContent.List(fact.Elements!.Select(EntryText.Text))),
        _ => content.Add("rows", JsonContent.List(fact.Rows!.Select(row => JsonContent.List(row.Select(Fact))))),
    };

    private static JsonObjectContent? NotEmpty(JsonObjectContent content) => content.Members.Count == 0 ? null : content;
}
