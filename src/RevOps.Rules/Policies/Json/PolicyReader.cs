namespace RevOps.Rules;

/// <summary>Reads one document. For one thread and one use.</summary>
internal sealed class PolicyReader(byte[] utf8, IEnumerable<RecordAttribute> supplied)
{
    // Criteria nest up to 64 deep, and each level is an object and a list.
    public static readonly JsonLimits Limits = new() { MaxDepth = 192 };

    private readonly DiagnosticBag _bag = new();
    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);

    public PolicyLoadResult Read()
    {
        var root = JsonSyntaxReader.Read(utf8, Limits, _bag);
        Policy? policy = null;
        if (root is not null)
        {
            _bag.Locate = pointer => JsonPointerSearch.OffsetOf(root, pointer);
            policy = Bind(new JsonCursor(root, _bag).AsObject());
        }

        return new PolicyLoadResult(_bag.HasErrors ? null : policy, _bag.ToDiagnostics(utf8));
    }

    private Policy? Bind(JsonObjectCursor document)
    {
        if (document.Node is null)
        {
            return null;
        }

        CheckFormat(document.Required("format"));
        var governance = Part("governance", () => document.RequiredObject("governance", GovernanceBinder.Bind) is { HasValue: true } read ? read.Value : null);
        var attributes = Part("attributes", () => document.OptionalArray("attributes", AttributeBinder.Read));
        var calendars = Part("calendars", () => CalendarListBinder.Read(document));
        var sections = new SectionBinder(AttributeScope.Of(supplied.Concat(attributes)));
        var fit = Section(document, "fit", new FitBinder(sections).Bind);
        var engagement = Section(document, "engagement", new ActivityBinder(sections).Bind);
        var intent = Section(document, "intent", new ActivityBinder(sections).Bind);
        var committee = Section(document, "committee", new CommitteeBinder(sections).Bind);
        var grades = Section(document, "grades", new GradeBinder(sections).Bind);
        var stages = Section(document, "stages", new StageBinder(sections).Bind);
        var routing = Section(document, "routing", new RoutingBinder(sections).Bind);
        var sla = Section(document, "sla", new SlaBinder(sections).Bind);
        var dispositions = Section(document, "dispositions", new DispositionBinder(sections).Bind);
        var scorecard = Section(document, "scorecard", ScorecardBinder.Bind);
        var standards = Section(document, "standards", new StandardsBinder(sections).Bind);
        document.Done();
        var read = new PolicySections(fit, engagement, intent, committee, grades, stages, routing, sla, dispositions, scorecard, standards);

        var policy = new Policy(
            governance ?? new Governance("unnamed", "0"),
            PolicyAttributes.Merge(attributes, read),
            calendars,
            read);
        if (!_bag.EndedEarly)
        {
            PolicyVerifier.Verify(policy, _bag, _broken, attributes);
            HandleVerifier.Verify(policy, attributes.Where(a => Facts.Find(a.Name) is not null), _bag);
        }

        return policy;
    }

    private T? Section<T>(JsonObjectCursor document, string name, Func<JsonObjectCursor, T?> bind)
        where T : class =>
        Part(name, () => document.OptionalObject(name, bind) is { HasValue: true } section ? section.Value : null);

    // A part with problems of its own is not verified as a whole: what was left out of it would be missed, and places would be off.
    private T Part<T>(string name, Func<T> read)
    {
        var before = _bag.ErrorCount;
        var part = read();
        if (_bag.ErrorCount > before)
        {
            _broken.Add(name);
        }

        return part;
    }

    private static void CheckFormat(JsonCursor format)
    {
        if (format.AsInteger() is { HasValue: true } read && read.Value != PolicyDocument.Format)
        {
            format.Report(
                PolicyDiagnostics.UnsupportedFormat, FormattableString.Invariant($"Format `{read.Value}` is not one that this version reads. It reads format {PolicyDocument.Format}."));
        }
    }
}
