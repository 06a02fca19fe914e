namespace RevOps.Rules;

/// <summary>Writes policies, for people or canonically. What is a default is not written, so that there is one way to say it.</summary>
internal sealed class PolicyWriter
{
    private readonly DeclarationWriter _declarations;
    private readonly CriterionWriter _criteria;
    private readonly QualificationWriter _qualification;
    private readonly bool _canonical;
    private readonly DispositionWriter _dispositions;

    private PolicyWriter(bool canonical)
    {
        _canonical = canonical;
        _declarations = new DeclarationWriter(canonical);
        _criteria = new CriterionWriter(canonical);
        _qualification = new QualificationWriter(_criteria);
        _dispositions = new DispositionWriter(_criteria);
    }

    public static JsonContent Write(Policy policy, bool canonical)
    {
        var writer = new PolicyWriter(canonical);
        var document = new JsonObjectContent().Add("format", JsonContent.Of((long)PolicyDocument.Format));
        if (!canonical)
        {
            document.Add("governance", DeclarationWriter.Write(policy.Governance));
        }

        return document
            .AddIf("attributes", DeclarationWriter.List(writer._declarations.Sorted(policy.Attributes).Select(writer._declarations.Write)))
            .AddIf("calendars", DeclarationWriter.List(policy.Calendars.Select(DeclarationWriter.Write)))
            .AddIf("fit", policy.Fit is null ? null : writer.Fit(policy.Fit))
            .AddIf("engagement", policy.Engagement is null ? null : QualificationWriter.Activities(policy.Engagement))
            .AddIf("intent", policy.Intent is null ? null : QualificationWriter.Activities(policy.Intent))
            .AddIf("committee", policy.Committee is null ? null : writer._qualification.Committee(policy.Committee))
            .AddIf("grades", policy.Grades is null ? null : writer._qualification.Grades(policy.Grades))
            .AddIf("standards", policy.Standards is null ? null : StandardsBinder.Write(policy.Standards, writer._criteria))
            .AddIf("stages", policy.Stages is null ? null : writer.Stages(policy.Stages))
            .AddIf("routing", policy.Routing is null ? null : writer.Routing(policy.Routing))
            .AddIf("sla", policy.Sla is null ? null : SlaWriter.Write(policy.Sla, writer.When))
            .AddIf("dispositions", policy.Dispositions is null ? null : writer._dispositions.Write(policy.Dispositions))
            .AddIf("scorecard", policy.Scorecard is null ? null : ScorecardForm.Of(policy.Scorecard));
    }

    private static JsonContent? Flag(bool flag, bool otherwise = false) => flag == otherwise ? null : JsonContent.Of(flag);

    private static JsonContent? Names(IEnumerable<RecordAttribute> attributes) => DeclarationWriter.Texts([.. attributes.Select(a => a.Name)]);

    private static string WordFor<T>((string Word, T Meaning)[] words, T meaning) =>
        words.First(w => EqualityComparer<T>.Default.Equals(w.Meaning, meaning)).Word;

    private JsonContent? When(Criterion? criterion) => criterion is null ? null : _criteria.Write(criterion);

    private JsonObjectContent Fit(FitPolicy fit) => new JsonObjectContent()
        .AddIf("onError", fit.HoldsOnError ? JsonContent.Of("hold") : null)
        .AddIf("review", fit.Review is not { } review ? null : new JsonObjectContent()
            .Add("when", _criteria.Write(review.When))
            .Add("queue", JsonContent.Of(review.Queue))
            .Add("within", DurationForm.Of(review.Within))
            .AddIf("since", DeclarationWriter.Text(review.Since?.Name)))
        .Add("profiles", JsonContent.List(fit.Profiles.Select(p => new JsonObjectContent()
            .Add("name", JsonContent.Of(p.Name))
            .AddIf("appliesWhen", When(p.AppliesWhen))
            .AddIf("mustHaves", DeclarationWriter.List(p.MustHaves.Select(m => new JsonObjectContent()
                .Add("code", JsonContent.Of(m.Code))
                .Add("when", _criteria.Write(m.When))
                .AddIf("blocksWhenUnknown", Flag(m.BlocksWhenUnknown)))))
            .AddIf("disqualifiers", DeclarationWriter.List(p.Disqualifiers.Select(d => new JsonObjectContent()
                .Add("code", JsonContent.Of(d.Code))
                .Add("when", _criteria.Write(d.When))
                .AddIf("blocksWhenUnknown", Flag(d.BlocksWhenUnknown)))))
            .AddIf("groups", DeclarationWriter.List(p.Groups.Select(g => new JsonObjectContent()
                .Add("name", JsonContent.Of(g.Name))
                .Add("criteria", JsonContent.List(g.Criteria.Select(c => new JsonObjectContent()
                    .Add("name", JsonContent.Of(c.Name))
                    .Add("points", JsonContent.Thousandths(c.Points.Thousandths))
                    .Add("when", _criteria.Write(c.When)))))
                .AddIf("limit", Limit(g.Limit)))))
            .AddIf("limit", Limit(p.Limit))
            .AddIf("tiers", DeclarationWriter.List(p.Tiers.Select(t => new JsonObjectContent()
                .Add("name", JsonContent.Of(t.Name))
                .Add("from", JsonContent.Thousandths(t.From.Thousandths))))))));

