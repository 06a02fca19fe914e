namespace RevOps.Rules;

/// <summary>Reads the dispositions section.</summary>
internal sealed class DispositionBinder(SectionBinder sections)
{
    public static readonly (string Word, DispositionKind Meaning)[] Kinds =
    [
        ("reject", DispositionKind.Reject),
        ("turnBack", DispositionKind.TurnBack),
        ("closedLost", DispositionKind.ClosedLost),
        ("accept", DispositionKind.Accept),
    ];

    private readonly DispositionActionBinder _actions = new(sections);

    public DispositionPolicy Bind(JsonObjectCursor dispositions) => new(
        dispositions.RequiredArray("reasons", c => c.AsObject(DispositionOf)),
        dispositions.OptionalObject("recycleLimit", RecycleLimitOf) is { HasValue: true } limit ? limit.Value : null,
        dispositions.OptionalObject("turnBackLimit", TurnBackLimitOf) is { HasValue: true } turns ? turns.Value : null,
        DispositionActionBinder.Period(dispositions, "creditOnceWithin"),
        dispositions.OptionalArray("tracks", c => c.AsString()));

    private Disposition? DispositionOf(JsonObjectCursor disposition)
    {
        var code = disposition.RequiredString("code");
        var label = disposition.RequiredString("label");
        var kind = disposition.OptionalChoice("kind", Kinds).Or(DispositionKind.Reject);
        var stages = disposition.OptionalArray("stages", c => c.AsString());
        var required = sections.Attributes(disposition, "required");
        var when = sections.Optional(disposition, "when");
        var hasAction = disposition.Has("action");
        var action = disposition.OptionalObject("action", _actions.Bind);
        var givesTurnBack = disposition.OptionalFlag("givesTurnBack").Or(otherwise: false);

        // A missing action is verified with the policy, as is one that an acceptance has.
        return code.HasValue && label.HasValue && action.HasValue == hasAction
            ? new Disposition(code.Value, label.Value, kind, stages, required, when, hasAction ? action.Value : null, givesTurnBack)
            : null;
    }

    private static RecycleLimit? RecycleLimitOf(JsonObjectCursor limit)
    {
        var most = limit.RequiredInteger("most", int.MinValue, int.MaxValue);
        var within = DispositionActionBinder.Period(limit, "within");
        var stage = limit.OptionalString("targetStage");
        return most.HasValue ? new RecycleLimit((int)most.Value, within, stage.HasValue ? stage.Value : null) : null;
    }

    private static TurnBackLimit? TurnBackLimitOf(JsonObjectCursor limit)
    {
        var most = limit.RequiredInteger("most", int.MinValue, int.MaxValue);
        var queue = limit.RequiredString("queue");
        var within = DispositionActionBinder.Period(limit, "within");
        return most.HasValue && queue.HasValue ? new TurnBackLimit((int)most.Value, queue.Value, within) : null;
    }
}
