namespace RevOps.Rules;

/// <summary>Reads what SLA targets share: hours, pauses, escalations.</summary>
internal sealed class SlaSharingBinder(SectionBinder sections)
{
    public static readonly (string Word, EscalationAction Meaning)[] Actions =
    [
        ("notify", EscalationAction.Notify),
        ("createTask", EscalationAction.CreateTask),
        ("escalateToManager", EscalationAction.EscalateToManager),
        ("reroute", EscalationAction.Reroute),
    ];

    // The owner is no attribute of the record: assignments tell who it is.
    private static readonly (string Word, bool Meaning)[] Persons = [("owner", true)];

    public SlaHours? Hours(JsonObjectCursor hours)
    {
        var name = hours.RequiredString("name");
        var (kind, _) = hours.ExactlyOne("by", "of", "zoneOf");
        switch (kind)
        {
            case "by":
                return Made(name, SlaHoursKind.Attribute, sections.Attribute<TextAttribute>(hours, "by", AttributeType.Text), hours.RequiredArray("choices", c => c.AsObject(o => Choice(o, "values"))), hours.RequiredString("otherwise"));
            case "of":
                hours.RequiredChoice("of", Persons);
                return Made(name, SlaHoursKind.Owner, null, hours.OptionalArray("choices", c => c.AsObject(o => Choice(o, "owners"))), hours.RequiredString("otherwise"));
            case "zoneOf":
                return Made(name, SlaHoursKind.RecordZone, sections.Attribute<TextAttribute>(hours, "zoneOf", AttributeType.Text), [], hours.RequiredString("calendar"));
            default:
                return null;
        }
    }

    public static PauseRule? Pause(JsonObjectCursor pause)
    {
        var reason = pause.RequiredString("reason");
        var metrics = pause.RequiredArray("metrics", c => c.AsChoice(SlaBinder.Metrics));
        var atMost = pause.Optional("atMost").AsDuration(allowZero: true);
        return reason.HasValue ? new PauseRule(reason.Value, metrics, atMost.HasValue ? atMost.Value.Exact : null) : null;
    }

    public static Escalation? Escalation(JsonObjectCursor escalation)
    {
        var name = escalation.RequiredString("name");
        var steps = escalation.RequiredArray("steps", c => c.AsObject(Step));
        return name.HasValue ? new Escalation(name.Value, steps) : null;
    }

    private static SlaHours? Made(JsonRead<string> name, SlaHoursKind kind, TextAttribute? attribute, IReadOnlyList<CalendarChoice> choices, JsonRead<string> otherwise) =>
        name.HasValue && otherwise.HasValue && (attribute is not null || kind == SlaHoursKind.Owner) ? new SlaHours(name.Value, kind, attribute, choices, otherwise.Value) : null;

    private static CalendarChoice? Choice(JsonObjectCursor choice, string values)
    {
        var calendar = choice.RequiredString("calendar");
        var named = choice.RequiredArray(values, c => c.AsString());
        return calendar.HasValue ? new CalendarChoice(calendar.Value, [.. named]) : null;
    }

    private static EscalationStep? Step(JsonObjectCursor step)
    {
        var name = step.RequiredString("name");
        var at = Point(step);
        var action = step.RequiredChoice("do", Actions);
        var to = step.OptionalString("to");
        var every = step.Optional("every").AsDuration(allowZero: true);
        var most = every.HasValue ? step.RequiredInteger("most", int.MinValue, int.MaxValue) : default;
        return name.HasValue && at is { } point && action.HasValue && (most.HasValue || !every.HasValue)
            ? new EscalationStep(name.Value, point, action.Value, to.HasValue ? to.Value : null, every.HasValue ? every.Value.Exact : null, most.HasValue ? (int)most.Value : 1)
            : null;
    }

    private static EscalationPoint? Point(JsonObjectCursor step)
    {
        var (kind, value) = step.ExactlyOne("atPercent", "beforeDue", "afterDue");
        if (kind == "atPercent")
        {
            return value.AsInteger(int.MinValue, int.MaxValue) is { HasValue: true } percent ? EscalationPoint.AtPercent((int)percent.Value) : null;
        }

        return value.AsDuration(allowZero: true) is { HasValue: true } offset
            ? kind == "beforeDue" ? EscalationPoint.BeforeDue(offset.Value.Exact) : EscalationPoint.AfterDue(offset.Value.Exact)
            : null;
    }
}
