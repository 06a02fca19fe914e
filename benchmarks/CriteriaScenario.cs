using RevOps.Rules.Benchmarks.Paired;

namespace RevOps.Rules.Benchmarks;

/// <summary>
/// Criteria against methods that somebody wrote by hand, with the same fold and the same three-valued semantics, over the same records. An
/// operation is one criterion on one record.
/// </summary>
internal static class CriteriaScenario
{
    public const string Flat = "criteria";

    public static IEnumerable<Scenario> Make() =>
    [
        new(Flat, () => Engines(IcpCriteria.Flat, new Budget(5, 0))),
        new("criteria-nested", () => Engines(IcpCriteria.Nested, new Budget(5, 0))),
        new("criteria-rows", () => Engines(IcpCriteria.OverRows, budget: null)),
    ];

    public static IReadOnlyList<Engine> Engines(IReadOnlyList<WrittenTwice> criteria, Budget? budget)
    {
        var leads = CriteriaLead.Varied();
        var methods = criteria.Select(c => c.Method).ToArray();
        var compiled = criteria.Select(c => CriteriaAttributes.Schema.Compile(c.Criterion)).ToArray();
        Agree(leads, criteria, compiled);

        var layout = new FrameLayout();
        var compiler = new CriterionCompiler(layout, AttributeScope.Of(CriteriaAttributes.Schema));
        var nodes = criteria.Select(c => compiler.Compile(c.Criterion)).ToArray();
        var operations = leads.Length * criteria.Count;
        return
        [
            new("methods by hand", operations, () =>
            {
                var sum = 0L;
                foreach (var lead in leads)
                {
                    foreach (var method in methods)
                    {
                        sum += (int)method(lead, CriteriaLead.AsOf);
                    }
                }

                return sum;
            }),
            new("compiled criteria, each by itself", operations, () =>
            {
                var sum = 0L;
                foreach (var lead in leads)
                {
                    foreach (var criterion in compiled)
                    {
                        sum += (int)criterion.Evaluate(lead, CriteriaLead.AsOf);
                    }
                }

                return sum;
            }, budget),
            new("compiled criteria of one policy, a frame a record", operations, () =>
            {
                var sum = 0L;
                foreach (var lead in leads)
                {
                    var frame = FrameCache.Rent(layout, CriteriaAttributes.Schema);
                    frame.Start(lead, CriteriaLead.AsOf, FactSet.Empty);
                    foreach (var node in nodes)
                    {
                        sum += (int)node.Evaluate(frame);
                    }

                    FrameCache.Return(frame);
                }

                return sum;
            }, budget),
        ];
    }

    // A method that means something else would be no yardstick.
    private static void Agree(CriteriaLead[] leads, IReadOnlyList<WrittenTwice> criteria, CompiledCriterion<CriteriaLead>[] compiled)
    {
        for (var i = 0; i < compiled.Length; i++)
        {
            foreach (var lead in leads)
            {
                if (compiled[i].Evaluate(lead, CriteriaLead.AsOf) != criteria[i].Method(lead, CriteriaLead.AsOf))
                {
                    throw new InvalidOperationException($"The method by hand disagrees with `{criteria[i].Criterion}`.");
                }
            }
        }
    }
}
