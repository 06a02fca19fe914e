using System.Globalization;

namespace RevOps.Rules;

/// <summary>
/// What a scorecard counts by: the policy's section, and the names of stages and reasons that the rest of the policy knows. Immutable and safe to
/// share between threads. <see cref="PolicyScorecardTerms.ScorecardTerms"/> makes it from a policy.
/// </summary>
public sealed class ScorecardTerms
{
    internal const string SqlToSao = "SQL to SAO";
    internal const string MqlToSal = "MQL to SAL";

    private readonly HashSet<string>? _reasons;
    private readonly HashSet<string>? _stages;

    internal ScorecardTerms(ScorecardPolicy policy, IEnumerable<string>? reasons = null, IEnumerable<string>? stages = null)
    {
        Policy = policy;
        _reasons = reasons is null ? null : new HashSet<string>(reasons, StringComparer.Ordinal);
        _stages = stages is null ? null : new HashSet<string>(stages.Concat(policy.Stages.All), StringComparer.Ordinal);
        Conversions =
        [
            new(MqlToSal, policy.Stages.Qualified, policy.Stages.Accepted, policy.AcceptWithin, ConversionBasis.Cohort),
            new(SqlToSao, policy.Stages.SalesQualified, policy.Stages.Opportunity, policy.AcceptWithin, ConversionBasis.Cohort),
            .. policy.Conversions,
        ];
        Stated = [.. StatedOf(policy)];
    }

    /// <summary>The scorecard section of the policy.</summary>
    public ScorecardPolicy Policy { get; }

    /// <summary>The acceptance rates, then the conversions of the policy.</summary>
    internal IReadOnlyList<ScorecardConversion> Conversions { get; }

    /// <summary>What numbers depend on, each with what it says; two scorecards can be compared where it says the same.</summary>
    internal IReadOnlyList<(MetricTerms Terms, string Name, string Says)> Stated { get; }

    /// <summary>The codes of reasons that are known, in ordinal order; null when all are.</summary>
    internal IEnumerable<string>? Reasons => _reasons?.OrderBy(r => r, StringComparer.Ordinal);

    /// <summary>The stages that are known, in ordinal order; null when all are.</summary>
    internal IEnumerable<string>? Stages => _stages?.OrderBy(s => s, StringComparer.Ordinal);

    internal bool KnowsReason(string code) => _reasons is null || _reasons.Contains(code);

    internal bool KnowsStage(string stage) => _stages is null || _stages.Contains(stage);

    /// <summary>What of two terms differs, in words.</summary>
    internal IEnumerable<(MetricTerms Terms, string Difference)> DifferencesFrom(ScorecardTerms other) => Differing(other).Select(s => (s.Terms, $"{s.Name}: {s.One}; {s.Other}"));

    /// <summary>What of two terms differs.</summary>
    internal IEnumerable<(MetricTerms Terms, string Name, string One, string Other)> Differing(ScorecardTerms other) =>
        ReferenceEquals(this, other) ? [] : Stated.Zip(other.Stated, (one, two) => (one.Terms, one.Name, one.Says, Other: two.Says))
            .Where(s => !string.Equals(s.Says, s.Other, StringComparison.Ordinal));

    private static IEnumerable<(MetricTerms, string, string)> StatedOf(ScorecardPolicy policy)
    {
        var stages = policy.Stages;
        yield return (MetricTerms.Zone, "zone", policy.Zone);
        yield return (MetricTerms.Stages, "stages", List(stages.All));
        yield return (MetricTerms.Acceptance, "acceptance window", Span(policy.AcceptWithin));
        yield return (MetricTerms.Maturity, "maturity window", Span(policy.Maturity));
        yield return (MetricTerms.Conversions, "conversions", string.Join(", ", policy.Conversions.Select(c => $"{Quoted(c.Name)} {Quoted(c.From)} {Quoted(c.To)} {Span(c.Within)} {c.Basis}")));
        yield return (MetricTerms.Pipeline, "pipeline", policy.Pipeline is not { } pipeline ? "none" : $"{List(pipeline.Stages)} from {Quoted(pipeline.CountsFrom)} won {Quoted(pipeline.Won)} lost {List(pipeline.Lost)}");
    }

    // What is said is compared as text: no two lists may say the same, whatever commas and back-ticks their names hold.
    private static string List(IEnumerable<string> texts) => string.Join(", ", texts.Select(Quoted));

    private static string Quoted(string text) => "`" + text.Replace("`", "``") + "`";

    private static string Span(TimeSpan span) => span.ToString("c", CultureInfo.InvariantCulture);
}
