namespace RevOps.Rules;

/// <summary>Finds what is wrong with an SLA section.</summary>
internal static class SlaVerifier
{
    public static void Verify(SlaPolicy? sla, IReadOnlyList<BusinessCalendar>? calendars, DiagnosticBag bag)
    {
        if (sla is null)
        {
            return;
        }

        if (sla.Targets.Count == 0)
        {
            bag.Report(ShapeDiagnostics.ListLength, "/sla/targets", "SLA has no target. Add one.");
        }

        Names.Unique(bag, "/sla/targets", "target", sla.Targets.Select(t => t.Name));
        for (var i = 0; i < sla.Targets.Count; i++)
        {
            var target = sla.Targets[i];
            if (!Spans.CanBeWritten(target.Within))
            {
                bag.Report(SlaDiagnostics.TargetNotPositive, $"/sla/targets/{i}/within", Spans.CannotBeWritten(target.Within));
            }
            else if (target.Within <= TimeSpan.Zero)
            {
                bag.Report(SlaDiagnostics.TargetNotPositive, $"/sla/targets/{i}/within", $"`{SpanText.Of(target.Within)}` is no time to respond in. Give more than zero, such as `5m`.");
            }

            if (target.Calendar is not null && calendars is not null)
            {
                Names.Exists(bag, $"/sla/targets/{i}/calendar", "calendar", target.Calendar, calendars.Select(c => c.Name));
            }

            if (target.When is null && i < sla.Targets.Count - 1)
            {
                bag.Report(
                    SlaDiagnostics.UnreachableTarget,
                    $"/sla/targets/{i + 1}",
                    $"`{sla.Targets[i + 1].Name}` never applies, because `{target.Name}` before it applies to every record. Give that one a criterion, or move it to the end.");
                break;
            }
        }
    }
}
