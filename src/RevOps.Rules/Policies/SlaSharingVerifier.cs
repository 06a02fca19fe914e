namespace RevOps.Rules;

/// <summary>Finds what is wrong with what SLA targets share: hours, pauses, escalations.</summary>
internal static class SlaSharingVerifier
{
    private const int MostSteps = 16;
    private const int MostInAll = 200;
    private const int MostPercent = 1_000;

    public static void Verify(SlaPolicy sla, IReadOnlyList<BusinessCalendar>? calendars, DiagnosticBag bag)
    {
        VerifyHours(sla, calendars, bag);
        Names.Unique(bag, "/sla/pauses", "pause", sla.Pauses.Select(p => p.Reason), "reason");
        for (var i = 0; i < sla.Pauses.Count; i++)
        {
            Verify(sla.Pauses[i], FormattableString.Invariant($"/sla/pauses/{i}"), bag);
        }

        Names.Unique(bag, "/sla/escalations", "escalation", sla.Escalations.Select(e => e.Name));
        for (var i = 0; i < sla.Escalations.Count; i++)
        {
            Verify(sla.Escalations[i], FormattableString.Invariant($"/sla/escalations/{i}/steps"), bag);
        }
    }

    private static void VerifyHours(SlaPolicy sla, IReadOnlyList<BusinessCalendar>? calendars, DiagnosticBag bag)
    {
        Names.Unique(bag, "/sla/hours", "hours", sla.Hours.Select(h => h.Name));
        for (var i = 0; i < sla.Hours.Count; i++)
        {
            var hours = sla.Hours[i];
            var pointer = FormattableString.Invariant($"/sla/hours/{i}");
            if (calendars is not null)
            {
                if (calendars.Any(c => string.Equals(c.Name, hours.Name, StringComparison.Ordinal)))
                {
                    bag.Report(NameDiagnostics.DuplicateName, pointer + "/name", $"A calendar is named `{Shortened.Of(hours.Name)}` too, and a target could mean either. Rename one.");
                }

                var names = calendars.Select(c => c.Name).ToArray();
                Names.Exists(bag, pointer + (hours.Kind == SlaHoursKind.RecordZone ? "/calendar" : "/otherwise"), "calendar", hours.Otherwise, names);
                for (var k = 0; k < hours.Choices.Count; k++)
                {
                    Names.Exists(bag, FormattableString.Invariant($"{pointer}/choices/{k}/calendar"), "calendar", hours.Choices[k].Calendar, names);
                }
            }

            VerifyChoices(hours, pointer, bag);
        }
    }

    private static void VerifyChoices(SlaHours hours, string pointer, DiagnosticBag bag)
    {
        var seen = new HashSet<string>(hours.Kind == SlaHoursKind.Owner ? StringComparer.Ordinal : TextFoldComparer.Instance);
        if (hours is { Kind: SlaHoursKind.Attribute, Choices.Count: 0 })
        {
            bag.Report(ShapeDiagnostics.ListLength, pointer, $"`{Shortened.Of(hours.Name)}` chooses no calendar. Add `choices`, or name the calendar itself.");
        }

        for (var k = 0; k < hours.Choices.Count; k++)
        {
            if (hours.Choices[k].Values.Count == 0)
            {
                bag.Report(ShapeDiagnostics.ListLength, FormattableString.Invariant($"{pointer}/choices/{k}"), $"`{hours.Choices[k].Calendar}` is chosen for nothing. Name a value.");
            }

            foreach (var value in hours.Choices[k].Values.Where(v => !seen.Add(v)))
            {
                bag.Report(
                    ClockDiagnostics.ValueRepeated, FormattableString.Invariant($"{pointer}/choices/{k}"), $"{Quoted.Text(value)} chooses a calendar twice in `{Shortened.Of(hours.Name)}`. Leave one out.");
            }
        }
    }

    private static void Verify(PauseRule pause, string pointer, DiagnosticBag bag)
    {
        if (pause.Metrics.Count == 0)
        {
            bag.Report(ShapeDiagnostics.ListLength, pointer + "/metrics", $"`{pause.Reason}` pauses no clock. Name one.");
        }

        for (var i = 0; i < pause.Metrics.Count; i++)
        {
            if (pause.Metrics[i] is SlaMetric.FirstTouch or SlaMetric.Handoff)
            {
                bag.Report(ClockDiagnostics.NeverPauses, FormattableString.Invariant($"{pointer}/metrics/{i}"), $"`{pause.Reason}` cannot pause this clock, which is the buyer's. Name clocks of the owner or the queue.");
            }
        }

        if (pause.AtMost is not { } most)
        {
            bag.Report(ClockDiagnostics.EndlessPause, pointer, $"A pause for `{pause.Reason}` that nobody ends lasts for ever. Give `atMost`, such as `10d`.");
        }
        else if (most <= TimeSpan.Zero || !Spans.CanBeWritten(most))
        {
            bag.Report(ClockDiagnostics.PauseNotPositive, pointer + "/atMost", $"A pause for `{pause.Reason}` must last whole seconds, more than zero and at most {Spans.MostDays} days.");
        }
    }

    private static void Verify(Escalation escalation, string pointer, DiagnosticBag bag)
    {
        if (escalation.Steps.Count == 0)
        {
            bag.Report(ShapeDiagnostics.ListLength, pointer, $"`{escalation.Name}` has no step. Add one.");
        }

        if (escalation.Steps.Count > MostSteps || escalation.Steps.Any(s => s.Most > StepSchedule.MostRepeats) || escalation.Steps.Sum(s => (long)s.Most) > MostInAll)
        {
            bag.Report(
                ClockDiagnostics.TooManySteps,
                pointer,
                FormattableString.Invariant($"`{escalation.Name}` has too many steps to be heard. Keep at most {MostSteps}, {StepSchedule.MostRepeats} repeats of each and {MostInAll} in all."));
        }

        Names.Unique(bag, pointer, "step", escalation.Steps.Select(s => s.Name));
        for (var i = 0; i < escalation.Steps.Count; i++)
        {
            var step = escalation.Steps[i];
            var at = FormattableString.Invariant($"{pointer}/{i}");
            Names.IsBlank(bag, at + "/to", "step", step.To);
            var isPlaced = step.At.Kind == EscalationPointKind.AtPercent ? step.At.Percent is >= 1 and <= MostPercent : IsSpan(step.At.Offset);
            var isRepeated = step.Every is { } every ? IsSpan(every) && step.Most >= 2 : step.Most == 1;
            if (!isPlaced || !isRepeated)
            {
                bag.Report(
                    ClockDiagnostics.StepNotPositive,
                    at,
                    $"`{step.Name}` must be at 1 to {MostPercent} percent or an offset of more than zero, and repeat after more than zero at least twice or not at all. To act at due itself, give `atPercent` 100.");
            }
        }
    }

    private static bool IsSpan(TimeSpan span) => span > TimeSpan.Zero && Spans.CanBeWritten(span);
}
