using RevOps.Rules.Benchmarks.Paired;

namespace RevOps.Rules.Benchmarks;

/// <summary>
/// Engagement of 20 activities a record against a method that somebody wrote by hand, in doubles. An operation is one record: score and tier.
/// </summary>
internal static class EngagementScenario
{
    private static readonly DateTimeOffset AsOf = new(2026, 3, 10, 15, 0, 0, TimeSpan.Zero);

    private static readonly TextAttribute Kind = Attributes.Text("kind");
    private static readonly InstantAttribute At = Attributes.Instant("at");
    private static readonly RowCollectionAttribute Activities = Attributes.Collection("activities", Kind, At);

    private static readonly RecordSchema<LeadActivity> Rows = RecordSchema.For<LeadActivity>().Bind(Kind, a => a.Kind).Bind(At, a => a.At).Build();

    private static readonly RecordSchema<EngagedLead> Schema = RecordSchema.For<EngagedLead>().Bind(Activities, l => l.Activities, Rows).Build();

    private static readonly Policy Policy = AddTo(Policy.Named("larkfield", "1.0")).Build();

    /// <summary>Adds the section to a policy.</summary>
    public static PolicyBuilder AddTo(PolicyBuilder policy) => policy.Engagement(Activities, Kind, At, e => e
        .Decaying(ActivityDecay.HalfLife(TimeSpan.FromDays(30)))
        .Kind("webinar", 15).Kind("pricing page", 15, cap: 30).Kind("download", 5, cap: 20).Kind("click", 2, cap: 10)
        .Tier("1", 60).Tier("2", 35).Tier("3", 15).Tier("4", 0));

    /// <summary>A schema of leads that have activities beside everything else.</summary>
    public static RecordSchema<CriteriaLead> WithActivities() => CriteriaAttributes.Bound().Bind(Activities, l => l.Activities, Rows).Build();

    public static Scenario Make() => new("engagement", () =>
    {
        var leads = EngagedLead.Varied(AsOf);
        var fit = Policy.CompileFor(Schema).Fit;
        Agree(leads, fit);
        return
        [
            new("engagement by hand", leads.Length, () =>
            {
                var sum = 0L;
                foreach (var lead in leads)
                {
                    sum += (long)EngagementByHand.Score(lead.Activities, AsOf, out var tier) + tier;
                }

                return sum;
            }),
            new("engagement of a policy", leads.Length, () =>
            {
                var sum = 0L;
                foreach (var lead in leads)
                {
                    var decision = fit.Evaluate(lead, FitContext.At(AsOf));
                    sum += decision.Engagement.Thousandths + decision.EngagementTier![0];
                }

                return sum;
            }, new Budget(5, 0)),
        ];
    });

    // A method that means something else would be no yardstick. Steps of decay are worth at most 0.07 %.
    private static void Agree(EngagedLead[] leads, IFitEvaluator<EngagedLead> fit)
    {
        foreach (var lead in leads)
        {
            var score = EngagementByHand.Score(lead.Activities, AsOf, out _);
            if (Math.Abs(score - (double)fit.Evaluate(lead, FitContext.At(AsOf)).Engagement.ToDecimal()) > 0.01 + (score * 0.001))
            {
                throw new InvalidOperationException("The method by hand disagrees with the policy.");
            }
        }
    }
}
