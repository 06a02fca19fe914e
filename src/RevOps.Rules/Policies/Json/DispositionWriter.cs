namespace RevOps.Rules;

/// <summary>Writes the dispositions section. Defaults are not written.</summary>
internal sealed class DispositionWriter(CriterionWriter criteria)
{
    public JsonContent Write(DispositionPolicy policy) => new JsonObjectContent()
        .AddIf("tracks", DeclarationWriter.Texts(policy.Tracks))
        .Add("reasons", JsonContent.List(policy.Dispositions.Select(d => new JsonObjectContent()
            .Add("code", JsonContent.Of(d.Code))
            .Add("label", JsonContent.Of(d.Label))
            .AddIf("kind", d.Kind == DispositionKind.Reject ? null : JsonContent.Of(WordFor(DispositionBinder.Kinds, d.Kind)))
            .AddIf("stages", DeclarationWriter.Texts(d.Stages))
            .AddIf("required", Names(d.Required))
            .AddIf("when", When(d.When))
            .AddIf("action", d.Action is null ? null : Write(d.Action))
            .AddIf("givesTurnBack", Flag(d.GivesTurnBack)))))
        .AddIf("recycleLimit", policy.RecycleLimit is not { } limit ? null : new JsonObjectContent()
            .Add("most", JsonContent.Of((long)limit.Most))
            .AddIf("within", Period(limit.Within))
            .AddIf("targetStage", DeclarationWriter.Text(limit.TargetStage)))
        .AddIf("turnBackLimit", policy.TurnBackLimit is not { } turns ? null : new JsonObjectContent()
            .Add("most", JsonContent.Of((long)turns.Most))
            .Add("queue", JsonContent.Of(turns.Queue))
            .AddIf("within", Period(turns.Within)))
        .AddIf("creditOnceWithin", Period(policy.CreditOnceWithin));

    private static JsonContent? Flag(bool flag, bool otherwise = false) => flag == otherwise ? null : JsonContent.Of(flag);

    private static JsonContent? Names(IEnumerable<RecordAttribute> attributes) => DeclarationWriter.Texts([.. attributes.Select(a => a.Name)]);

    private static JsonContent? Period(DispositionPeriod? period) => period is { } given ? PeriodText.Of(given) : null;

    private static string WordFor<T>((string Word, T Meaning)[] words, T meaning) =>
        words.First(w => EqualityComparer<T>.Default.Equals(w.Meaning, meaning)).Word;

    private JsonContent? When(Criterion? criterion) => criterion is null ? null : criteria.Write(criterion);

    private JsonObjectContent Write(DispositionAction action)
    {
        var written = new JsonObjectContent().Add("do", JsonContent.Of(WordFor(DispositionActionBinder.Actions, action.Kind)));
        switch (action)
        {
            case NurtureAction nurture:
                Return(written.Add("track", JsonContent.Of(nurture.Track)), nurture.ComesBack);
                break;
            case EnrichAction enrich:
                written.Add("attributes", JsonContent.List(enrich.Attributes.Select(a => JsonContent.Of(a.Name))));
                break;
            case RerouteAction { Excludes: not RerouteExclusion.AllHolders } reroute:
                written.Add("excludes", JsonContent.Of(RerouteForm.WordFor(reroute.Excludes)));
                break;
            case SuppressAction suppress:
                written.AddIf("lasting", Period(suppress.ComesBack?.After)).AddIf("until", DeclarationWriter.Text(suppress.ComesBack?.OnDate?.Name));
                break;
            case MergeAction merge:
                written.Add("survivor", JsonContent.Of(merge.Survivor.Name));
                break;
            default:
                Return(written, action.ComesBack);
                break;
        }

        return written
            .AddIf("keepsOwner", action is NurtureAction or RecycleAction or EnrichAction ? Flag(action.KeepsOwner, otherwise: action is EnrichAction) : null)
            .AddIf("targetStage", DeclarationWriter.Text(action.TargetStage));
    }

    private void Return(JsonObjectContent written, DispositionReturn? comesBack) => written
        .AddIf("after", Period(comesBack?.After))
        .AddIf("onDate", DeclarationWriter.Text(comesBack?.OnDate?.Name))
        .AddIf("before", Period(comesBack?.Before))
        .AddIf("returnsWhen", When(comesBack?.When))
        .AddIf("untilChanged", comesBack is null ? null : Names(comesBack.Changed))
        .AddIf("cooldown", Period(comesBack?.Cooldown));
}
