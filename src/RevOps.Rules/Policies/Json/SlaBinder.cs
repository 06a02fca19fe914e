namespace RevOps.Rules;

/// <summary>Reads the SLA section.</summary>
internal sealed class SlaBinder(SectionBinder sections)
{
    public static readonly (string Word, SlaMetric Meaning)[] Metrics =
    [
        ("firstTouch", SlaMetric.FirstTouch),
        ("acceptance", SlaMetric.Acceptance),
        ("disposition", SlaMetric.Disposition),
        ("touches", SlaMetric.Touches),
        ("nextStep", SlaMetric.NextStep),
        ("timeInQueue", SlaMetric.TimeInQueue),
        ("handoff", SlaMetric.Handoff),
    ];

    public static readonly (string Word, BusinessDayEnd Meaning)[] DayEnds = [("close", BusinessDayEnd.AtClose), ("sameLocalTime", BusinessDayEnd.SameLocalTime)];

    public static readonly (string Word, bool Meaning)[] PolicyChanges = [("recompute", false), ("pin", true)];

    public SlaPolicy Bind(JsonObjectCursor sla)
    {
        var sharing = new SlaSharingBinder(sections);
        return new(
            sla.RequiredArray("targets", c => c.AsObject(Target)),
            sla.OptionalArray("hours", c => c.AsObject(sharing.Hours)),
            sla.OptionalArray("pauses", c => c.AsObject(SlaSharingBinder.Pause)),
            sla.OptionalArray("escalations", c => c.AsObject(SlaSharingBinder.Escalation)),
            sla.OptionalChoice("onPolicyChange", PolicyChanges).Or(otherwise: false));
    }

    private SlaTarget? Target(JsonObjectCursor target)
    {
        var name = target.RequiredString("name");
        var metric = target.RequiredChoice("metric", Metrics);
        var when = sections.Optional(target, "when");
        var within = Budget(target);
        var calendar = target.OptionalString("calendar");
        var escalation = target.OptionalString("escalation");
        if (!metric.HasValue)
        {
            return null;
        }

        var isTouches = metric.Value == SlaMetric.Touches;
        var isHandoff = metric.Value == SlaMetric.Handoff;
        var codes = isTouches ? target.OptionalArray("excusedBy", c => c.AsString())
            : isHandoff || metric.Value == SlaMetric.FirstTouch ? target.OptionalArray("cancelledBy", c => c.AsString())
            : [];
        var settledIn = metric.Value == SlaMetric.Disposition ? target.OptionalArray("settledIn", c => c.AsString()) : [];
        var touches = isTouches ? target.RequiredObject("touches", Touches) : default;
        var required = isHandoff ? sections.Attributes(target, "required") : [];
        var suppressed = isHandoff ? sections.Optional(target, "suppressedWhen") : null;
        return name.HasValue && within is { } budget && (touches.HasValue || !isTouches)
            ? new SlaTarget(name.Value, metric.Value, when, budget, calendar.HasValue ? calendar.Value : null, escalation.HasValue ? escalation.Value : null)
            {
                CancelledBy = codes,
                SettledIn = settledIn,
                Touches = touches.HasValue ? touches.Value : null,
                Required = required,
                SuppressedWhen = suppressed,
            }
            : null;
    }

    private static SlaBudget? Budget(JsonObjectCursor target)
    {
        if (!target.Has("businessDays") && !target.Has("calendarDays"))
        {
            // Time is what nearly every target allows, so that is what is missed.
            return target.Required("within").AsDuration(allowZero: true) is { HasValue: true } time ? SlaBudget.Time(time.Value.Exact) : null;
        }

        var (kind, value) = target.ExactlyOne("within", "businessDays", "calendarDays");
        switch (kind)
        {
            case "businessDays":
                var end = target.OptionalChoice("dueAt", DayEnds).Or(BusinessDayEnd.AtClose);
                return value.AsInteger(int.MinValue, int.MaxValue) is { HasValue: true } business ? SlaBudget.BusinessDays((int)business.Value, end) : null;
            case "calendarDays":
                return value.AsInteger(int.MinValue, int.MaxValue) is { HasValue: true } days ? SlaBudget.CalendarDays((int)days.Value) : null;
            default:
                return null;
        }
    }

    private static TouchRule? Touches(JsonObjectCursor touches)
    {
        var count = touches.RequiredInteger("count", int.MinValue, int.MaxValue);
        var onePerChannelAndDay = touches.OptionalFlag("onePerChannelAndDay").Or(otherwise: false);
        var channels = touches.OptionalInteger("channels", int.MinValue, int.MaxValue).Or(1);
        var automated = touches.OptionalFlag("countsAutomated").Or(otherwise: false);
        var atLeast = touches.OptionalArray("atLeast", Minimum);
        return count.HasValue ? new TouchRule((int)count.Value, onePerChannelAndDay, (int)channels, automated, atLeast) : null;
    }

    private static JsonRead<ChannelMinimum> Minimum(JsonCursor cursor)
    {
        var read = cursor.AsObject();
        var channel = read.RequiredString("channel");
        var count = read.RequiredInteger("count", int.MinValue, int.MaxValue);
        read.Done();
        return channel.HasValue && count.HasValue ? JsonRead<ChannelMinimum>.Of(read.Node!, new ChannelMinimum(channel.Value, (int)count.Value)) : JsonRead<ChannelMinimum>.Nothing(read.Node);
    }
}
