namespace RevOps.Rules;

/// <summary>Writes the scorecard section.</summary>
internal static class ScorecardForm
{
    public static JsonObjectContent Of(ScorecardPolicy scorecard) => new JsonObjectContent()
        .Add("zone", JsonContent.Of(scorecard.Zone))
        .AddIf("stages", scorecard.Stages.All.SequenceEqual(ScorecardStages.Usual.All, StringComparer.Ordinal) ? null : Stages(scorecard.Stages))
        .AddIf("acceptWithin", scorecard.AcceptWithin == ScorecardPolicy.UsualAcceptance ? null : DurationForm.Of(scorecard.AcceptWithin))
        .AddIf("matureAfter", scorecard.Maturity == ScorecardPolicy.UsualMaturity ? null : DurationForm.Of(scorecard.Maturity))
        .AddIf("flagFrom", scorecard.LeastForFlag == ScorecardPolicy.UsualLeast ? null : JsonContent.Of((long)scorecard.LeastForFlag))
        .AddIf("tiers", DeclarationWriter.Texts(scorecard.Tiers))
        .AddIf("grades", DeclarationWriter.Texts(scorecard.Grades))
        .AddIf("conversions", DeclarationWriter.List(scorecard.Conversions.Select(c => new JsonObjectContent()
            .Add("name", JsonContent.Of(c.Name))
            .Add("from", JsonContent.Of(c.From))
            .Add("to", JsonContent.Of(c.To))
            .Add("within", DurationForm.Of(c.Within))
            .AddIf("by", c.Basis == ConversionBasis.Cohort ? null : JsonContent.Of(WordFor(ScorecardBinder.Bases, c.Basis))))))
        .AddIf("pipeline", scorecard.Pipeline is not { } pipeline ? null : new JsonObjectContent()
            .Add("stages", JsonContent.List(pipeline.Stages.Select(JsonContent.Of)))
            .Add("countsFrom", JsonContent.Of(pipeline.CountsFrom))
            .Add("won", JsonContent.Of(pipeline.Won))
            .AddIf("lost", DeclarationWriter.Texts(pipeline.Lost)))
        .AddIf("targets", DeclarationWriter.List(scorecard.Targets.Select(Target)))
        .AddIf("composite", DeclarationWriter.List(scorecard.Composite.Select(p => new JsonObjectContent()
            .Add("metric", JsonContent.Of(p.Metric))
            .AddIf("of", DeclarationWriter.Text(p.Of))
            .Add("weight", JsonContent.Of((long)p.Weight)))));

    private static JsonObjectContent Stages(ScorecardStages stages) => new JsonObjectContent()
        .Add("qualified", JsonContent.Of(stages.Qualified))
        .Add("accepted", JsonContent.Of(stages.Accepted))
        .Add("salesQualified", JsonContent.Of(stages.SalesQualified))
        .Add("opportunity", JsonContent.Of(stages.Opportunity))
        .Add("won", JsonContent.Of(stages.Won))
        .AddIf("lost", DeclarationWriter.Texts(stages.Lost));

    private static JsonObjectContent Target(ScorecardTarget target)
    {
        var written = new JsonObjectContent()
            .Add("metric", JsonContent.Of(target.Metric))
            .AddIf("of", DeclarationWriter.Text(target.Of))
            .Add("per", JsonContent.Of(WordFor(ScorecardBinder.Periods, target.Per)))
            .AddIf("only", DeclarationWriter.Text(target.Only?.ToString()));
        return target.Goal.Unit switch
        {
            MetricUnit.Share => written.Add("percent", JsonContent.Thousandths(target.Goal.Amount)),
            MetricUnit.Duration => written.Add("within", DurationForm.Of(new TimeSpan(target.Goal.Amount))),
            MetricUnit.Count => written.Add("count", JsonContent.Of(target.Goal.Amount)),
            MetricUnit.Money => written.Add("amount", JsonContent.Thousandths(target.Goal.Amount)),
            _ => written.Add("turns", JsonContent.Thousandths(target.Goal.Amount)),
        };
    }

    private static string WordFor<T>((string Word, T Meaning)[] words, T meaning) =>
        words.First(w => EqualityComparer<T>.Default.Equals(w.Meaning, meaning)).Word;
}
