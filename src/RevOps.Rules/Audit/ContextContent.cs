using static RevOps.Rules.EntryText;

namespace RevOps.Rules;

/// <summary>What decisions were asked with.</summary>
internal static class ContextContent
{
    public static JsonObjectContent Of(in FitContext fit) => new JsonObjectContent().AddIf("recycles", ListIf(fit.EarlierRecycles, Instant));

    public static JsonObjectContent Of(in StageContext stage) => new JsonObjectContent()
        .AddIf("stage", TextIf(stage.CurrentStage))
        .AddIf("enteredAt", InstantIf(stage.EnteredAt))
        .AddIf("target", TextIf(stage.TargetStage))
        .AddIf("acceptedBy", TextIf(stage.AcceptedBy))
        .AddIf("acceptedAt", InstantIf(stage.AcceptedAt))
        .AddIf("disposition", TextIf(stage.Disposition))
        .AddIf("recycles", ListIf(stage.EarlierRecycles, Instant))
        .AddIf("turnBacks", ListIf(stage.EarlierTurnBacks, Instant));

    public static JsonObjectContent Of(in RoutingContext routing) => new JsonObjectContent()
        .AddIf("openOpportunity", TextIf(routing.Owners.OpenOpportunity))
        .AddIf("customer", TextIf(routing.Owners.Customer))
        .AddIf("account", TextIf(routing.Owners.Account))
        .AddIf("excluded", ListIf(routing.ExcludedMembers.Distinct(StringComparer.Ordinal).OrderBy(m => m, StringComparer.Ordinal), Text))
        .AddIf("inactive", ListIf(routing.InactiveOwners.Distinct(StringComparer.Ordinal).OrderBy(m => m, StringComparer.Ordinal), Text))
        .AddIf("duplicateOf", routing.DuplicateOf is { } earlier ? Earlier(earlier) : null)
        .AddIf("reroute", routing.Reroute is { } reroute ? Reroute(reroute) : null)
        .AddIf("openItems", ListIf(routing.OpenItems.OrderBy(m => m.Key, StringComparer.Ordinal), m => Member(m.Key).Add("items", JsonContent.Of((long)m.Value))))
        .AddIf("absences", ListIf(routing.Absences, a => Member(a.Member).Add("from", Instant(a.From)).Add("until", Instant(a.Until))))
        .AddIf("assignments", ListIf(routing.Assignments.OrderBy(m => m.Key, StringComparer.Ordinal), m => Member(m.Key).Add("at", JsonContent.List(m.Value.Select(Instant)))))
        .AddIf("token", TextIf(routing.IdempotencyToken));

    public static JsonObjectContent Of(in SlaContext sla) => new JsonObjectContent()
        .AddIf("timeline", ListIf(sla.Timeline, Event))
        .AddIf("metric", sla.Metric is { } metric ? Name(metric) : null)
        .AddIf("seen", ListIf(sla.SeenSteps, Step))
        .AddIf("promises", ListIf(sla.Promises, Promise))
        .AddIf("ownerCalendar", TextIf(sla.OwnerCalendar));

    public static JsonObjectContent Of(in DispositionContext disposition) => new JsonObjectContent()
        .AddIf("code", TextIf(disposition.Code))
        .AddIf("stage", TextIf(disposition.CurrentStage))
        .AddIf("recycles", ListIf(disposition.EarlierRecycles, Instant))
        .AddIf("turnBacks", ListIf(disposition.EarlierTurnBacks, Instant));

    public static JsonObjectContent Earlier(EarlierAssignment earlier) => new JsonObjectContent()
        .Add("owner", Text(earlier.Owner))
        .Add("assignedAt", Instant(earlier.AssignedAt))
        .AddIf("record", earlier.Record.IsNone ? null : Key(earlier.Record));

    private static JsonObjectContent Reroute(RerouteRequest reroute) => new JsonObjectContent()
        .Add("cause", Name(reroute.Cause))
        .AddIf("holders", ListIf(reroute.Holders, holder => new JsonObjectContent()
            .Add("owner", Text(holder.Owner))
            .Add("lostBy", Name(holder.LostBy))
            .AddIf("pool", TextIf(holder.Pool))
            .AddIf("turn", holder.Turn.IsNone ? null : Text(holder.Turn.ToString()))))
        .AddIf("hops", CountIf(reroute.Hops))
        .Add("receivedAt", Instant(reroute.ReceivedAt))
        .AddIf("code", TextIf(reroute.Code))
        .AddIf("excludes", reroute.Excludes is { } excludes ? Name(excludes) : null);

    private static JsonObjectContent Member(string member) => new JsonObjectContent().Add("member", Text(member));

    private static JsonContent Event(TimelineEvent happened) => new JsonObjectContent()
        .Add("kind", Name(happened.Kind))
        .Add("at", Instant(happened.At))
        .AddIf("who", TextIf(happened.Who))
        .AddIf("channel", TextIf(happened.Channel))
        .AddIf("detail", TextIf(happened.Detail))
        .AddIf("id", TextIf(happened.Id));

    private static JsonContent Step(SlaStep step) => new JsonObjectContent()
        .Add("metric", Name(step.Metric))
        .Add("name", Text(step.Name))
        .Add("occurrence", JsonContent.Of((long)step.Occurrence))
        .Add("dueAt", Instant(step.DueAt))
        .Add("action", Name(step.Action))
        .AddIf("to", TextIf(step.To))
        .AddIf("isDue", FlagIf(step.IsDue));

    private static JsonContent Promise(SlaPromise promise) => new JsonObjectContent()
        .Add("metric", Name(promise.Metric))
        .Add("startedAt", Instant(promise.StartedAt))
        .Add("dueAt", Instant(promise.DueAt))
        .Add("policyHash", Text(promise.PolicyHash))
        .Add("asOf", Instant(promise.AsOf));
}
