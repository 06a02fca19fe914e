namespace RevOps.Rules;

/// <summary>Reads the decisions of entries, and what they were asked with.</summary>
internal static class JsonLinesDecisions
{
    public static FitEntry Fit(JsonLinesEntryHead head, JsonLinesObject decision, JsonLinesObject context) => new(
        new FitDecision(
            JsonLinesEntryHead.Outcome<FitOutcome>(head),
            head.Reason,
            decision.TextOrNone("tier"),
            decision.Points("score"),
            decision.Points("lowest"),
            decision.Points("highest"),
            decision.Optional("completeness") is { } share ? JsonLinesFacts.Number(share) : 1,
            decision.TextOrNone("profile"),
            decision.SmallCount("uncheckedDisqualifiers"),
            decision.Flag("hasErrors"),
            head.Key,
            head.Policy,
            head.AsOf,
            decision.SmallCount("uncheckedMustHaves"),
            decision.Flag("isBound"),
            decision.Flag("isInReview"),
            decision.TextOrNone("engagementTier"),
            decision.Points("engagement"),
            decision.TextOrNone("grade"),
            decision.Flag("isQualified")),
        FitContext.At(head.AsOf).AfterRecycles(context.Instants("recycles")),
        head.Facts,
        head.Arguments,
        head.Correlation);

    public static StandardsEntry Standards(JsonLinesEntryHead head, JsonLinesObject decision) => new(
        new StandardsDecision(
            JsonLinesEntryHead.Outcome<StandardsOutcome>(head),
            head.Reason,
            decision.TextOrNone("suppression"),
            decision.SmallCount("missing"),
            decision.SmallCount("unmet"),
            decision.SmallCount("notChecked"),
            decision.SmallCount("suppressions"),
            decision.TextOrNone("source"),
            decision.Flag("hasErrors"),
            head.Key,
            head.Policy,
            head.AsOf),
        StandardsContext.At(head.AsOf),
        head.Facts,
        head.Arguments,
        head.Correlation);

    public static StageEntry Stage(JsonLinesEntryHead head, JsonLinesObject decision, JsonLinesObject context) => new(
        new StageDecision(
            JsonLinesEntryHead.Outcome<StageOutcome>(head),
            head.Reason,
            decision.TextOrNone("from"),
            decision.TextOrNone("to"),
            decision.TextOrNone("owner"),
            decision.SmallCount("unmetCriteria"),
            decision.SmallCount("missingAttributes"),
            decision.Flag("hasErrors"),
            head.Key,
            head.Policy,
            head.AsOf,
            decision.TextOrNone("skip"),
            decision.SmallCount("stampedStages"),
            decision.TextOrNone("firstStamped"),
            decision.TextOrNone("lastStamped"),
            decision.InstantOrNone("dwellDueAt")),
        StageContext.At(head.AsOf)
            .From(context.TextOrNone("stage"))
            .Since(context.InstantOrNone("enteredAt"))
            .To(context.TextOrNone("target"))
            .WithAcceptance(context.TextOrNone("acceptedBy"), context.InstantOrNone("acceptedAt"))
            .WithDisposition(context.TextOrNone("disposition"))
            .AfterRecycles(context.Instants("recycles"))
            .AfterTurnBacks(context.Instants("turnBacks")),
        head.Facts,
        head.Arguments,
        head.Correlation);

