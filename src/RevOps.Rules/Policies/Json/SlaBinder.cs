namespace RevOps.Rules;

/// <summary>Reads the SLA section.</summary>
internal sealed class SlaBinder(SectionBinder sections)
{
    public static readonly (string Word, SlaMetric Meaning)[] Metrics = [("firstTouch", SlaMetric.FirstTouch)];

    public SlaPolicy Bind(JsonObjectCursor sla) => new(sla.RequiredArray("targets", c => c.AsObject(Target)));

    private SlaTarget? Target(JsonObjectCursor target)
    {
        var name = target.RequiredString("name");
        var metric = target.RequiredChoice("metric", Metrics);
        var when = sections.Optional(target, "when");
        var within = target.Required("within").AsDuration(allowZero: true);
        var calendar = target.OptionalString("calendar");
        return name.HasValue && metric.HasValue && within.HasValue
            ? new SlaTarget(name.Value, metric.Value, when, within.Value.Exact, calendar.HasValue ? calendar.Value : null)
            : null;
    }
}
