using RevOps.Rules.Benchmarks.Paired;

namespace RevOps.Rules.Benchmarks;

/// <summary>
/// Qualification against methods that somebody wrote by hand, over the same varied records: 5 profiles of 12 scored criteria each. An
/// operation is one record. Each part is a scenario of its own, made of its engines; a scenario of all parts joins them.
/// </summary>
internal static class QualificationScenario
{
    public static IEnumerable<Scenario> Make() =>
    [
        new("fit", () => Fit(CriteriaLead.Varied())),
    ];

    /// <summary>The fit part: by hand, naive, and the library's.</summary>
    public static IReadOnlyList<Engine> Fit(CriteriaLead[] leads)
    {
        var fit = QualificationPolicy.Fit().CompileFor(CriteriaAttributes.Schema).Fit;
        var context = FitContext.At(CriteriaLead.AsOf);
        Agree(leads, fit, context);
        return
        [
            new("fit by hand", leads.Length, () =>
            {
                var sum = 0L;
                foreach (var lead in leads)
                {
                    sum += FitByHand.Evaluate(lead, CriteriaLead.AsOf).Score;
                }

                return sum;
            }),
            new("fit, naive with lists and LINQ", leads.Length, () =>
            {
                var sum = 0L;
                foreach (var lead in leads)
                {
                    sum += FitNaive.Score(lead, CriteriaLead.AsOf);
                }

                return sum;
            }),
            new("fit of a policy", leads.Length, () =>
            {
                var sum = 0L;
                foreach (var lead in leads)
                {
                    sum += fit.Evaluate(lead, context).Score.Thousandths;
                }

                return sum;
            }, new Budget(5, 0)),
        ];
    }

    // A method that means something else would be no yardstick.
    private static void Agree(CriteriaLead[] leads, IFitEvaluator<CriteriaLead> fit, in FitContext context)
    {
        foreach (var lead in leads)
        {
            var decision = fit.Evaluate(lead, context);
            var byHand = FitByHand.Evaluate(lead, CriteriaLead.AsOf);
            var isSame = decision.Outcome == byHand.Outcome && decision.Tier == byHand.Tier && decision.Profile == byHand.Profile && decision.Score.Thousandths == byHand.Score
                && decision.Lowest.Thousandths == byHand.Lowest && decision.Highest.Thousandths == byHand.Highest
                && decision.UncheckedDisqualifiers == byHand.Unchecked && Math.Abs(decision.Completeness - byHand.Completeness) < 1e-6
                && byHand.Score == FitNaive.Score(lead, CriteriaLead.AsOf);
            if (!isSame)
            {
                throw new InvalidOperationException($"By hand {byHand}, naively {FitNaive.Score(lead, CriteriaLead.AsOf)}, and the policy says {decision}, {decision.Profile}, {decision.Completeness}.");
            }
        }
    }
}
