namespace RevOps.Rules;

/// <summary>Finds what is wrong with the targets of a scorecard and with the weights of its composite.</summary>
internal static class ScorecardTargetVerifier
{
    private const string Targets = "/scorecard/targets";
    private const string Composite = "/scorecard/composite";

    public static void Verify(ScorecardPolicy scorecard, DiagnosticBag bag)
    {
        ScorecardVerifier.VerifyLength(scorecard.Targets.Count, Targets, bag);
        ScorecardVerifier.VerifyLength(scorecard.Composite.Count, Composite, bag);
        var seen = new HashSet<(string, string?, PeriodKind, ScorecardPeriod?)>();
        for (var i = 0; i < scorecard.Targets.Count; i++)
        {
            var target = scorecard.Targets[i];
            var pointer = FormattableString.Invariant($"{Targets}/{i}");
            if (MetricOf(target.Metric, target.Of, pointer, scorecard, bag) is { } metric)
            {
                VerifyGoal(metric, target.Goal, pointer, bag);
            }

            if (target.Only is { } only && only.Kind != target.Per)
            {
                bag.Report(ScorecardDiagnostics.NotAPeriod, pointer + "/only", $"`{only}` is no {Word(target.Per)}. Name one of the kind in `per`.");
            }

            if (!seen.Add((target.Metric, target.Of, target.Per, target.Only)))
            {
                bag.Report(ScorecardDiagnostics.TargetRepeated, pointer, $"`{Shortened.Of(target.Metric)}` has two targets for the same {Word(target.Per)}. Remove one.");
            }
        }

        VerifyComposite(scorecard, bag);
    }

    private static void VerifyComposite(ScorecardPolicy scorecard, DiagnosticBag bag)
    {
        var seen = new HashSet<(string, string?)>();
        for (var i = 0; i < scorecard.Composite.Count; i++)
        {
            var part = scorecard.Composite[i];
            var pointer = FormattableString.Invariant($"{Composite}/{i}");
            if (!ScorecardVerifier.IsWeight(part.Weight))
            {
                bag.Report(ScorecardDiagnostics.NumberOutOfRange, pointer + "/weight", $"A weight of `{part.Weight}` means nothing. Give 1 to 1,000,000.");
            }

            if (!seen.Add((part.Metric, part.Of)))
            {
                bag.Report(ScorecardDiagnostics.TargetRepeated, pointer, $"`{Shortened.Of(part.Metric)}` is weighed twice. Remove one.");
            }
            else if (MetricOf(part.Metric, part.Of, pointer, scorecard, bag) is not null && !scorecard.Targets.Any(t => IsFor(t, part)))
            {
                bag.Report(ScorecardDiagnostics.WeightWithoutTarget, pointer, $"`{Shortened.Of(part.Metric)}` is weighed and has no target. Add one under `targets`.");
            }
        }
    }

    private static bool IsFor(ScorecardTarget target, CompositePart part) =>
        string.Equals(target.Metric, part.Metric, StringComparison.Ordinal) && string.Equals(target.Of, part.Of, StringComparison.Ordinal);

    private static MetricDefinition? MetricOf(string name, string? of, string pointer, ScorecardPolicy scorecard, DiagnosticBag bag)
    {
        if (Metrics.Find(name) is not { } metric)
        {
            bag.Report(
                NameDiagnostics.DanglingReference, pointer + "/metric", $"There is no metric {Quoted.Text(name)}. Name one of the glossary.", bag.Suggestions.Sentence(name, Metrics.All.Select(m => m.Name)));
            return null;
        }

        if (metric.MoreIsBetter is null)
        {
            bag.Report(ScorecardDiagnostics.NoTargetPossible, pointer + "/metric", $"Neither more nor less of `{name}` is better. Name another metric.");
            return null;
        }

        if (Names.IsBlank(bag, pointer + "/of", "part", of))
        {
            return null;
        }

        if (of is null ? metric.NeedsPart : metric.Part is null)
        {
            bag.Report(
                ScorecardDiagnostics.PartDoesNotFit, of is null ? pointer : pointer + "/of", of is null ? $"`{name}` means something only of {metric.Part}. Name it with `of`." : $"`{name}` has no parts. Leave `of` out.");
            return null;
        }

        if (of is not null && PartsOf(metric, scorecard) is { } parts && !parts.Contains(of, StringComparer.Ordinal))
        {
            bag.Report(ScorecardDiagnostics.PartDoesNotFit, pointer + "/of", $"`{name}` has no part {Quoted.Text(of)}. Name {metric.Part}.", bag.Suggestions.Sentence(of, parts));
            return null;
        }

        return metric;
    }

    // Reasons and pools may be another policy's when the scorecard spans several; the others are known here.
    private static string[]? PartsOf(MetricDefinition metric, ScorecardPolicy scorecard) => metric.PartsOf switch
    {
        Measure.ConversionBase or Measure.ConversionImmature or Measure.Cycle => [ScorecardTerms.MqlToSal, ScorecardTerms.SqlToSao, .. scorecard.Conversions.Select(c => c.Name)],
        Measure.BandBase => [.. ResponseBands.All],
        Measure.ClockDue => [.. Enumerable.Range(0, (int)SlaMetric.Handoff + 1).Select(i => ((SlaMetric)i).ToString())],
        _ => null,
    };

    private static void VerifyGoal(MetricDefinition metric, MetricGoal goal, string pointer, DiagnosticBag bag)
    {
        if (goal.Unit != metric.Unit)
        {
            bag.Report(ScorecardDiagnostics.GoalOfAnotherUnit, pointer, $"`{metric.Name}` is measured in another unit than `{goal}`. Give {Member(metric.Unit)}.");
        }
        else if (goal.Amount < 0 || (goal.Unit == MetricUnit.Share && goal.Number > 1) || (goal.Unit == MetricUnit.Duration && !Spans.CanBeWritten(new TimeSpan(goal.Amount))))
        {
            bag.Report(ScorecardDiagnostics.NumberOutOfRange, pointer, $"`{goal}` can never be the goal of `{metric.Name}`. Give zero or more, at most 100 percent, and whole seconds.");
        }
    }

    private static string Member(MetricUnit unit) => unit switch
    {
        MetricUnit.Share => "`percent`",
        MetricUnit.Duration => "`within`",
        MetricUnit.Count => "`count`",
        MetricUnit.Money => "`amount`",
        _ => "`turns`",
    };

    private static string Word(PeriodKind kind) => kind switch
    {
        PeriodKind.Day => "day",
        PeriodKind.Week => "week",
        PeriodKind.Month => "month",
        _ => "quarter",
    };
}