    public static RoutingEntry Routing(JsonLinesEntryHead head, JsonLinesObject decision, JsonLinesObject context, JsonLinesObject entry, TurnRecord? turn) => new(
        new RoutingDecision(
            JsonLinesEntryHead.Outcome<RoutingOutcome>(head),
            head.Reason,
            decision.TextOrNone("owner"),
            decision.TextOrNone("queue"),
            decision.TextOrNone("territory"),
            decision.TextOrNone("pool"),
            decision.Count("turn"),
            decision.Flag("hasErrors"),
            head.Key,
            head.Policy,
            head.AsOf,
            decision.TextOrNone("rotation"),
            decision.SmallCount("hop"),
            decision.InstantOrNone("receivedAt"),
            decision.InstantOrNone("retryAt")),
        RoutingContext.At(head.AsOf)
            .WithOwners(new KnownOwners(context.TextOrNone("openOpportunity"), context.TextOrNone("customer"), context.TextOrNone("account")))
            .Excluding(context.Texts("excluded"))
            .WithInactiveOwners(context.Texts("inactive"))
            .AsDuplicateOf(Earlier(context, "duplicateOf"))
            .Rerouting(RerouteOf(context))
            .WithOpenItems(ByMember(context.Objects("openItems", o => (o.Text("member"), o.SmallCount("items")))))
            .WithAbsences(context.Objects("absences", Absence))
            .WithAssignments(ByMember(context.Objects("assignments", o => (o.Text("member"), (IReadOnlyList<DateTimeOffset>)o.Instants("at")))))
            .Once(context.TextOrNone("token")),
        head.Facts,
        head.Arguments,
        head.Correlation,
        turn,
        entry.TextOrNone("remembered"),
        entry.Flag("asksForDuplicates"),
        Earlier(entry, "rememberedDuplicate"));

    public static SlaEntry Sla(JsonLinesEntryHead head, JsonLinesObject decision, JsonLinesObject context)
    {
        var steps = decision.Texts("steps");
        var (name, calendar) = (decision.TextOrNone("target"), decision.TextOrNone("calendar"));
        var (remaining, overrun) = (decision.Count("remainingTicks"), decision.Count("overrunTicks"));
        return new SlaEntry(
            new SlaDecision(
                JsonLinesEntryHead.Outcome<SlaOutcome>(head),
                head.Reason,
                decision.Name<SlaMetric>("metric"),
                name is null ? null : new SlaTargetReference(name, calendar, steps),
                decision.TextOrNone("holder"),
                decision.InstantOrNone("startedAt"),
                decision.InstantOrNone("dueAt"),
                decision.InstantOrNone("stoppedAt"),
                decision.InstantOrNone("nextChangeAt"),
                decision.InstantOrNone("otherDueAt"),
                decision.Flag("isPinned"),
                new TimeSpan(decision.Count("elapsedTicks")),
                new TimeSpan(overrun > 0 ? -overrun : remaining),
                decision.SmallCount("stepsDue"),
                StepOf(decision.TextOrNone("dueStep"), steps),
                StepOf(decision.TextOrNone("nextStep"), steps),
                decision.SmallCount("earlierBreaches"),
                decision.SmallCount("touches"),
                decision.Flag("hasErrors"),
                head.Key,
                head.Policy,
                head.AsOf),
            SlaContext.At(head.AsOf)
                .WithTimeline(context.Objects("timeline", Event))
                .For(context.NameOrNone<SlaMetric>("metric"))
                .HavingSeen(context.Objects("seen", Step))
                .WithPromises(context.Objects("promises", Promise))
                .OnOwnerCalendar(context.TextOrNone("ownerCalendar")),
            head.Facts,
            head.Arguments,
            head.Correlation);
    }

