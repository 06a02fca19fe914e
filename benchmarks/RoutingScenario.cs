using RevOps.Rules.Benchmarks.Paired;

namespace RevOps.Rules.Benchmarks;

/// <summary>
/// Matching leads to territories: against the fixed floor over the same eight texts, and against routers written by hand. An operation is one
/// lead. Names end with the number of territories.
/// </summary>
internal static class RoutingScenario
{
    private static readonly DateTimeOffset AsOf = new(2026, 1, 5, 15, 0, 0, TimeSpan.Zero);

    public static IEnumerable<Scenario> Make() =>
    [
        .. new (int Territories, double Floors)[] { (10, 2), (100, 2), (1_000, 2), (10_000, 3.5), (100_000, 9) }
            .Select(size => new Scenario($"routing-{size.Territories}", () => AgainstFloor(size.Territories, size.Floors))),
        .. new (int Territories, double Faster, int Leads)[] { (10, 1.5, LeadTexts.UsualCount), (100, 5, 5_000), (1_000, 50, 1_000), (10_000, 300, 200) }
            .Select(size => new Scenario($"routing-linq-{size.Territories}", () => AgainstLinq(size.Territories, size.Faster, size.Leads))),
        new("accounts", Accounts),
        new("routing-growth", Growth),
        new("routing-threads", Threads),
    ];

    /// <summary>Matching from texts: a frame is rented and filled, the territory found, the frame cleared.</summary>
    public static Engine Matching(string name, LeadTexts[] leads, IReadOnlyList<Criterion> territories, Budget? budget)
    {
        var (layout, index, _) = Compile(territories);
        return new Engine(name, leads.Length, () =>
        {
            var sum = 0L;
            foreach (var lead in leads)
            {
                var frame = FrameCache.Rent(layout, TerritoryWorkload.Schema);
                frame.Start(lead, AsOf, FactSet.Empty);
                sum += index.First(frame, holdsOnError: false).Territory;
                FrameCache.Return(frame);
            }

            return sum;
        }, budget);
    }

    /// <summary>Matching several times on one frame, as several capabilities do in one pass; an operation is one of those times.</summary>
    public static Engine Again(string name, LeadTexts[] leads, IReadOnlyList<Criterion> territories)
    {
        const int Times = 4;
        var (layout, index, _) = Compile(territories);
        return new Engine(name, leads.Length * Times, () =>
        {
            var sum = 0L;
            foreach (var lead in leads)
            {
                var frame = FrameCache.Rent(layout, TerritoryWorkload.Schema);
                frame.Start(lead, AsOf, FactSet.Empty);
                for (var time = 0; time < Times; time++)
                {
                    sum += index.First(frame, holdsOnError: false).Territory;
                }

                FrameCache.Return(frame);
            }

            return sum;
        });
    }

    private static IReadOnlyList<Engine> AgainstFloor(int count, double floors)
    {
        LeadTexts[] leads = [.. LeadTexts.Varied()];
        var rules = TerritoryWorkload.Of(count);
        Criterion[] territories = [.. rules.Select(r => r.ToCriterion())];
        Agree(leads.Take(Math.Min(leads.Length, 20_000_000 / count)), rules, territories);
        var engine = TerritoryWorkload.PolicyOf(rules).CompileFor(TerritoryWorkload.Schema);
        return
        [
            FloorScenario.Floor(leads),
            Matching($"matching, {count} territories", leads, territories, new Budget(floors, 0)),
            Again("each of 4 decisions on one record", leads, territories),
            new("the whole decision: Route", leads.Length, () =>
            {
                var sum = 0L;
                foreach (var lead in leads)
                {
                    sum += engine.Routing.Route(lead, RoutingContext.At(AsOf)).Turn;
                }

                return sum;
            }),
        ];
    }

    private static IReadOnlyList<Engine> AgainstLinq(int count, double faster, int most)
    {
        LeadTexts[] leads = [.. LeadTexts.Varied().Take(most)];
        var rules = TerritoryWorkload.Of(count);
        Criterion[] territories = [.. rules.Select(r => r.ToCriterion())];
        Agree(leads, rules, territories);
        Func<LeadTexts, bool>[] compiled = [.. rules.Select(r => r.Compile())];
        return
        [
            new($"LINQ over {count} rule objects", leads.Length, () =>
            {
                var sum = 0L;
                foreach (var lead in leads)
                {
                    sum += rules.FirstOrDefault(r => r.Matches(lead))?.Rank ?? -1;
                }

                return sum;
            }),
            Matching("matching", leads, territories, new Budget(1 / faster, 0)),
            new("compiled delegates, one after the other", leads.Length, () =>
            {
                var sum = 0L;
                foreach (var lead in leads)
                {
                    sum += Array.FindIndex(compiled, d => d(lead));
                }

                return sum;
            }),
        ];
    }

