namespace RevOps.Rules.Benchmarks;

/// <summary>
/// Territories over the eight texts of a lead, seeded: conjunctions of 2 to 4 conditions, the narrow ones first as an operations team orders them:
/// named accounts, postal prefixes, states, countries. The same as criteria, and as the objects that a hand-written router would keep.
/// </summary>
internal static class TerritoryWorkload
{
    public const int MostConditions = 4;

    private const int Seed = 20260101;

    public static readonly TextAttribute[] Attributes =
    [
        .. new[] { "domain", "country", "state", "postal", "industry", "segment", "product", "source" }.Select(name => RevOps.Rules.Attributes.Text(name)),
    ];

    public static readonly RecordSchema<LeadTexts> Schema = SchemaOf();

    /// <summary>So many territories, the same on every run.</summary>
    public static IReadOnlyList<TerritoryRule> Of(int count)
    {
        var random = new Random(Seed);
        string[][] values = [.. Enumerable.Range(0, Attributes.Length).Select(a => LeadTexts.ValuesOf(a))];
        return [.. Enumerable.Range(0, count)
            .Select(_ =>
            {
                var rule = new TerritoryRule();
                var geography = random.Next(20) switch { < 2 => 0, < 9 => 3, < 16 => 2, _ => 1 };
                int[] others = [.. Enumerable.Range(4, 4).OrderBy(_ => random.Next()).Take(random.Next(1, MostConditions))];
                rule.Rank = geography switch { 0 => 0, 3 => 1, 2 => 2, _ => 3 };
                foreach (var attribute in others.Prepend(geography))
                {
                    if (attribute == 3)
                    {
                        rule.PostalPrefix = random.Next(100, 1_000).ToString(System.Globalization.CultureInfo.InvariantCulture)[..(random.Next(20) == 0 ? 2 : 3)];
                    }
                    else
                    {
                        rule.Values[attribute] = [.. Enumerable.Range(0, attribute == 0 ? 1 : random.Next(1, 3)).Select(_ => values[attribute][random.Next(values[attribute].Length)]).Distinct()];
                    }
                }

                return rule;
            })
            .OrderBy(r => r.Rank)];
    }

    /// <summary>A policy of these territories, each with an owner, and of what else is asked.</summary>
    public static Policy PolicyOf(IReadOnlyList<TerritoryRule> rules, Action<RoutingPolicyBuilder>? others = null) => Policy.Named("territories", "1").Routing(routing =>
    {
        others?.Invoke(routing);
        routing.Queue("everything").CatchAll("everything");
        for (var i = 0; i < rules.Count; i++)
        {
            routing.Territory($"territory {i}", rules[i].ToCriterion(), RoutingTarget.Owner($"owner {i % 50}"));
        }
    }).Build();

    private static RecordSchema<LeadTexts> SchemaOf()
    {
        var builder = RecordSchema.For<LeadTexts>();
        for (var i = 0; i < Attributes.Length; i++)
        {
            var at = i;
            builder.Bind(Attributes[i], lead => lead.Values[at]);
        }

        return builder.Build();
    }
}
