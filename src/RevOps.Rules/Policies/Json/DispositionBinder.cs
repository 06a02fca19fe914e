namespace RevOps.Rules;

/// <summary>Reads the dispositions section.</summary>
internal sealed class DispositionBinder(SectionBinder sections)
{
    public static readonly (string Word, DispositionKind Meaning)[] Kinds =
    [
        ("reject", DispositionKind.Reject),
        ("turnBack", DispositionKind.TurnBack),
        ("closedLost", DispositionKind.ClosedLost),
    ];

    public static readonly (string Word, DispositionActionKind Meaning)[] Actions =
    [
        ("nurture", DispositionActionKind.Nurture),
        ("recycle", DispositionActionKind.Recycle),
        ("enrich", DispositionActionKind.Enrich),
        ("reroute", DispositionActionKind.Reroute),
        ("suppress", DispositionActionKind.Suppress),
        ("merge", DispositionActionKind.Merge),
        ("disqualify", DispositionActionKind.Disqualify),
    ];

    public DispositionPolicy Bind(JsonObjectCursor dispositions) => new(
        dispositions.RequiredArray("reasons", c => c.AsObject(DispositionOf)),
        dispositions.OptionalObject("recycleLimit", Limit) is { HasValue: true } limit ? limit.Value : null);

    private Disposition? DispositionOf(JsonObjectCursor disposition)
    {
        var code = disposition.RequiredString("code");
        var label = disposition.RequiredString("label");
        var kind = disposition.OptionalChoice("kind", Kinds).Or(DispositionKind.Reject);
        var stages = disposition.OptionalArray("stages", c => c.AsString());
        var required = sections.Attributes(disposition, "required");
        var when = sections.Optional(disposition, "when");
        var action = disposition.RequiredObject("action", Action);
        var givesTurnBack = disposition.OptionalFlag("givesTurnBack").Or(otherwise: false);
        return code.HasValue && label.HasValue && action.HasValue
            ? new Disposition(code.Value, label.Value, kind, stages, required, when, action.Value, givesTurnBack)
            : null;
    }

    private DispositionAction? Action(JsonObjectCursor action)
    {
        var kind = action.RequiredChoice("do", Actions);
        var made = kind.HasValue ? OfKind(action, kind.Value) : null;
        var stage = action.OptionalString("targetStage");
        return made is not null && stage.HasValue ? made.MovingTo(stage.Value) : made;
    }

    private DispositionAction? OfKind(JsonObjectCursor action, DispositionActionKind kind)
    {
        switch (kind)
        {
            case DispositionActionKind.Nurture:
                var track = action.RequiredString("track");
                var recycleAfter = Span(action, "after");
                var keeps = action.OptionalFlag("keepsOwner").Or(otherwise: false);
                return track.HasValue ? DispositionAction.Nurture(track.Value, recycleAfter, keeps) : null;
            case DispositionActionKind.Recycle:
                return Recycle(action);
            case DispositionActionKind.Enrich:
                var what = action.OptionalString("what");
                return DispositionAction.Enrich(what.HasValue ? what.Value : null, action.OptionalFlag("keepsOwner").Or(otherwise: true));
            case DispositionActionKind.Reroute:
                return DispositionAction.Reroute();
            case DispositionActionKind.Suppress:
                return DispositionAction.Suppress(Span(action, "lasting"));
            case DispositionActionKind.Merge:
                action.Required("survivor");
                return sections.Attribute<TextAttribute>(action, "survivor", AttributeType.Text) is { } survivor ? DispositionAction.Merge(survivor) : null;
            default:
                var until = action.OptionalString("untilChanged");
                return DispositionAction.Disqualify(until.HasValue ? until.Value : null);
        }
    }

    private DispositionAction? Recycle(JsonObjectCursor action)
    {
        var after = Span(action, "after");
        var onDate = sections.Attribute<DateAttribute>(action, "onDate", AttributeType.Date);
        var before = Span(action, "before");
        var keeps = action.OptionalFlag("keepsOwner").Or(otherwise: false);
        if (onDate is not null)
        {
            return DispositionAction.RecycleOn(onDate, before ?? TimeSpan.Zero, after, keeps);
        }

        if (before is not null)
        {
            action.Optional("before").Report(ShapeDiagnostics.NotExactlyOne, "`before` needs the date that it comes before. Give `onDate`.");
            return null;
        }

        if (after is null)
        {
            if (!action.Has("after") && !action.Has("onDate"))
            {
                action.Report(DispositionDiagnostics.NothingBringsBack, "Nothing brings the record back. Give `after`, `onDate` or both.");
            }

            return null;
        }

        return DispositionAction.Recycle(after.Value, keeps);
    }

    private static RecycleLimit? Limit(JsonObjectCursor limit)
    {
        var most = limit.RequiredInteger("most", int.MinValue, int.MaxValue);
        var within = limit.RequiredDuration("within");
        var stage = limit.OptionalString("targetStage");
        return most.HasValue && within.HasValue ? new RecycleLimit((int)most.Value, within.Value.Exact, stage.HasValue ? stage.Value : null) : null;
    }

    private static TimeSpan? Span(JsonObjectCursor owner, string name) =>
        owner.OptionalDuration(name) is { HasValue: true } span ? span.Value.Exact : null;
}