    // One domain in five of those named is a domain that leads have; half of the leads' domains would be named if all were.
    private static IReadOnlyList<Engine> Accounts()
    {
        LeadTexts[] leads = [.. LeadTexts.Varied()];
        string[] domains = [.. LeadTexts.ValuesOf(0).Where((_, i) => i % 2 == 0).Select((d, i) => i % 5 == 0 ? d : "sub." + d)];
        var domain = TerritoryWorkload.Attributes[0];
        Criterion[] others = [.. TerritoryWorkload.Of(1_000).Select(r => r.ToCriterion())];
        return
        [
            FloorScenario.Floor(leads),
            Matching("matching, 1000 territories", leads, others, new Budget(2, 0)),
            Matching($"behind {domains.Length} domains in one territory", leads, [domain.In(domains), .. others], new Budget(2.5, 0)),
            Matching($"behind {domains.Length} domains in 1,000 territories", leads, [.. domains.Chunk(domains.Length / 1_000).Select(d => domain.In(d)), .. others], new Budget(2.5, 0)),
            Matching($"behind {domains.Length} territories of a domain each", leads, [.. domains.Select(d => domain.Is(d)), .. others], new Budget(2.5, 0)),
        ];
    }

    private static IReadOnlyList<Engine> Growth()
    {
        LeadTexts[] leads = [.. LeadTexts.Varied()];
        return
        [
            Matching("matching, 1000 territories", leads, [.. TerritoryWorkload.Of(1_000).Select(r => r.ToCriterion())], budget: null),
            Matching("matching, 10000 territories", leads, [.. TerritoryWorkload.Of(10_000).Select(r => r.ToCriterion())], new Budget(2.5, 0)),
        ];
    }

    // Half of the leads each. What is measured is the time that one of the threads had, so it is half of one thread's where neither hinders the other.
    private static IReadOnlyList<Engine> Threads()
    {
        LeadTexts[] leads = [.. LeadTexts.Varied()];
        var halves = leads.Chunk(leads.Length / 2).ToArray();
        Criterion[] territories = [.. TerritoryWorkload.Of(1_000).Select(r => r.ToCriterion())];
        var engine = TerritoryWorkload.PolicyOf(TerritoryWorkload.Of(1_000)).CompileFor(TerritoryWorkload.Schema);
        var (mine, others) = (Matching("half", halves[0], territories, budget: null), Matching("half", halves[1], territories, budget: null));
        return
        [
            Matching("matching, one thread", leads, territories, budget: null),
            new("matching, a half on each of two threads", leads.Length, () => InTwo(mine.Run, others.Run)),
            new("Route, a half on each of two threads", leads.Length, () => InTwo(() => Route(halves[0]), () => Route(halves[1]))),
        ];

        long Route(LeadTexts[] half)
        {
            var sum = 0L;
            foreach (var lead in half)
            {
                sum += engine.Routing.Route(lead, RoutingContext.At(AsOf)).Turn;
            }

            return sum;
        }

        static long InTwo(Func<long> mine, Func<long> others)
        {
            var other = Task.Run(others);
            return mine() + other.GetAwaiter().GetResult();
        }
    }

    private static (FrameLayout Layout, TerritoryIndex Index, CriterionNode[] Nodes) Compile(IReadOnlyList<Criterion> territories)
    {
        var layout = new FrameLayout();
        var compiler = new CriterionCompiler(layout, AttributeScope.Of(TerritoryWorkload.Schema));
        CriterionNode[] nodes = [.. territories.Select(compiler.Compile)];
        return (layout, TerritoryIndexBuilder.Build(nodes, layout), nodes);
    }

    // A router by hand that routes otherwise would be no yardstick.
    private static void Agree(IEnumerable<LeadTexts> leads, IReadOnlyList<TerritoryRule> rules, Criterion[] territories)
    {
        var (layout, index, _) = Compile(territories);
        foreach (var lead in leads)
        {
            var frame = FrameCache.Rent(layout, TerritoryWorkload.Schema);
            frame.Start(lead, AsOf, FactSet.Empty);
            var found = index.First(frame, holdsOnError: false).Territory;
            FrameCache.Return(frame);
            var byHand = -1;
            for (var i = 0; i < rules.Count && byHand < 0; i++)
            {
                byHand = rules[i].Matches(lead) ? i : -1;
            }

            if (found != byHand)
            {
                throw new InvalidOperationException($"The router by hand gives {byHand} for {string.Join(", ", lead.Values)}, the index {found}.");
            }
        }
    }
}
