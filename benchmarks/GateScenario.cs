using RevOps.Rules.Benchmarks.Paired;
using static RevOps.Rules.Benchmarks.CriteriaAttributes;

namespace RevOps.Rules.Benchmarks;

/// <summary>
/// Stage gates against a method that somebody wrote by hand over the same criteria. An operation is one decision on one record; records stand in
/// five stages by turns.
/// </summary>
internal static class GateScenario
{
    private const int StageCount = 6;
    private const int Explained = 200;

    private static readonly string[] Names = [.. Enumerable.Range(0, StageCount).Select(i => "stage " + i)];

    public static IEnumerable<Scenario> Make() => [new("gate", Gates), new("gate-openings", Openings)];

    private static IReadOnlyList<Engine> Gates()
    {
        var leads = CriteriaLead.Varied();
        var engine = Compile();
        for (var i = 0; i < leads.Length; i++)
        {
            if (Decide(engine, leads[i], i) != ByMethod(leads[i], i))
            {
                throw new InvalidOperationException("The method by hand disagrees with the gate.");
            }
        }

        return
        [
            new("methods by hand", leads.Length, () =>
            {
                var sum = 0L;
                for (var i = 0; i < leads.Length; i++)
                {
                    sum += ByMethod(leads[i], i);
                }

                return sum;
            }),
            new("the stage gate", leads.Length, () =>
            {
                var sum = 0L;
                for (var i = 0; i < leads.Length; i++)
                {
                    sum += Decide(engine, leads[i], i);
                }

                return sum;
            }, new Budget(5, 0)),
        ];
    }

    // What an explanation costs, and what it costs more to say what would open the gate; only shown.
    private static IReadOnlyList<Engine> Openings()
    {
        var leads = CriteriaLead.Varied(Explained);
        var engine = Compile();
        return [Explaining("explained", GateSearch.Off), Explaining("explained with what would open it", GateSearch.Default)];

        Engine Explaining(string name, GateSearch search) => new(name, leads.Length, () =>
        {
            var sum = 0L;
            for (var i = 0; i < leads.Length; i++)
            {
                var explained = engine.Stages.Explain(leads[i], Context(i).Searching(search)).Explanation!;
                sum += explained.Reasons.Count + (explained.Openings?.Sets.Count ?? 0);
            }

            return sum;
        });
    }

    private static PolicyEngine<CriteriaLead> Compile() => Policy.Named("gates", "1").Stages(AddStages).Build().CompileFor(Schema);

    /// <summary>Six stages with criteria of about five leaves, required attributes, acceptance and a dwell.</summary>
    public static void AddStages(StagePolicyBuilder stages)
    {
        for (var i = 0; i < StageCount; i++)
        {
            stages.Stage(Names[i], "team", IcpCriteria.Nested[i % 2].Criterion, IcpCriteria.Flat[i].Criterion, [Country, Employees, Source], needsAcceptance: i % 3 == 2, StageDwell.CalendarDays(30));
        }
    }

    /// <summary>Where the lead of an index stands.</summary>
    public static StageContext Context(int lead) => StageContext.At(CriteriaLead.AsOf).From(Names[lead % (StageCount - 1)]).Since(CriteriaLead.AsOf.AddDays(-lead % 60)).WithAcceptance(lead % 2 == 0 ? "ann" : null);

    private static long Decide(PolicyEngine<CriteriaLead> engine, CriteriaLead lead, int index)
    {
        return Told(engine.Stages.Evaluate(lead, Context(index)));
    }

    /// <summary>What is compared of a decision.</summary>
    public static long Told(in StageDecision decision) => Told(decision.Outcome == StageOutcome.Allowed, decision.UnmetCriteria, decision.MissingAttributes, decision.IsStale);

    /// <summary>The gate by hand.</summary>
    public static long ByMethod(CriteriaLead lead, int index)
    {
        var stage = index % (StageCount - 1);
        var unmet = IcpCriteria.Flat[stage].Method(lead, CriteriaLead.AsOf) == Verdict.Met ? 0 : 1;
        unmet += IcpCriteria.Nested[(stage + 1) % 2].Method(lead, CriteriaLead.AsOf) == Verdict.Met ? 0 : 1;
        var missing = (lead.Country is null ? 1 : 0) + (lead.Employees is null ? 1 : 0) + (lead.Source is null ? 1 : 0);
        var isAccepted = (stage + 1) % 3 != 2 || index % 2 == 0;
        var isStale = CriteriaLead.AsOf > CriteriaLead.AsOf.AddDays(-index % 60).AddDays(30);
        return Told(unmet + missing == 0 && isAccepted, unmet, missing, isStale);
    }

    private static long Told(bool isAllowed, int unmet, int missing, bool isStale) => (isAllowed ? 1_000 : 0) + (unmet * 100) + (missing * 10) + (isStale ? 1 : 0);
}
