using RevOps.Rules.Tests.Criteria;

namespace RevOps.Rules.Tests.Policies;

/// <summary>Arbitrary policies that hold: any subset of sections, generated criteria over <see cref="Samples"/>, every option now and then.</summary>
internal static class PolicyGenerator
{
    private static readonly string[] Names = ["a", "B", "north america", "ÄÖ\u00fc", "quote\"s", "tab\there", "😀", "x-y.z", "null", "0"];

    public static Policy Policy(Random random)
    {
        var criteria = new CriterionGenerator(random);
        var builder = RevOps.Rules.Policy.GovernedBy(new Governance(
            Name(), "1." + random.Next(9), ["Marketing"], [new SignOff("Sales", "jo", new DateTime(2026, 1, 2), new string('0', 64))], Maybe(() => new DateTime(2026, 2, 3)) is { Year: > 1 } d ? d : null));
        var sections = random.Next(1, 32);
        if (random.Next(2) == 0)
        {
            builder.Declare(Samples.Country, Samples.Contacts);
        }

        var berlin = BusinessCalendar.In("Europe/Berlin").Named("berlin").Open(DayOfWeek.Monday, DayOfWeek.Friday, "09:00", "17:30").Open(DayOfWeek.Saturday, "22:00", "02:00")
            .Closed(2026, 12, 25, "Christmas").ExtraHours(2026, 12, 27, "10:00", "12:00", "Sale").Override(2026, 12, 24, ["09:00-12:00"]).WithHorizon(random.Next(1, 60)).Build();
        builder.Calendar(berlin);
        if (random.Next(2) == 0)
        {
            var tokyo = BusinessCalendar.In("Asia/Tokyo").Named("tokyo").Open(DayOfWeek.Friday, DayOfWeek.Monday, "09:00", "24:00").Build();
            var sun = BusinessCalendar.UnionOf("sun", random.Next(2) == 0 ? [berlin, tokyo] : [tokyo, berlin]);
            builder.Calendar(random.Next(2) == 0 ? [sun, tokyo] : [tokyo, BusinessCalendar.IntersectionOf("both", sun, tokyo), sun]);
        }

        if ((sections & 1) != 0)
        {
            builder.Fit(fit =>
            {
                _ = random.Next(2) == 0 ? fit.HoldOnError() : fit;
                _ = random.Next(2) == 0 ? fit.Review(When(), "q", TimeSpan.FromSeconds(random.Next(1, 1_000_000)), random.Next(2) == 0 ? Samples.Created : null) : fit;
                Several(3, i => fit.Profile(Name(i), p =>
                {
                    _ = random.Next(2) == 0 ? p.AppliesWhen(When()) : p;
                    Several(2, k => p.MustHave(Name(k), When(), random.Next(2) == 0));
                    Several(3, k => p.Disqualify(Name(k), When(), random.Next(2) == 0));
                    Several(4, k => p.Score(Name(k % 2), Name(k), Points.FromThousandths(random.Next(1, 1_000_000) * (random.Next(3) == 0 ? -1 : 1)), When()), least: 1);
                    _ = random.Next(2) == 0 ? p.Limit(Name(0), random.Next(2) == 0 ? Points.FromThousandths(-random.Next(5_000)) : null, Points.FromThousandths(random.Next(90_000))) : p;
                    _ = random.Next(3) == 0 ? p.LimitTotal(max: random.Next(1, 500)) : p;
                    Several(3, k => p.Tier(Name(k), Points.FromThousandths(50_000 - (k * 1_000) - random.Next(900))));
                }), least: 1);
            });
        }

        QualificationGenerator.Add(builder, random, criteria, hasFit: (sections & 1) != 0);
        if ((sections & 2) != 0)
        {
            var stages = StageGenerator.Section(random, When, () => Name());
            builder.Stages(stages);
        }

        if ((sections & 4) != 0)
        {
            builder.Routing(routing =>
            {
                Several(2, i => routing.Suppress(Name(i), When(), "q"));
                _ = random.Next(2) == 0 ? routing.KeepOwners(KnownOwnerKind.Customer, KnownOwnerKind.OpenOpportunity) : routing;
                Several(4, i => routing.Territory(Name(i), When(), random.Next(3) switch { 0 => RoutingTarget.Pool("p"), 1 => RoutingTarget.Owner(Name()), _ => RoutingTarget.Queue("q") }));
                routing.Territory("the rest", null, "p");
                routing.Pool("p", "q", pool => Several(4, i => pool.Member(Name(i), random.Next(1, 100), random.Next(4) > 0, random.Next(2) == 0 ? random.Next(1, 50) : null, Maybe(When)), least: 1));
                routing.Queue("q", Maybe(() => Name())).CatchAll("q");
                _ = random.Next(2) == 0 ? routing.HoldOnError("q") : routing;
            });
        }

        if ((sections & 8) != 0)
        {
            builder.Sla(sla => Several(4, i => sla.FirstTouch(Name(i), TimeSpan.FromSeconds(random.Next(1, 10_000_000)), Maybe(() => "berlin"), When()), least: 1));
        }

        if ((sections & 16) != 0)
        {
            builder.Dispositions(dispositions =>
            {
                Several(8, i => dispositions.On(Name(i), Name(), Action().MovingTo((sections & 2) == 0 ? Maybe(() => Name()) : null), (DispositionKind)random.Next(3), null, random.Next(2) == 0 ? [Samples.Employees] : null, Maybe(When), random.Next(2) == 0), least: 1);
                _ = random.Next(2) == 0 ? dispositions.AtMostRecycles(random.Next(1, 9), TimeSpan.FromDays(random.Next(1, 999))) : dispositions;
            });
        }

        return builder.Build();

        Criterion When()
        {
            var when = criteria.Criterion(Samples.All, depth: 3);
            return random.Next(4) == 0 ? when.DescribedAs("words \"of\" the business") : when;
        }

        DispositionAction Action() => random.Next(8) switch
        {
            0 => DispositionAction.Nurture(Name(), random.Next(2) == 0 ? Span() : null, random.Next(2) == 0),
            1 => DispositionAction.Recycle(Span(), random.Next(2) == 0),
            2 => DispositionAction.RecycleOn(Samples.Renewal, random.Next(2) == 0 ? Span() : default, random.Next(2) == 0 ? Span() : null, random.Next(2) == 0),
            3 => DispositionAction.Enrich(Maybe(() => Name()), random.Next(2) == 0),
            4 => DispositionAction.Reroute(),
            5 => DispositionAction.Suppress(random.Next(2) == 0 ? Span() : null),
            6 => DispositionAction.Merge(Samples.Domain),
            _ => DispositionAction.Disqualify(Maybe(() => Name())),
        };

        TimeSpan Span() => TimeSpan.FromSeconds(random.Next(1, 100_000_000));
        string Name(int index = -1) => index < 0 ? Names[random.Next(Names.Length)] : Names[index % Names.Length];
        T? Maybe<T>(Func<T> make) => random.Next(2) == 0 ? make() : default;
        void Several(int most, Action<int> add, int least = 0)
        {
            var count = random.Next(least, most + 1);
            for (var i = 0; i < count; i++)
            {
                add(i);
            }
        }
    }
}
