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
                AccountGenerator.Add(routing, random, () => Name());
                Several(4, i => routing.Territory(Name(i), When(), random.Next(3) switch { 0 => RoutingTarget.Pool("p"), 1 => RoutingTarget.Owner(Name()), _ => RoutingTarget.Queue("q") }, AccountGenerator.Dates(random)));
                routing.Territory("the rest", null, "p");
                routing.Pool("p", "q", pool => Several(4, i => pool.Member(Name(i), random.Next(1, 100), random.Next(4) > 0, random.Next(2) == 0 ? random.Next(1, 50) : null, Maybe(When)), least: 1));
                routing.Queue("q", Maybe(() => Name())).CatchAll("q");
                Several(3, i => routing.Queue("wait " + i, queue => Waiting(queue, i == 0 ? null : "wait " + (i - 1))));
                Several(3, i => _ = random.Next(3) switch
                {
                    0 => routing.Transfer("transfer " + i, TransferAction.Hold, random.Next(2) == 0 ? [OwnershipFinding.Nobody, OwnershipFinding.Unknown] : null, When(), "q"),
                    1 => routing.Transfer("transfer " + i, TransferAction.Keep, [OwnershipFinding.Inactive], Maybe(When)),
                    _ => routing.Transfer("transfer " + i, TransferAction.Reassign, when: When()),
                });
                _ = random.Next(2) == 0 ? routing.Reroute(random.Next(1, 21), "q", Again) : routing;
                Several(2, i => routing.Pool("turns " + i, "q", Turns));
                _ = random.Next(2) == 0 ? routing.TakeTurnsFor(AssignmentKind.Sticky).GiveTurnsBackFor(Name(0), Name(1)) : routing;
                _ = random.Next(2) == 0 ? routing.TakeTurnsFor(AssignmentKind.Manual) : routing;
                _ = random.Next(2) == 0 ? routing.HoldOnError("q") : routing;
            });
        }

        if ((sections & 8) != 0)
        {
            builder.Sla(sla =>
            {
                var escalates = random.Next(2) == 0;
                string? Escalation() => escalates && random.Next(2) == 0 ? Name(0) : null;
                string? Hours() => random.Next(5) switch { 0 => "country", 1 => "owner", 2 => "zone", 3 => "berlin", _ => null };
                SlaBudget Within() => random.Next(4) == 0 ? SlaBudget.BusinessDays(random.Next(1, 10_000), (BusinessDayEnd)random.Next(2)) : random.Next(3) == 0 ? SlaBudget.CalendarDays(random.Next(1, 10_000)) : Time();
                EscalationPoint At() => random.Next(3) switch { 0 => EscalationPoint.AtPercent(random.Next(1, 1_001)), 1 => EscalationPoint.BeforeDue(Span()), _ => EscalationPoint.AfterDue(Span()) };
                SlaBudget Time() => TimeSpan.FromSeconds(random.Next(1, 10_000_000));
                string[]? codes = (sections & 16) == 0 && random.Next(2) == 0 ? [Name(0), Name(1)] : null;
                _ = random.Next(2) == 0 ? sla.PinPromises() : sla;
                _ = escalates ? sla.Escalation(Name(0), e =>
                {
                    Several(4, i => e.Step(Name(i), At(), (EscalationAction)random.Next(4), Maybe(() => Name())));
                    e.Step("often", EscalationPoint.AtPercent(100), EscalationAction.Notify, every: Span(), most: random.Next(2, 65));
                }) : sla;
                Several(3, i => sla.PauseFor(Name(i), random.Next(2) == 0 ? Span() : null, [.. new[] { SlaMetric.Acceptance, SlaMetric.Touches, SlaMetric.NextStep, SlaMetric.TimeInQueue, SlaMetric.Disposition }.Take(random.Next(1, 6))]));
                sla.HoursBy("country", Samples.Country, "berlin", new CalendarChoice("berlin", "DE", "AT"), new CalendarChoice("berlin", "CH"))
                    .HoursOfOwner("owner", "berlin", random.Next(2) == 0 ? [new CalendarChoice("berlin", "ann", "Ann")] : []).HoursInZoneOf("zone", Samples.Domain, "berlin");
                Several(3, i => sla.FirstTouch("first " + i, Time(), Hours(), When(), Escalation(), codes), least: 1);
                Several(2, i => sla.Acceptance("accept " + i, Within(), "berlin", When(), Escalation()));
                Several(2, i => sla.Disposition("dispose " + i, Within(), "owner", When(), Escalation(), (sections & 2) == 0 ? codes : null));
                Several(2, i => sla.NextStep("next " + i, Within(), "zone", When(), Escalation()).TimeInQueue("queue " + i, Within(), "country", When(), Escalation()));
                Several(2, i => sla.Touches("touches " + i, new TouchRule(random.Next(6, 201), random.Next(2) == 0, random.Next(1, 4), random.Next(2) == 0, random.Next(2) == 0 ? [new ChannelMinimum("call", 3), new ChannelMinimum(Name(), 2)] : null), Within(), "berlin", When(), Escalation(), codes));
                Several(2, i => sla.Handoff("handoff " + i, Within(), random.Next(2) == 0 ? [Samples.Employees, Samples.Country] : null, When(), "berlin", When(), Escalation(), codes));
            });
        }

        if ((sections & 16) != 0)
        {
            builder.Dispositions(dispositions =>
            {
                Several(8, i => dispositions.On(Name(i), Name(), Action().MovingTo((sections & 2) == 0 ? Maybe(() => Name()) : null), (DispositionKind)random.Next(3), random.Next(4) == 0 && (sections & 2) == 0 ? [Name(), Name()] : null, random.Next(2) == 0 ? [Samples.Employees] : null, Maybe(When), random.Next(2) == 0), least: 1);
                _ = random.Next(3) == 0 ? dispositions.Accept("accepted", Name(), when: Maybe(When)) : dispositions;
                DispositionGenerator.Limits(random, dispositions);
            });
        }

        _ = random.Next(4) == 0 ? builder.Standards(s => DispositionGenerator.Standards(random, s, When)) : builder;
        ScorecardGenerator.Add(builder, random, hasStages: (sections & 2) != 0);
        return builder.Build();

        Criterion When()
        {
            var when = criteria.Criterion(Samples.All, depth: 3);
            return random.Next(4) == 0 ? when.DescribedAs("words \"of\" the business") : when;
        }

        void Turns(PoolBuilder pool)
        {
            _ = random.Next(2) == 0 ? pool.ByLeastLoad() : pool;
            _ = random.Next(2) == 0 ? pool.RotateBy(Facts.FitTier) : pool;
            _ = random.Next(2) == 0 ? pool.WaitOffHours() : pool;
            pool.Owe(random.Next(3) switch { 0 => CatchUp.None, 1 => CatchUp.Full, _ => CatchUp.UpTo(random.Next(1, 99)) });
            Several(4, i => pool.Member(Name(i), m =>
            {
                m.Weight(random.Next(1, 99)).Capacity(random.Next(1, 50)).Priority(random.Next(1, 4));
                _ = random.Next(2) == 0 ? m.Works("berlin") : m;
                _ = random.Next(3) == 0 ? m.Inactive() : m;
                m.Effective(AccountGenerator.Dates(random));
                _ = random.Next(3) == 0 ? m.When(When()) : m;
                Several(3, k => m.WeightFrom(new DateTime(2026, 1 + k, 1 + random.Next(28)), random.Next(1, 99)));
                Several(2, k => m.Away(new DateTime(2026, 5, 1 + random.Next(9)), new DateTime(2026, 5, 10 + random.Next(9))));
                Several(3, k => _ = k == 2 ? m.AtMost(random.Next(1, 99), Span()) : m.AtMost(random.Next(1, 99), (CapPeriod)random.Next(3)));
            }), least: 1);
        }

        void Waiting(RoutingQueueBuilder queue, string? next)
        {
            _ = random.Next(2) == 0 ? queue.Steward(Name(), (QueueSteward)random.Next(2)) : queue;
            _ = random.Next(3) > 0 ? queue.AtMost(Brief(), random.Next(2) == 0 ? next : null) : queue;
            _ = random.Next(2) == 0 ? queue.On("berlin") : queue;
            _ = random.Next(2) == 0 ? queue.RetryAfter(Brief()) : queue;
            _ = random.Next(2) == 0 ? queue.RetryWhenEligible() : queue;
        }

        void Again(ReroutePolicyBuilder reroute)
        {
            _ = (sections & 16) == 0 && random.Next(2) == 0 ? reroute.OnRejection([Name(0), Name(1)], (RerouteExclusion)random.Next(5), random.Next(2) == 0) : reroute;
            Several(2, i => reroute.On((RerouteCause)i, (RerouteExclusion)random.Next(5), i == 0 && random.Next(2) == 0));
            reroute.On(RerouteCause.Inactivity, (RerouteExclusion)random.Next(5), random.Next(2) == 0);
        }

        TimeSpan Brief() => TimeSpan.FromSeconds(random.Next(1, 1_000_000));

        DispositionAction Action() => DispositionGenerator.Action(random, When, () => Name());

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