    private static JsonObjectContent? Limit(FitLimit? limit) => limit is null ? null : new JsonObjectContent()
        .AddIf("min", limit.Min is { } min ? JsonContent.Thousandths(min.Thousandths) : null)
        .AddIf("max", limit.Max is { } max ? JsonContent.Thousandths(max.Thousandths) : null);

    private JsonObjectContent Stages(StagePolicy stages) => new JsonObjectContent()
        .Add("path", JsonContent.List(stages.Path.Select(s => new JsonObjectContent()
            .Add("name", JsonContent.Of(s.Name))
            .AddIf("owner", DeclarationWriter.Text(s.Owner))
            .AddIf("entry", When(s.Entry))
            .AddIf("exit", When(s.Exit))
            .AddIf("required", Names(s.Required))
            .AddIf("needsAcceptance", Flag(s.NeedsAcceptance))
            .AddIf("dwell", StageBinder.Write(s.Dwell)))))
        .AddIf("detours", DeclarationWriter.List(stages.Detours.Select(d => new JsonObjectContent()
            .Add("name", JsonContent.Of(d.Name))
            .AddIf("owner", DeclarationWriter.Text(d.Owner))
            .AddIf("from", DeclarationWriter.Texts(d.From))
            .AddIf("when", When(d.When))
            .AddIf("needsDisposition", Flag(d.NeedsDisposition, otherwise: true))
            .AddIf("returnsTo", DeclarationWriter.Text(d.ReturnsTo))
            .AddIf("dwell", StageBinder.Write(d.Dwell)))))
        .AddIf("skips", DeclarationWriter.List(stages.Skips.Select(s => new JsonObjectContent()
            .Add("name", JsonContent.Of(s.Name))
            .AddIf("from", DeclarationWriter.Text(s.From))
            .Add("to", JsonContent.Of(s.To))
            .Add("when", _criteria.Write(s.When)))))
        .AddIf("fixed", Names(stages.FixedAttributes));

    private JsonObjectContent Routing(RoutingPolicy routing) => new JsonObjectContent()
        .AddIf("suppressions", DeclarationWriter.List(routing.Suppressions.Select(s => new JsonObjectContent()
            .Add("code", JsonContent.Of(s.Code))
            .Add("when", _criteria.Write(s.When))
            .Add("queue", JsonContent.Of(s.Queue)))))
        .AddIf("keepOwners", DeclarationWriter.List(routing.KeptOwners.Select(k => JsonContent.Of(WordFor(RoutingBinder.OwnerWords, k)))))
        .AddIf("ownerRules", AccountForm.Of(routing.OwnerRules, _canonical))
        .AddIf("duplicates", AccountForm.Of(routing.Duplicates))
        .AddIf("accounts", DeclarationWriter.List(routing.AccountLists.Select(a => AccountForm.Of(a, _canonical))))
        .AddIf("freeMail", AccountForm.Of(routing.FreeMail, _canonical))
        .AddIf("territories", DeclarationWriter.List(routing.Territories.Select(t => new JsonObjectContent()
            .Add("name", JsonContent.Of(t.Name))
            .AddIf("when", When(t.When))
            .Add(t.Target.Kind switch { RoutingTargetKind.Pool => "pool", RoutingTargetKind.Owner => "owner", _ => "queue" }, JsonContent.Of(t.Target.Name))
            .Add(t.Effective, _canonical))))
        .AddIf("pools", DeclarationWriter.List(routing.Pools.Select(p => PoolForm.Of(p, When, _canonical))))
        .AddIf("queues", DeclarationWriter.List(routing.Queues.Select(QueueForm.Of)))
        .Add("catchAll", JsonContent.Of(routing.CatchAll))
        .AddIf("onError", DeclarationWriter.Text(routing.ErrorQueue))
        .AddIf("turns", PoolForm.Of(routing.Turns))
        .AddIf("reroute", RerouteForm.Of(routing.Reroute))
        .AddIf("transfers", DeclarationWriter.List(routing.Transfers.Select(t => TransferBinder.Of(t, When))));
}
