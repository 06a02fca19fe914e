using RevOps.Rules.Benchmarks.Paired;

namespace RevOps.Rules.Benchmarks;

/// <summary>
/// Fit, engagement and gate of one record in one pass: 5 profiles of 12 scored criteria, 20 activities, a gate of two criteria and three required
/// attributes, over varied records. By hand the same three methods are called one after the other.
/// </summary>
internal static class JointScenario
{
    public static Scenario Make() => new("qualification", () =>
    {
        var leads = Leads();
        var engine = EngagementScenario.AddTo(Policy.Named("qualification", "1").Fit(QualificationPolicy.AddProfiles).Stages(GateScenario.AddStages)).Build()
            .CompileFor(EngagementScenario.WithActivities());
        Agree(leads, engine);
        return
        [
            new("by hand", leads.Length, () =>
            {
                var sum = 0L;
                for (var i = 0; i < leads.Length; i++)
                {
                    sum += FitByHand.Evaluate(leads[i], CriteriaLead.AsOf).Score + (long)Engagement(leads[i]) + GateScenario.ByMethod(leads[i], i);
                }

                return sum;
            }),
            new("one pass of a policy", leads.Length, () =>
            {
                var sum = 0L;
                for (var i = 0; i < leads.Length; i++)
                {
                    var decisions = engine.Decide(leads[i], Context(i));
                    var fit = decisions.Fit!.Value;
                    sum += fit.Score.Thousandths + fit.Engagement.Thousandths + GateScenario.Told(decisions.Stage!.Value);
                }

                return sum;
            }, new Budget(5, 0)),
        ];
    });

    private static CriteriaLead[] Leads()
    {
        var leads = CriteriaLead.Varied();
        var engaged = EngagedLead.Varied(CriteriaLead.AsOf);
        for (var i = 0; i < leads.Length; i++)
        {
            leads[i].Activities = engaged[i % engaged.Length].Activities;
        }

        return leads;
    }

    private static DecisionContext Context(int index)
    {
        var stage = GateScenario.Context(index);
        return DecisionContext.At(CriteriaLead.AsOf).From(stage.CurrentStage).Since(stage.EnteredAt).WithAcceptance(stage.AcceptedBy);
    }

    private static double Engagement(CriteriaLead lead) => EngagementByHand.Score(lead.Activities!, CriteriaLead.AsOf, out _);

    // A method that means something else would be no yardstick.
    private static void Agree(CriteriaLead[] leads, PolicyEngine<CriteriaLead> engine)
    {
        for (var i = 0; i < leads.Length; i++)
        {
            var decisions = engine.Decide(leads[i], Context(i));
            if (decisions.Fit!.Value.Score.Thousandths != FitByHand.Evaluate(leads[i], CriteriaLead.AsOf).Score || GateScenario.Told(decisions.Stage!.Value) != GateScenario.ByMethod(leads[i], i))
            {
                throw new InvalidOperationException("The methods by hand disagree with the policy.");
            }
        }
    }
}
