using RevOps.Rules.Quickstart;

namespace RevOps.Rules.Benchmarks.Throughput;

/// <summary>Something that is asked of an engine for each lead.</summary>
/// <param name="Name">The name in the table.</param>
/// <param name="Decide">Decides one lead.</param>
internal sealed record Work(string Name, Action<LeadRow, DecisionContext> Decide)
{
    /// <summary>Each capability that a policy has by itself, and all of them in one pass.</summary>
    public static IReadOnlyList<Work> Of(PolicyEngine<LeadRow> engine)
    {
        var policy = engine.Policy;
        var all = new List<Work>();
        if (policy.Fit is not null)
        {
            all.Add(new("fit", (row, context) => engine.Fit.Evaluate(row, context.Fit)));
        }

        if (policy.Stages is not null)
        {
            all.Add(new("stages", (row, context) => engine.Stages.Evaluate(row, context.Stage)));
        }

        if (policy.Routing is not null)
        {
            all.Add(new("routing", (row, context) => engine.Routing.Route(row, context.Routing)));
        }

        if (policy.Sla is not null)
        {
            all.Add(new("sla", (row, context) => engine.Sla.Evaluate(row, context.Sla)));
        }

        if (policy.Dispositions is not null)
        {
            all.Add(new("dispositions", (row, context) => engine.Dispositions.Evaluate(row, context.Disposition)));
        }

        all.Add(new("all in one pass", (row, context) => engine.Decide(row, context)));
        return all;
    }
}
