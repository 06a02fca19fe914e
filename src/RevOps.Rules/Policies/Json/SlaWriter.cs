namespace RevOps.Rules;

/// <summary>Writes the SLA section.</summary>
internal static class SlaWriter
{
    public static JsonObjectContent Write(SlaPolicy sla, Func<Criterion?, JsonContent?> when) => new JsonObjectContent()
        .AddIf("hours", DeclarationWriter.List(sla.Hours.Select(Hours)))
        .AddIf("pauses", DeclarationWriter.List(sla.Pauses.Select(p => new JsonObjectContent()
            .Add("reason", JsonContent.Of(p.Reason))
            .Add("metrics", JsonContent.List(p.Metrics.Select(m => JsonContent.Of(WordFor(SlaBinder.Metrics, m)))))
            .AddIf("atMost", p.AtMost is { } most ? DurationForm.Of(most) : null))))
        .AddIf("escalations", DeclarationWriter.List(sla.Escalations.Select(e => new JsonObjectContent()
            .Add("name", JsonContent.Of(e.Name))
            .Add("steps", JsonContent.List(e.Steps.Select(Step))))))
        .AddIf("onPolicyChange", sla.PinsPromises ? JsonContent.Of(WordFor(SlaBinder.PolicyChanges, true)) : null)
        .Add("targets", JsonContent.List(sla.Targets.Select(t => Target(t, when))));

    private static string WordFor<T>((string Word, T Meaning)[] words, T meaning) =>
        words.First(w => EqualityComparer<T>.Default.Equals(w.Meaning, meaning)).Word;

    private static JsonObjectContent Hours(SlaHours hours)
    {
        var written = new JsonObjectContent().Add("name", JsonContent.Of(hours.Name));
        switch (hours.Kind)
        {
            case SlaHoursKind.RecordZone:
                return written.Add("zoneOf", JsonContent.Of(hours.Attribute!.Name)).Add("calendar", JsonContent.Of(hours.Otherwise));
            case SlaHoursKind.Owner:
                return written.Add("of", JsonContent.Of("owner")).AddIf("choices", Choices(hours, "owners")).Add("otherwise", JsonContent.Of(hours.Otherwise));
            default:
                return written.Add("by", JsonContent.Of(hours.Attribute!.Name)).AddIf("choices", Choices(hours, "values")).Add("otherwise", JsonContent.Of(hours.Otherwise));
        }
    }

    private static JsonContent? Choices(SlaHours hours, string values) => DeclarationWriter.List(hours.Choices.Select(c => new JsonObjectContent()
        .Add("calendar", JsonContent.Of(c.Calendar))
        .Add(values, JsonContent.List(c.Values.Select(JsonContent.Of)))));

    private static JsonObjectContent Step(EscalationStep step)
    {
        var written = new JsonObjectContent().Add("name", JsonContent.Of(step.Name));
        written = step.At.Kind switch
        {
            EscalationPointKind.AtPercent => written.Add("atPercent", JsonContent.Of((long)step.At.Percent)),
            EscalationPointKind.BeforeDue => written.Add("beforeDue", DurationForm.Of(step.At.Offset)),
            _ => written.Add("afterDue", DurationForm.Of(step.At.Offset)),
        };
        written.Add("do", JsonContent.Of(WordFor(SlaSharingBinder.Actions, step.Action))).AddIf("to", DeclarationWriter.Text(step.To));
        return step.Every is { } every ? written.Add("every", DurationForm.Of(every)).Add("most", JsonContent.Of((long)step.Most)) : written;
    }

    private static JsonObjectContent Target(SlaTarget target, Func<Criterion?, JsonContent?> when)
    {
        var written = new JsonObjectContent()
            .Add("name", JsonContent.Of(target.Name))
            .Add("metric", JsonContent.Of(WordFor(SlaBinder.Metrics, target.Metric)))
            .AddIf("when", when(target.When));
        written = target.Within.Kind switch
        {
            SlaBudgetKind.Time => written.Add("within", DurationForm.Of(target.Within.Span)),
            SlaBudgetKind.CalendarDays => written.Add("calendarDays", JsonContent.Of((long)target.Within.Days)),
            _ => written.Add("businessDays", JsonContent.Of((long)target.Within.Days))
                .AddIf("dueAt", target.Within.End == BusinessDayEnd.AtClose ? null : JsonContent.Of(WordFor(SlaBinder.DayEnds, target.Within.End))),
        };
        return written
            .AddIf("calendar", DeclarationWriter.Text(target.Calendar))
            .AddIf("escalation", DeclarationWriter.Text(target.Escalation))
            .AddIf(target.Metric == SlaMetric.Touches ? "excusedBy" : "cancelledBy", DeclarationWriter.Texts(target.CancelledBy))
            .AddIf("settledIn", DeclarationWriter.Texts(target.SettledIn))
            .AddIf("touches", target.Touches is null ? null : Touches(target.Touches))
            .AddIf("required", DeclarationWriter.Texts([.. target.Required.Select(a => a.Name)]))
            .AddIf("suppressedWhen", when(target.SuppressedWhen));
    }

    private static JsonObjectContent Touches(TouchRule touches) => new JsonObjectContent()
        .Add("count", JsonContent.Of((long)touches.Count))
        .AddIf("onePerChannelAndDay", touches.OnePerChannelAndDay ? JsonContent.Of(flag: true) : null)
        .AddIf("channels", touches.Channels == 1 ? null : JsonContent.Of((long)touches.Channels))
        .AddIf("countsAutomated", touches.CountsAutomated ? JsonContent.Of(flag: true) : null)
        .AddIf("atLeast", DeclarationWriter.List(touches.AtLeast.Select(m => new JsonObjectContent()
            .Add("channel", JsonContent.Of(m.Channel)).Add("count", JsonContent.Of((long)m.Count)))));
}
