namespace RevOps.Rules;

/// <summary>Finds what is wrong with a scorecard section, by itself and beside the stages of the policy.</summary>
internal static class ScorecardVerifier
{
    private const string Place = "/scorecard";
    private const int MostEntries = 256;
    private const int MostWeight = 1_000_000;

    public static void Verify(ScorecardPolicy? scorecard, StagePolicy? stages, DiagnosticBag bag)
    {
        if (scorecard is null)
        {
            return;
        }

        if (!ZoneClock.IsKnown(scorecard.Zone))
        {
            bag.Report(ScorecardDiagnostics.UnknownZone, Place + "/zone", ZoneSuggestion.Unknown(scorecard.Zone).Sentence);
        }

        VerifyStages(scorecard, stages, bag);
        VerifyWindow(scorecard.AcceptWithin, Place + "/acceptWithin", "acceptance", bag);
        VerifyWindow(scorecard.Maturity, Place + "/matureAfter", "maturity", bag);
        if (scorecard.LeastForFlag < 1)
        {
            bag.Report(ScorecardDiagnostics.NumberOutOfRange, Place + "/flagFrom", $"`{scorecard.LeastForFlag}` records cannot be compared. Give 1 or more.");
        }

        VerifyNames(scorecard.Tiers, Place + "/tiers", "tier", bag);
        VerifyNames(scorecard.Grades, Place + "/grades", "grade", bag);
        VerifyConversions(scorecard, stages, bag);
        VerifyPipeline(scorecard.Pipeline, bag);
        ScorecardTargetVerifier.Verify(scorecard, bag);
    }

    /// <summary>Reports a list that is too long to be looked at.</summary>
    public static void VerifyLength(int count, string pointer, DiagnosticBag bag)
    {
        if (count > MostEntries)
        {
            bag.Report(ShapeDiagnostics.ListLength, pointer, FormattableString.Invariant($"There are {count} entries. Keep at most {MostEntries}."));
        }
    }

    public static bool IsWeight(int weight) => weight is >= 1 and <= MostWeight;

    private static void VerifyStages(ScorecardPolicy scorecard, StagePolicy? stages, DiagnosticBag bag)
    {
        var parts = scorecard.Stages;
        (string Member, string Stage)[] named =
        [
            ("qualified", parts.Qualified), ("accepted", parts.Accepted), ("salesQualified", parts.SalesQualified), ("opportunity", parts.Opportunity), ("won", parts.Won),
            .. parts.Lost.Select((stage, i) => (FormattableString.Invariant($"lost/{i}"), stage)),
        ];
        var declared = Declared(stages);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (member, stage) in named)
        {
            var pointer = $"{Place}/stages/{member}";
            if (Names.IsBlank(bag, pointer, "stage", stage))
            {
                continue;
            }

            if (!seen.Add(stage))
            {
                bag.Report(NameDiagnostics.DuplicateName, pointer, $"Stage `{Shortened.Of(stage)}` plays two parts, and would be counted for both. Name another.");
            }

            if (declared is not null)
            {
                Names.Exists(bag, pointer, "stage", stage, declared);
            }
        }
    }

    private static void VerifyConversions(ScorecardPolicy scorecard, StagePolicy? stages, DiagnosticBag bag)
    {
        VerifyLength(scorecard.Conversions.Count, Place + "/conversions", bag);
        Names.Unique(bag, Place + "/conversions", "conversion", scorecard.Conversions.Select(c => c.Name));
        var declared = Declared(stages);
        var path = stages?.Path.Select(s => s.Name).ToList();
        for (var i = 0; i < scorecard.Conversions.Count; i++)
        {
            var conversion = scorecard.Conversions[i];
            var pointer = FormattableString.Invariant($"{Place}/conversions/{i}");
            if (conversion.Name is ScorecardTerms.MqlToSal or ScorecardTerms.SqlToSao)
            {
                bag.Report(NameDiagnostics.DuplicateName, pointer + "/name", $"`{conversion.Name}` is the name of an acceptance rate, which is counted anyway. Choose another.");
            }

            if (declared is not null)
            {
                Names.Exists(bag, pointer + "/from", "stage", conversion.From, declared);
                Names.Exists(bag, pointer + "/to", "stage", conversion.To, declared);
            }

            var isBackward = path is not null && path.Contains(conversion.From) && path.Contains(conversion.To) && path.IndexOf(conversion.To) < path.IndexOf(conversion.From);
            if (isBackward || string.Equals(conversion.From, conversion.To, StringComparison.Ordinal))
            {
                bag.Report(ScorecardDiagnostics.ConversionGoesNowhere, pointer + "/to", $"`{Shortened.Of(conversion.To)}` does not come after `{Shortened.Of(conversion.From)}`. Name a later stage.");
            }

            VerifyWindow(conversion.Within, pointer + "/within", "maturity", bag);
        }
    }

    private static void VerifyPipeline(ScorecardPipeline? pipeline, DiagnosticBag bag)
    {
        if (pipeline is null)
        {
            return;
        }

        const string Pipeline = Place + "/pipeline";
        if (pipeline.Stages.Count == 0)
        {
            bag.Report(ShapeDiagnostics.ListLength, Pipeline + "/stages", "The pipeline has no stage. Name at least one.");
        }

        VerifyNames(pipeline.Stages, Pipeline + "/stages", "stage", bag);
        Names.Exists(bag, Pipeline + "/countsFrom", "stage of the pipeline", pipeline.CountsFrom, pipeline.Stages);
        Names.Exists(bag, Pipeline + "/won", "stage of the pipeline", pipeline.Won, pipeline.Stages);
        for (var i = 0; i < pipeline.Lost.Count; i++)
        {
            var pointer = FormattableString.Invariant($"{Pipeline}/lost/{i}");
            if (!Names.IsBlank(bag, pointer, "stage", pipeline.Lost[i]) && pipeline.Stages.Contains(pipeline.Lost[i], StringComparer.Ordinal))
            {
                bag.Report(NameDiagnostics.DuplicateName, pointer, $"`{Shortened.Of(pipeline.Lost[i])}` is a stage in order, and lost beside it. Leave it out of one of the two.");
            }
        }
    }

    private static void VerifyNames(IReadOnlyList<string> names, string pointer, string what, DiagnosticBag bag)
    {
        VerifyLength(names.Count, pointer, bag);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            var place = FormattableString.Invariant($"{pointer}/{i}");
            if (!Names.IsBlank(bag, place, what, names[i]) && !seen.Add(names[i]))
            {
                bag.Report(NameDiagnostics.DuplicateName, place, $"The {what} `{Shortened.Of(names[i])}` is named twice. Remove one.");
            }
        }
    }

    private static void VerifyWindow(TimeSpan window, string pointer, string what, DiagnosticBag bag)
    {
        if (window <= TimeSpan.Zero)
        {
            bag.Report(ScorecardDiagnostics.WindowNotPositive, pointer, $"The {what} window must be more than zero. Give one such as `14d`.");
        }
        else if (!Spans.CanBeWritten(window))
        {
            bag.Report(ScorecardDiagnostics.WindowNotPositive, pointer, Spans.CannotBeWritten(window));
        }
    }

    private static DeclaredNames? Declared(StagePolicy? stages) =>
        stages is null ? null : new DeclaredNames(stages.Path.Select(s => s.Name).Concat(stages.Detours.Select(d => d.Name)));
}
