using static RevOps.Rules.EntryText;

namespace RevOps.Rules;

/// <summary>The fields of decisions beside those that every entry has.</summary>
internal static class DecisionContent
{
    public static JsonObjectContent Of(in FitDecision fit) => new JsonObjectContent()
        .AddIf("tier", TextIf(fit.Tier))
        .AddIf("score", PointsIf(fit.Score))
        .AddIf("lowest", PointsIf(fit.Lowest))
        .AddIf("highest", PointsIf(fit.Highest))
        .AddIf("isBound", FlagIf(fit.IsBound))
        .AddIf("completeness", fit.Completeness.Equals(1.0) ? null : Number(fit.Completeness))
        .AddIf("profile", TextIf(fit.Profile))
        .AddIf("uncheckedDisqualifiers", CountIf(fit.UncheckedDisqualifiers))
        .AddIf("uncheckedMustHaves", CountIf(fit.UncheckedMustHaves))
        .AddIf("isInReview", FlagIf(fit.IsInReview))
        .AddIf("engagementTier", TextIf(fit.EngagementTier))
        .AddIf("engagement", PointsIf(fit.Engagement))
        .AddIf("grade", TextIf(fit.Grade))
        .AddIf("isQualified", FlagIf(fit.IsQualified))
        .AddIf("hasErrors", FlagIf(fit.HasErrors));

    public static JsonObjectContent Of(in StandardsDecision standards) => new JsonObjectContent()
        .AddIf("suppression", TextIf(standards.Suppression))
        .AddIf("missing", CountIf(standards.Missing))
        .AddIf("unmet", CountIf(standards.Unmet))
        .AddIf("notChecked", CountIf(standards.NotChecked))
        .AddIf("suppressions", CountIf(standards.Suppressions))
        .AddIf("source", TextIf(standards.Source))
        .AddIf("hasErrors", FlagIf(standards.HasErrors));

    public static JsonObjectContent Of(in StageDecision stage) => new JsonObjectContent()
        .AddIf("from", TextIf(stage.From))
        .AddIf("to", TextIf(stage.To))
        .AddIf("owner", TextIf(stage.Owner))
        .AddIf("unmetCriteria", CountIf(stage.UnmetCriteria))
        .AddIf("missingAttributes", CountIf(stage.MissingAttributes))
        .AddIf("skip", TextIf(stage.Skip))
        .AddIf("stampedStages", CountIf(stage.StampedStages))
        .AddIf("firstStamped", TextIf(stage.FirstStamped))
        .AddIf("lastStamped", TextIf(stage.LastStamped))
        .AddIf("dwellDueAt", InstantIf(stage.DwellDueAt))
        .AddIf("hasErrors", FlagIf(stage.HasErrors));

    public static JsonObjectContent Of(in RoutingDecision routing) => new JsonObjectContent()
        .AddIf("owner", TextIf(routing.Owner))
        .AddIf("queue", TextIf(routing.Queue))
        .AddIf("territory", TextIf(routing.Territory))
        .AddIf("pool", TextIf(routing.Pool))
        .AddIf("turn", CountIf(routing.Turn))
        .AddIf("rotation", TextIf(routing.Rotation))
        .AddIf("hop", CountIf(routing.Hop))
        .AddIf("receivedAt", InstantIf(routing.ReceivedAt))
        .AddIf("retryAt", InstantIf(routing.RetryAt))
        .AddIf("hasErrors", FlagIf(routing.HasErrors));

    public static JsonObjectContent Of(in SlaDecision sla) => new JsonObjectContent()
        .Add("metric", Name(sla.Metric))
        .AddIf("target", TextIf(sla.Target))
        .AddIf("calendar", TextIf(sla.Calendar))
        .AddIf("steps", ListIf(sla.AppliedTarget?.Steps ?? [], Text))
        .AddIf("holder", TextIf(sla.Holder))
        .AddIf("startedAt", InstantIf(sla.StartedAt))
        .AddIf("dueAt", InstantIf(sla.DueAt))
        .AddIf("stoppedAt", InstantIf(sla.StoppedAt))
        .AddIf("nextChangeAt", InstantIf(sla.NextChangeAt))
        .AddIf("otherDueAt", InstantIf(sla.OtherDueAt))
        .AddIf("isPinned", FlagIf(sla.IsPinned))
        .AddIf("elapsedTicks", CountIf(sla.Elapsed.Ticks))
        .AddIf("remainingTicks", CountIf(sla.Remaining.Ticks))
        .AddIf("overrunTicks", CountIf(sla.Overrun.Ticks))
        .AddIf("stepsDue", CountIf(sla.StepsDue))
        .AddIf("dueStep", TextIf(sla.DueStep))
        .AddIf("nextStep", TextIf(sla.NextStep))
        .AddIf("earlierBreaches", CountIf(sla.EarlierBreaches))
        .AddIf("touches", CountIf(sla.Touches))
        .AddIf("hasErrors", FlagIf(sla.HasErrors));

    public static JsonObjectContent Of(in DispositionDecision disposition) => new JsonObjectContent()
        .AddIf("code", TextIf(disposition.Code))
        .AddIf("action", disposition.Action == DispositionActionKind.None ? null : Name(disposition.Action))
        .AddIf("targetStage", TextIf(disposition.TargetStage))
        .AddIf("kind", disposition.Kind == DispositionKind.Reject ? null : Name(disposition.Kind))
        .AddIf("track", TextIf(disposition.Track))
        .AddIf("queue", TextIf(disposition.Queue))
        .AddIf("survivingId", TextIf(disposition.SurvivingId))
        .AddIf("cooldownEndsAt", InstantIf(disposition.CooldownEndsAt))
        .AddIf("excludes", disposition.Excludes == RerouteExclusion.AllHolders ? null : Name(disposition.Excludes))
        .AddIf("dueAt", InstantIf(disposition.DueAt))
        .AddIf("keepsOwner", FlagIf(disposition.KeepsOwner))
        .AddIf("givesTurnBack", FlagIf(disposition.GivesTurnBack))
        .AddIf("missingAttributes", CountIf(disposition.MissingAttributes))
        .AddIf("hasErrors", FlagIf(disposition.HasErrors));
}