    public static DispositionEntry Disposition(JsonLinesEntryHead head, JsonLinesObject decision, JsonLinesObject context) => new(
        new DispositionDecision(
            JsonLinesEntryHead.Outcome<DispositionOutcome>(head),
            head.Reason,
            decision.NameOrNone<DispositionActionKind>("action") ?? DispositionActionKind.None,
            decision.TextOrNone("code"),
            decision.TextOrNone("targetStage"),
            decision.TextOrNone("track") ?? decision.TextOrNone("queue") ?? decision.TextOrNone("survivingId"),
            decision.InstantOrNone("dueAt"),
            decision.Flag("keepsOwner"),
            decision.Flag("givesTurnBack"),
            decision.SmallCount("missingAttributes"),
            decision.Flag("hasErrors"),
            head.Key,
            head.Policy,
            head.AsOf,
            decision.NameOrNone<DispositionKind>("kind") ?? DispositionKind.Reject,
            decision.InstantOrNone("cooldownEndsAt"),
            decision.NameOrNone<RerouteExclusion>("excludes") ?? RerouteExclusion.AllHolders),
        DispositionContext.At(head.AsOf).Disposed(context.TextOrNone("code")).From(context.TextOrNone("stage")).AfterRecycles(context.Instants("recycles")).AfterTurnBacks(context.Instants("turnBacks")),
        head.Facts,
        head.Arguments,
        head.Correlation);

    private static int StepOf(string? name, List<string> steps) =>
        name is null ? -1 : steps.IndexOf(name) is >= 0 and var place ? place : throw new FormatException($"The step `{name}` is none of the target's.");

    private static Dictionary<string, TValue> ByMember<TValue>(List<(string Member, TValue Value)> members)
    {
        var byMember = new Dictionary<string, TValue>(members.Count, StringComparer.Ordinal);
        foreach (var (member, value) in members)
        {
            byMember[member] = value;
        }

        return byMember;
    }

    private static MemberAbsence Absence(JsonLinesObject absence)
    {
        var (member, from, until) = (absence.Text("member"), absence.Instant("from"), absence.Instant("until"));
        return until < from ? throw new FormatException("An absence ends before it begins.") : new MemberAbsence(member, from, until);
    }

    private static RerouteRequest? RerouteOf(JsonLinesObject context)
    {
        if (context.Optional("reroute") is not { } element)
        {
            return null;
        }

        var reroute = new JsonLinesObject(element, "reroute");
        var made = new RerouteRequest(
            reroute.Name<RerouteCause>("cause"), reroute.Objects("holders", Holder), reroute.SmallCount("hops"), reroute.Instant("receivedAt"), reroute.TextOrNone("code"),
            reroute.NameOrNone<RerouteExclusion>("excludes"));
        reroute.Done();
        return made;
    }

    private static EarlierHolder Holder(JsonLinesObject holder) => new(
        holder.Text("owner"),
        holder.Name<RerouteCause>("lostBy"),
        holder.TextOrNone("pool"),
        holder.TextOrNone("turn") is not { } token ? TurnToken.None : TurnToken.TryParse(token, out var turn) ? turn : throw new FormatException("A turn is not what it should be."));

    private static EarlierAssignment? Earlier(JsonLinesObject owner, string name)
    {
        if (owner.Optional(name) is not { } element)
        {
            return null;
        }

        var earlier = new JsonLinesObject(element, name);
        var made = new EarlierAssignment(
            earlier.Text("owner") is { Length: > 0 } text ? text : throw new FormatException("An earlier assignment has an owner."),
            earlier.Instant("assignedAt"),
            earlier.Optional("record") is { } record ? earlier.Keys(record, "record") : RecordKey.None);
        earlier.Done();
        return made;
    }

    private static TimelineEvent Event(JsonLinesObject happened) => new(
        happened.Name<TimelineEventKind>("kind"), happened.Instant("at"), happened.TextOrNone("who"), happened.TextOrNone("channel"), happened.TextOrNone("detail"), happened.TextOrNone("id"));

    private static SlaStep Step(JsonLinesObject step) => new(
        step.Name<SlaMetric>("metric"), step.Text("name"), step.SmallCount("occurrence"), step.Instant("dueAt"), step.Name<EscalationAction>("action"), step.TextOrNone("to"), step.Flag("isDue"));

    private static SlaPromise Promise(JsonLinesObject promise) =>
        new(promise.Name<SlaMetric>("metric"), promise.Instant("startedAt"), promise.Instant("dueAt"), promise.Text("policyHash"), promise.Instant("asOf"));
}
