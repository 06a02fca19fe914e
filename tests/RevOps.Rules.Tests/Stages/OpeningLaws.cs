using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Stages;

/// <summary>What opens a gate, against brute force over every combination of values that the policy can tell apart.</summary>
public class OpeningLaws
{
    private static readonly DateTimeOffset AsOf = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly NumberAttribute Size = Attributes.Number("size", min: 0, max: 40);
    private static readonly NumberAttribute Budget = Attributes.Number("budget");
    private static readonly TextAttribute Country = Attributes.Text("country");
    private static readonly FlagAttribute Partner = Attributes.Flag("partner");
    private static readonly TextSetAttribute Tech = Attributes.TextSet("tech");
    private static readonly RecordAttribute[] All = [Size, Budget, Country, Partner, Tech];

    private static readonly RecordSchema<Dictionary<string, object?>> Schema = RecordSchema.For<Dictionary<string, object?>>().BindDictionary(All, r => r).Build();

    // Constants are 10, 20 and 30, so these meet every class of a number.
    private static readonly Dictionary<string, object[]> Values = new()
    {
        ["size"] = [0.0, 10.0, 15.0, 20.0, 25.0, 30.0, 40.0],
        ["budget"] = [0.0, 10.0, 15.0, 20.0, 25.0, 30.0, 40.0],
        ["country"] = ["US", "CA", "other"],
        ["partner"] = [true, false],
        ["tech"] = [Array.Empty<string>(), new[] { "x" }, new[] { "y" }, new[] { "x", "y" }],
    };

    [Fact]
    public void Every_reported_set_opens_is_minimal_and_nothing_smaller_was_missed() =>
        Law.ForEachCase(120, 6_000, random =>
        {
            var (policy, used) = Sample(random);
            var engine = policy.CompileFor(Schema);
            var record = Record(random);
            var context = DecisionContext.At(AsOf).From("one").Searching(random.Next(3) == 0 ? new GateSearch(random.Next(1, 4), random.Next(1, 4), random.Next(1, 60)) : new GateSearch(100, 20, 100_000));
            var explained = engine.Explain(record, context);
            if (explained.Decisions.Stage!.Value.Outcome != StageOutcome.Blocked)
            {
                explained.Stage!.Openings.ShouldBeNull();
                return;
            }

            var openings = explained.Stage!.Openings!;
            var reported = openings.Sets.Select(s => Key(s.Conditions.Where(c => c.Kind == GateConditionKind.Attribute).Select(c => c.Attribute!))).ToList();
            foreach (var set in openings.Sets)
            {
                Opens(engine, Applied(record, set), set, context).ShouldBeTrue($"{set} does not open");
                foreach (var left in set.Conditions)
                {
                    var without = new GateOpening([.. set.Conditions.Where(c => c != left)]);
                    Opens(engine, Applied(record, without), without, context).ShouldBeFalse($"{set} opens without {left}");
                }
            }

            var minimal = Minimal(engine, record, used, context);
            reported.Except(minimal).ShouldBeEmpty($"every set is minimal: {policy.Stages!.ToText()}");
            if (!openings.IsIncomplete)
            {
                reported.Order().ShouldBe(minimal.Order(), policy.Stages!.ToText());
            }

            reported.Select(r => r.Count(c => c == ',')).ShouldBe(reported.Select(r => r.Count(c => c == ',')).Order(), "the smallest come first");
        });

    private static bool Opens(PolicyEngine<Dictionary<string, object?>> engine, Dictionary<string, object?> record, GateOpening set, DecisionContext context) =>
        engine.Decide(record, set.Conditions.Any(c => c.Kind == GateConditionKind.Acceptance) ? context.WithAcceptance("ann") : context).Stage!.Value.Outcome == StageOutcome.Allowed;

    private static Dictionary<string, object?> Applied(Dictionary<string, object?> record, GateOpening set)
    {
        var applied = new Dictionary<string, object?>(record);
        foreach (var condition in set.Conditions.Where(c => c.Attribute is not null))
        {
            applied[condition.Attribute!] = condition.Example;
        }

        return applied;
    }

