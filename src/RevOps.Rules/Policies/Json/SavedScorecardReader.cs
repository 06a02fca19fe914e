namespace RevOps.Rules;

/// <summary>Reads one saved scorecard. For one thread and one use.</summary>
internal sealed class SavedScorecardReader(byte[] utf8)
{
    // The durations of a cell are one text, of as many buckets as there are.
    private static readonly JsonLimits Limits = new() { MaxBytes = 64 * 1024 * 1024, MaxValues = 8_000_000, MaxTextLength = 1_000_000 };

    private static readonly (string Word, PeriodKind Meaning)[] Periods = WordsOf<PeriodKind>();
    private static readonly (string Word, ScorecardDimension Meaning)[] Dimensions = WordsOf<ScorecardDimension>();
    private static readonly (string Word, HistoryFinding Meaning)[] Findings = WordsOf<HistoryFinding>();

    private readonly DiagnosticBag _bag = new();

    public ScorecardLoadResult Read()
    {
        var root = JsonSyntaxReader.Read(utf8, Limits, _bag);
        var scorecard = root is null ? null : Bind(new JsonCursor(root, _bag).AsObject());
        return new ScorecardLoadResult(_bag.HasErrors ? null : scorecard, [.. _bag.ToDiagnostics(utf8).Select(Named)]);
    }

    public static (string Word, TEnum Meaning)[] WordsOf<TEnum>()
        where TEnum : struct, Enum =>
#if NET
        [.. Enum.GetValues<TEnum>().Select(v => (v.ToString(), v))];
#else
        [.. ((TEnum[])Enum.GetValues(typeof(TEnum))).Select(v => (v.ToString(), v))];
#endif

    // The reader of policies calls the whole of a document by what it mostly is.
    private static PolicyDiagnostic Named(PolicyDiagnostic problem) => problem.Message.StartsWith("The policy ", StringComparison.Ordinal)
        ? new PolicyDiagnostic(problem.Code, problem.Severity, problem.JsonPointer, problem.Line, problem.Column, "The scorecard " + problem.Message.Substring("The policy ".Length), problem.Suggestion)
        : problem;

    private Scorecard? Bind(JsonObjectCursor document)
    {
        if (document.Node is null || !IsScorecard(document))
        {
            return null;
        }

        var asOf = document.Required("asOf").AsInstant();
        var period = document.RequiredChoice("period", Periods);
        var by = document.RequiredArray("by", c => c.AsChoice(Dimensions), minItems: 0);
        var terms = Terms(document);
        var versions = document.RequiredArray("metrics", c => c.AsObject(Version));
        var options = new ScorecardOptions(period.Or(PeriodKind.Month), by);
        var cells = new ScorecardCells { Records = Count(document, "records"), Events = Count(document, "events") };
        var isProven = document.Required("isGroupingProven").AsFlag();
        document.RequiredArray("findings", c => c.AsObject(f => Finding(f, cells)), minItems: 0);
        document.RequiredArray("policies", c => c.AsObject(p => Decided(p, options, cells)), minItems: 0);
        new SavedCellBinder(options, cells).Bind(document);
        document.Done();
        var read = new MetricVersions(versions.Select(v => v!.Value));
        WarnOf(read, document);
        return terms is null || _bag.HasErrors ? null : new Scorecard(terms, asOf.Value.ToUniversalTime(), options, cells, isProven.Value, IsCurrent(read) ? MetricVersions.Current : read);
    }

    private static bool IsScorecard(JsonObjectCursor document)
    {
        var kind = document.Required("kind");
        if (kind.AsString() is { HasValue: true } word && word.Value != ScorecardContent.Kind)
        {
            kind.Report(SavedScorecardDiagnostics.NotASavedScorecard, $"The document is a {Quoted.Text(word.Value)}, not a `{ScorecardContent.Kind}`. Name the file that was written from a scorecard.");
            return false;
        }

        var format = document.Required("format");
        if (format.AsInteger() is { HasValue: true } number && number.Value != ScorecardDocument.Format)
        {
            format.Report(
                PolicyDiagnostics.UnsupportedFormat, FormattableString.Invariant($"Format `{number.Value}` is not one that this version reads. It reads format {ScorecardDocument.Format}."));
            return false;
        }

        return true;
    }

    private ScorecardTerms? Terms(JsonObjectCursor document)
    {
        var section = document.RequiredObject("terms", ScorecardBinder.Bind);
        var reasons = document.Has("reasons") ? document.OptionalArray("reasons", SavedText.Read) : null;
        var stages = document.Has("stages") ? document.OptionalArray("stages", SavedText.Read) : null;
        if (!section.HasValue || _bag.HasErrors)
        {
            return null;
        }

        // What a policy's section may not say, terms that were counted by did not either.
        var inner = new DiagnosticBag();
        ScorecardVerifier.Verify(section.Value, stages: null, inner);
        foreach (var problem in inner.ToDiagnostics().Where(d => d.Severity == PolicyDiagnosticSeverity.Error))
        {
            _bag.Report(SavedScorecardDiagnostics.NotASavedScorecard, section.Node!, () => $"`terms` are none that a scorecard is counted by: {problem.Message}");
        }

        return new ScorecardTerms(section.Value, reasons, stages);
    }

    private static KeyValuePair<string, int>? Version(JsonObjectCursor metric)
    {
        var name = metric.RequiredString("name");
        var version = metric.RequiredInteger("version", 1, int.MaxValue);
        return name.HasValue && version.HasValue ? new KeyValuePair<string, int>(name.Value, (int)version.Value) : null;
    }

    private static object? Finding(JsonObjectCursor finding, ScorecardCells cells)
    {
        var kind = finding.RequiredChoice("finding", Findings);
        var count = finding.RequiredInteger("count", 1, SavedCellBinder.MostCounted);
        var keys = finding.RequiredArray("keys", SavedText.Read, minItems: 0, HistoryFindings.Examples);
        if (kind.HasValue && count.HasValue)
        {
            cells.Findings.Add(kind.Value, count.Value, keys);
        }

        return null;
    }

    private static object? Decided(JsonObjectCursor decided, ScorecardOptions options, ScorecardCells cells)
    {
        var period = SavedCellBinder.PeriodOf(decided, options);
        var name = SavedText.Read(decided.Required("name"));
        var version = SavedText.Read(decided.Required("version"));
        var hash = SavedText.Read(decided.Required("hash"));
        var schema = SavedText.Read(decided.Optional("schema"));
        if (period is { } known && name.HasValue && version.HasValue && hash.HasValue)
        {
            cells.AddPolicy(known, new PolicyReference(name.Value, version.Value, hash.Value, schema.Or(string.Empty)));
        }

        return null;
    }

    private static long Count(JsonObjectCursor document, string name) => document.RequiredInteger(name, 0, SavedCellBinder.MostCounted).Or(0);

    private static bool IsCurrent(MetricVersions read) => !read.DifferencesFrom(MetricVersions.Current).Any();

    private static void WarnOf(MetricVersions read, JsonObjectCursor document)
    {
        foreach (var metric in Metrics.All.Where(m => read.Of(m.Name) != m.Version))
        {
            document.Optional("metrics").Report(
                SavedScorecardDiagnostics.OtherMetricVersion,
                FormattableString.Invariant($"`{metric.Name}` was counted by version {read.Of(metric.Name)}, and is version {metric.Version} here: it has no value, is compared with nothing and joined with nothing of this version. Count again to have it."));
        }
    }
}
