namespace RevOps.Rules;

/// <summary>Reads the action of a disposition: what it does, and the members that an action of this kind has.</summary>
internal sealed class DispositionActionBinder(SectionBinder sections)
{
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

    public static DispositionPeriod? Period(JsonObjectCursor owner, string name) => owner.Optional(name).AsPeriod() is { HasValue: true } period ? period.Value : null;

    public DispositionAction? Bind(JsonObjectCursor action)
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
                var returns = Return(action, out var isBroken);
                var keeps = action.OptionalFlag("keepsOwner").Or(otherwise: false);
                return track.HasValue && !isBroken ? new NurtureAction(track.Value, returns, keeps) : null;
            case DispositionActionKind.Recycle:
                return Recycle(action);
            case DispositionActionKind.Enrich:
                action.Required("attributes");
                var attributes = sections.Attributes(action, "attributes");
                return DispositionAction.Enrich(attributes, action.OptionalFlag("keepsOwner").Or(otherwise: true));
            case DispositionActionKind.Reroute:
                return DispositionAction.Reroute(action.OptionalChoice("excludes", RerouteForm.Exclusions).Or(RerouteExclusion.AllHolders));
            case DispositionActionKind.Suppress:
                var lasting = Period(action, "lasting");
                var until = sections.Attribute<DateAttribute>(action, "until", AttributeType.Date);
                return until is not null ? DispositionAction.SuppressUntil(until, lasting) : DispositionAction.Suppress(lasting);
            case DispositionActionKind.Merge:
                action.Required("survivor");
                return sections.Attribute<TextAttribute>(action, "survivor", AttributeType.Text) is { } survivor ? DispositionAction.Merge(survivor) : null;
            default:
                var reopens = Return(action, out var isFaulty);
                return isFaulty ? null : DispositionAction.Disqualify(reopens);
        }
    }

    private DispositionAction? Recycle(JsonObjectCursor action)
    {
        var returns = Return(action, out var isBroken);
        var keeps = action.OptionalFlag("keepsOwner").Or(otherwise: false);
        if (returns is not null)
        {
            return DispositionAction.Recycle(returns, keeps);
        }

        if (!isBroken)
        {
            ReportNothing(action);
        }

        return null;
    }

    // What several kinds of action share. Broken where a member was reported, so that what it would have said is not missed again.
    private DispositionReturn? Return(JsonObjectCursor action, out bool isBroken)
    {
        var after = Period(action, "after");
        var onDate = sections.Attribute<DateAttribute>(action, "onDate", AttributeType.Date);
        var before = Period(action, "before");
        var when = sections.Optional(action, "returnsWhen");
        var changed = sections.Attributes(action, "untilChanged");
        var cooldown = Period(action, "cooldown");
        var isGiven = action.Has("after") || action.Has("onDate") || action.Has("returnsWhen") || action.Has("untilChanged");
        isBroken = (after is null && action.Has("after")) || (onDate is null && action.Has("onDate")) || (when is null && action.Has("returnsWhen"));
        if (before is not null && !action.Has("onDate"))
        {
            action.Optional("before").Report(ShapeDiagnostics.NotExactlyOne, "`before` needs the date that it comes before. Give `onDate`.");
            isBroken = true;
        }
        else if (cooldown is not null && !isGiven)
        {
            ReportNothing(action);
            isBroken = true;
        }

        return isGiven && !isBroken ? DispositionReturn.Of(after, onDate, before, when, changed, cooldown) : null;
    }

    private static void ReportNothing(JsonObjectCursor action) =>
        action.Report(DispositionDiagnostics.NothingBringsBack, "Nothing brings the record back. Give `after`, `onDate`, `returnsWhen` or `untilChanged`.");
}