    // Every set of attributes some values of which open the gate, without those that contain another.
    private static List<string> Minimal(PolicyEngine<Dictionary<string, object?>> engine, Dictionary<string, object?> record, HashSet<string> presence, DecisionContext context)
    {
        var accepted = context.WithAcceptance("ann");
        var found = new List<int>();
        for (var mask = 0; mask < 1 << All.Length; mask++)
        {
            if (!found.Exists(f => (f & mask) == f) && AnyOpens(0, new Dictionary<string, object?>(record), mask))
            {
                found.Add(mask);
            }
        }

        return [.. found.Where(f => !found.Exists(o => o != f && (f & o) == o)).Select(f => Key(All.Where((_, i) => (f >> i & 1) != 0).Select(a => a.Name)))];

        bool AnyOpens(int at, Dictionary<string, object?> tried, int mask)
        {
            if (at == All.Length)
            {
                return engine.Decide(tried, accepted).Stage!.Value.Outcome == StageOutcome.Allowed;
            }

            var name = All[at].Name;
            if ((mask >> at & 1) == 0)
            {
                return AnyOpens(at + 1, tried, mask);
            }

            var original = tried[name];
            foreach (var value in presence.Contains(name) ? [.. Values[name], null] : Values[name].Cast<object?>())
            {
                tried[name] = value;
                if (AnyOpens(at + 1, tried, mask))
                {
                    return true;
                }
            }

            tried[name] = original;
            return false;
        }
    }

    private static string Key(IEnumerable<string> names) => string.Join(",", names.Order());

    private static Dictionary<string, object?> Record(Random random) =>
        All.ToDictionary(a => a.Name, a => random.Next(5) switch { 0 or 1 => null, _ => Values[a.Name][random.Next(Values[a.Name].Length)] });

    private static (Policy Policy, HashSet<string> Presence) Sample(Random random)
    {
        while (true)
        {
            var given = new List<Criterion>();
            try
            {
                var policy = Policy.Named("n", "1")
                    .Fit(f => f.Profile("p", p =>
                    {
                        _ = random.Next(3) == 0 ? p.Disqualify("no", When(1)) : p;
                        p.Score("g", "a", 10, When(1)).Score("g", "b", 10, When(2)).Score("g", "c", -5, When(1)).Tier("A", 20).Tier("B", 10).Tier("C", 0);
                    }))
                    .Stages(s => s.Stage("one", exit: random.Next(2) == 0 ? When(2) & Facts.FitTier.In("A", "B") : When(2) | Facts.FitScore.AtLeast(random.Next(4) * 5))
                        .Stage("two", entry: random.Next(2) == 0 ? When(2) : null, required: random.Next(2) == 0 ? [All[random.Next(All.Length)]] : null, needsAcceptance: random.Next(4) == 0))
                    .Build();
                return (policy, [.. given.SelectMany(AttributeScope.Leaves).OfType<PresenceCriterion>().Select(l => l.Attribute.Name)]);
            }
            catch (PolicyException)
            {
            }

            Criterion When(int depth)
            {
                var when = depth > 1 && random.Next(3) > 0
                    ? random.Next(4) switch { 0 => When(1) | When(1), 1 => !(When(1) & When(1)), 2 => Criterion.AtLeastOf(2, When(1), When(1), When(1)), _ => When(1) & When(1) }
                    : Leaf();
                given.Add(when);
                return when;
            }

            Criterion Leaf()
            {
                double Number() => 10 * random.Next(1, 4);
                var attribute = All[random.Next(All.Length)];
                if (random.Next(8) == 0)
                {
                    return random.Next(2) == 0 ? attribute.IsKnown() : attribute.IsMissing();
                }

                return attribute switch
                {
                    NumberAttribute number => random.Next(3) switch { 0 => number.AtLeast(Number()), 1 => number.AtMost(Number()), _ => number.Between(10, 10 * random.Next(2, 4)) },
                    TextAttribute text => random.Next(2) == 0 ? text.Is("US") : text.In("US", "CA"),
                    FlagAttribute flag => flag.Is(random.Next(2) == 0),
                    TextSetAttribute set => random.Next(2) == 0 ? set.AnyOf("x", "y") : set.AllOf("x"),
                    _ => throw new InvalidOperationException(),
                };
            }
        }
    }
}
