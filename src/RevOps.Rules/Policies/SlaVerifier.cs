namespace RevOps.Rules;

/// <summary>Finds what is wrong with an SLA section.</summary>
internal static class SlaVerifier
{
    private const int MostDays = 10_000;
    private const int MostTouches = 200;

    public static void Verify(SlaPolicy? sla, IReadOnlyList<BusinessCalendar>? calendars, StagePolicy? stages, DispositionPolicy? dispositions, DiagnosticBag bag)
    {
        if (sla is null)
        {
            return;
        }

        if (sla.Targets.Count == 0)
        {
            bag.Report(ShapeDiagnostics.ListLength, "/sla/targets", "SLA has no target. Add one.");
        }

        SlaSharingVerifier.Verify(sla, calendars, bag);
        Names.Unique(bag, "/sla/targets", "target", sla.Targets.Select(t => t.Name));
        var known = stages is null ? null : stages.Path.Select(s => s.Name).Concat(stages.Detours.Select(d => d.Name)).ToArray();
        for (var i = 0; i < sla.Targets.Count; i++)
        {
            var pointer = FormattableString.Invariant($"/sla/targets/{i}");
            var target = sla.Targets[i];
            VerifyBudget(target, pointer, bag);
            VerifyNames(target, pointer, sla, calendars, known, dispositions, bag);
            VerifyTouches(target, pointer + "/touches", bag);
            if (target is { Metric: SlaMetric.Handoff, Required.Count: 0, SuppressedWhen: null })
            {
                bag.Report(ClockDiagnostics.NothingOwed, pointer, $"`{target.Name}` owes nothing. Give `required`, `suppressedWhen` or both.");
            }
        }

        VerifyPrecedence(sla, bag);
    }

    private static void VerifyBudget(SlaTarget target, string pointer, DiagnosticBag bag)
    {
        var budget = target.Within;
        if (budget.Kind == SlaBudgetKind.Time)
        {
            if (!Spans.CanBeWritten(budget.Span))
            {
                bag.Report(SlaDiagnostics.TargetNotPositive, pointer + "/within", Spans.CannotBeWritten(budget.Span));
            }
            else if (budget.Span <= TimeSpan.Zero)
            {
                bag.Report(SlaDiagnostics.TargetNotPositive, pointer + "/within", $"`{SpanText.Of(budget.Span)}` is no time to respond in. Give more than zero, such as `5m`.");
            }

            return;
        }

        if (budget.Days is < 1 or > MostDays)
        {
            var member = budget.Kind == SlaBudgetKind.BusinessDays ? "/businessDays" : "/calendarDays";
            bag.Report(ClockDiagnostics.DaysOutOfRange, pointer + member, FormattableString.Invariant($"`{budget.Days}` days are no target. Give from 1 to {MostDays}."));
        }

        if (target.Calendar is null)
        {
            bag.Report(ClockDiagnostics.DaysWithoutCalendar, pointer, $"`{target.Name}` counts days and names no `calendar`, whose days they are. Name one.");
        }
    }

    private static void VerifyNames(
        SlaTarget target, string pointer, SlaPolicy sla, IReadOnlyList<BusinessCalendar>? calendars, string[]? stages, DispositionPolicy? dispositions, DiagnosticBag bag)
    {
        if (target.Calendar is not null && calendars is not null)
        {
            Names.Exists(bag, pointer + "/calendar", "calendar", target.Calendar, calendars.Select(c => c.Name).Concat(sla.Hours.Select(h => h.Name)));
        }

        if (target.Escalation is not null)
        {
            Names.Exists(bag, pointer + "/escalation", "escalation", target.Escalation, sla.Escalations.Select(e => e.Name));
        }

        var codes = target.Metric == SlaMetric.Touches ? "/excusedBy/" : "/cancelledBy/";
        for (var i = 0; dispositions is not null && i < target.CancelledBy.Count; i++)
        {
            Names.Exists(bag, FormattableString.Invariant($"{pointer}{codes}{i}"), "disposition", target.CancelledBy[i], dispositions.Dispositions.Select(d => d.Code));
        }

        for (var i = 0; stages is not null && i < target.SettledIn.Count; i++)
        {
            Names.Exists(bag, FormattableString.Invariant($"{pointer}/settledIn/{i}"), "stage", target.SettledIn[i], stages);
        }
    }

    private static void VerifyTouches(SlaTarget target, string pointer, DiagnosticBag bag)
    {
        if (target.Touches is not { } touches)
        {
            return;
        }

        var least = touches.AtLeast.Sum(m => (long)m.Count);
        if (touches.Count is < 1 or > MostTouches || touches.Channels < 1 || touches.Channels > touches.Count || touches.AtLeast.Any(m => m.Count < 1) || least > touches.Count)
        {
            bag.Report(
                ClockDiagnostics.TouchesOutOfRange,
                pointer,
                FormattableString.Invariant($"`{target.Name}` asks for {touches.Count} touches, {least} of them on certain channels, on {touches.Channels} channels. Ask for 1 to {MostTouches}, and for no more on channels than in all."));
        }

        Names.Unique(bag, pointer + "/atLeast", "channel", touches.AtLeast.Select(m => m.Channel), "channel");
    }

    private static void VerifyPrecedence(SlaPolicy sla, DiagnosticBag bag)
    {
        foreach (var ofMetric in sla.Targets.Select((target, place) => (target, place)).GroupBy(t => t.target.Metric))
        {
            var targets = ofMetric.ToArray();
            var all = Array.FindIndex(targets, t => t.target.When is null);
            if (all >= 0 && all < targets.Length - 1)
            {
                var (never, place) = targets[all + 1];
                bag.Report(
                    SlaDiagnostics.UnreachableTarget,
                    FormattableString.Invariant($"/sla/targets/{place}"),
                    $"`{never.Name}` never applies, because `{targets[all].target.Name}` before it applies to every record. Give that one a criterion, or move it to the end.");
            }
        }
    }
}
