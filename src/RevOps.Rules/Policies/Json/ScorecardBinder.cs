namespace RevOps.Rules;

/// <summary>Reads the scorecard section.</summary>
internal static class ScorecardBinder
{
    public static readonly (string Word, PeriodKind Meaning)[] Periods = [("day", PeriodKind.Day), ("week", PeriodKind.Week), ("month", PeriodKind.Month), ("quarter", PeriodKind.Quarter)];

    public static readonly (string Word, ConversionBasis Meaning)[] Bases = [("cohort", ConversionBasis.Cohort), ("period", ConversionBasis.Period)];

    public static ScorecardPolicy Bind(JsonObjectCursor scorecard)
    {
        var zone = scorecard.RequiredString("zone");
        var stages = scorecard.OptionalObject("stages", Stages);
        var acceptWithin = scorecard.Optional("acceptWithin").AsDuration(allowZero: true);
        var maturity = scorecard.Optional("matureAfter").AsDuration(allowZero: true);
        var least = scorecard.OptionalInteger("flagFrom", int.MinValue, int.MaxValue);
        var tiers = scorecard.OptionalArray("tiers", c => c.AsString());
        var grades = scorecard.OptionalArray("grades", c => c.AsString());
        var conversions = scorecard.OptionalArray("conversions", c => c.AsObject(Conversion));
        var pipeline = scorecard.OptionalObject("pipeline", Pipeline);
        var targets = scorecard.OptionalArray("targets", c => c.AsObject(Target));
        var composite = scorecard.OptionalArray("composite", c => c.AsObject(Part));
        return new ScorecardPolicy(
            zone.Or(string.Empty),
            stages.HasValue ? stages.Value : ScorecardStages.Usual,
            acceptWithin.HasValue ? acceptWithin.Value.Exact : ScorecardPolicy.UsualAcceptance,
            maturity.HasValue ? maturity.Value.Exact : ScorecardPolicy.UsualMaturity,
            (int)least.Or(ScorecardPolicy.UsualLeast),
            tiers,
            grades,
            conversions,
            pipeline.HasValue ? pipeline.Value : null,
            targets,
            composite);
    }

    private static ScorecardStages? Stages(JsonObjectCursor stages)
    {
        var qualified = stages.RequiredString("qualified");
        var accepted = stages.RequiredString("accepted");
        var salesQualified = stages.RequiredString("salesQualified");
        var opportunity = stages.RequiredString("opportunity");
        var won = stages.RequiredString("won");
        var lost = stages.OptionalArray("lost", c => c.AsString());
        return qualified.HasValue && accepted.HasValue && salesQualified.HasValue && opportunity.HasValue && won.HasValue
            ? new ScorecardStages(qualified.Value, accepted.Value, salesQualified.Value, opportunity.Value, won.Value, lost)
            : null;
    }

    private static ScorecardConversion? Conversion(JsonObjectCursor conversion)
    {
        var name = conversion.RequiredString("name");
        var from = conversion.RequiredString("from");
        var to = conversion.RequiredString("to");
        var within = conversion.Required("within").AsDuration(allowZero: true);
        var basis = conversion.OptionalChoice("by", Bases).Or(ConversionBasis.Cohort);
        return name.HasValue && from.HasValue && to.HasValue && within.HasValue ? new ScorecardConversion(name.Value, from.Value, to.Value, within.Value.Exact, basis) : null;
    }

    private static ScorecardPipeline? Pipeline(JsonObjectCursor pipeline)
    {
        var stages = pipeline.RequiredArray("stages", c => c.AsString());
        var countsFrom = pipeline.RequiredString("countsFrom");
        var won = pipeline.RequiredString("won");
        var lost = pipeline.OptionalArray("lost", c => c.AsString());
        return countsFrom.HasValue && won.HasValue ? new ScorecardPipeline(stages, countsFrom.Value, won.Value, lost) : null;
    }

    private static ScorecardTarget? Target(JsonObjectCursor target)
    {
        var metric = target.RequiredString("metric");
        var of = target.OptionalString("of");
        var per = target.RequiredChoice("per", Periods);
        var (isPeriod, only) = Only(target.Optional("only"));
        var goal = Goal(target);
        return metric.HasValue && per.HasValue && isPeriod && goal is { } number ? new ScorecardTarget(metric.Value, of.HasValue ? of.Value : null, per.Value, only, number) : null;
    }

    private static (bool IsPeriod, ScorecardPeriod? Only) Only(JsonCursor cursor)
    {
        if (!cursor.IsGiven)
        {
            return (true, null);
        }

        if (cursor.AsString() is not { HasValue: true } text)
        {
            return (false, null);
        }

        if (ScorecardPeriod.TryParse(text.Value, out var period))
        {
            return (true, period);
        }

        cursor.Report(ScorecardDiagnostics.NotAPeriod, $"{Quoted.Text(text.Value)} is no period. Write one such as `2026-03-02`, `2026-W09`, `2026-03` or `2026-Q1`.");
        return (false, null);
    }

    private static MetricGoal? Goal(JsonObjectCursor target)
    {
        var (kind, value) = target.ExactlyOne("percent", "within", "count", "amount", "turns");
        switch (kind)
        {
            case "within":
                return value.AsDuration(allowZero: true) is { HasValue: true } span ? MetricGoal.Within(span.Value.Exact) : null;
            case "count":
                return value.AsInteger() is { HasValue: true } count ? MetricGoal.Count(count.Value) : null;
            case null:
                return null;
            default:
                var unit = kind switch { "percent" => MetricUnit.Share, "amount" => MetricUnit.Money, _ => MetricUnit.Turns };
                return value.AsPoints() is { HasValue: true } number ? MetricGoal.FromAmount(unit, number.Value) : null;
        }
    }

    private static CompositePart? Part(JsonObjectCursor part)
    {
        var metric = part.RequiredString("metric");
        var of = part.OptionalString("of");
        var weight = part.RequiredInteger("weight", int.MinValue, int.MaxValue);
        return metric.HasValue && weight.HasValue ? new CompositePart(metric.Value, of.HasValue ? of.Value : null, (int)weight.Value) : null;
    }
}
