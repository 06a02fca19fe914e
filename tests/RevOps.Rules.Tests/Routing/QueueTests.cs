using RevOps.Rules.Tests.Properties;
using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Routing;

/// <summary>How long records wait in queues, and where they go then.</summary>
public class QueueTests
{
    private static readonly DateTimeOffset Friday = new(2026, 1, 9, 16, 0, 0, TimeSpan.FromHours(-5));

    [Fact]
    public void A_record_stays_until_the_open_time_of_its_queue_has_passed_and_is_in_the_next_one_at_that_very_instant()
    {
        var queues = Engine().Queues;
        var monday = new DateTimeOffset(2026, 1, 12, 12, 0, 0, TimeSpan.Zero).AddHours(3);
        queues.Look("manager", Friday, Friday).ShouldBe(new QueueStanding("manager", Friday, monday, "triage"));
        queues.Look("manager", Friday, monday.AddTicks(-1)).Hops.ShouldBe(0);
        queues.Look("manager", Friday, monday).ShouldBe(new QueueStanding("triage", monday, monday.AddHours(4), null, 1));
        queues.Look("manager", Friday, monday.AddHours(4)).IsOverdue.ShouldBeTrue();
    }

    [Fact]
    public void Several_hops_are_made_at_once_when_much_time_has_passed_and_the_explanation_names_each()
    {
        var explained = Engine().Queues.Explain("first", AsOf, AsOf.AddDays(5));
        explained.Standing.Queue.ShouldBe("triage");
        explained.Standing.Hops.ShouldBe(2);
        explained.Steward.ShouldBe("ops");
        explained.ToString().ShouldBe(string.Join('\n',
            "triage since 2026-01-05T19:30:00Z, overdue since 2026-01-05T23:30:00Z; steward ops",
            "  Its time in first ended at 2026-01-05T15:30:00Z; then manager has it.",
            "  Its time in manager ended at 2026-01-05T19:30:00Z; then triage has it.",
            "  triage had to settle it by 2026-01-05T23:30:00Z, and no queue comes after it."));
    }

    [Fact]
    public void A_queue_without_a_limit_keeps_its_records_and_one_that_is_gone_has_left_them_to_the_catch_all()
    {
        var queues = Engine().Queues;
        queues.Look("partners", AsOf, AsOf.AddYears(3)).ShouldBe(new QueueStanding("partners", AsOf));
        queues.Look("gone", AsOf, AsOf).ShouldBe(new QueueStanding("triage", AsOf, AsOf.AddHours(4)));
        queues.Explain("gone", AsOf, AsOf).Reasons[0].ToString().ShouldBe("There is no queue `gone` any more; triage has its records.");
        queues.Explain("partners", AsOf, AsOf).Reasons.Single().Code.Value.ShouldBe(Reasons.QueueUnlimited);
        queues.Look("first", AsOf.AddDays(1), AsOf).Hops.ShouldBe(0, "it has just been put there");
        queues.Look("first", DateTimeOffset.MaxValue, DateTimeOffset.MaxValue).EndsAt.ShouldBeNull();
        queues.Look("first", DateTimeOffset.MinValue, DateTimeOffset.MaxValue).Queue.ShouldBe("triage");
        Should.Throw<ArgumentNullException>(() => queues.Look(null!, AsOf, AsOf));
    }

    [Fact]
    public void A_limit_that_the_calendar_does_not_reach_ends_nowhere_and_says_so()
    {
        var short1 = BusinessCalendar.In("UTC").Named("once").ExtraHours(2026, 1, 7, "10:00", "12:00").Build();
        var queues = Leads.Engine(p => p.Calendar(short1).Routing(r => r.Queue("q", q => q.On("once").AtMost(TimeSpan.FromHours(2))).Queue("all").CatchAll("all"))).Queues;
        queues.Look("q", AsOf, AsOf.AddYears(2)).Queue.ShouldBe("all");
        var late = AsOf.AddDays(30);
        queues.Look("q", late, late.AddYears(9)).ShouldBe(new QueueStanding("q", late, null, "all"));
        queues.Explain("q", late, late).Reasons.Single().Code.Value.ShouldBe(Reasons.BeyondHorizon);
    }

    [Fact]
    public void Looking_again_from_an_answer_gives_the_same_answer_and_a_walk_in_small_steps_agrees() => Law.ForEachCase(200, 20_000, random =>
    {
        var queues = Chain(random, out var names, out var limits);
        var start = names[random.Next(names.Length)];
        var (entered, at) = (AsOf.AddMinutes(random.Next(50_000)), 0);
        var stepped = (Queue: start, Since: entered, Hops: 0);
        for (var look = 0; look < 8; look++)
        {
            at += random.Next(1, 2_000);
            var asOf = entered.AddMinutes(at);
            var standing = queues.Look(start, entered, asOf);
            for (var minute = stepped.Since; ; minute = minute.AddMinutes(1))
            {
                if (minute >= asOf.AddMinutes(1))
                {
                    break;
                }

                var (limit, calendar, next) = limits[stepped.Queue];
                if (next is not null && limit is { } l && (calendar?.Elapsed(stepped.Since, minute) ?? minute - stepped.Since) >= l && minute <= asOf)
                {
                    stepped = (next, minute, stepped.Hops + 1);
                }
            }

            (standing.Queue, standing.EnteredAt, standing.Hops).ShouldBe(stepped);
            var again = queues.Look(standing.Queue, standing.EnteredAt, asOf);
            (again.Queue, again.EnteredAt, again.EndsAt, again.Next, again.IsOverdue).ShouldBe((standing.Queue, standing.EnteredAt, standing.EndsAt, standing.Next, standing.IsOverdue));
            (standing.EndsAt is null || standing.IsOverdue || standing.EndsAt > asOf).ShouldBeTrue();
        }
    });

    [Fact]
    public void A_queued_decision_explains_until_when_the_queue_has_the_record_and_when_to_route_again()
    {
        var explained = Engine().Routing.Explain(new Lead(), RoutingContext.At(AsOf));
        explained.Decision.Queue.ShouldBe("first");
        explained.Decision.RetryAt.ShouldBe(AsOf.AddMinutes(20));
        explained.Explanation!.Waiting!.Value.ToString().ShouldBe("first since 2026-01-05T15:00:00Z until 2026-01-05T15:30:00Z, then manager");
        explained.Explanation.Reasons.Select(r => r.ToString()).ShouldBe(
        [
            "all is the first territory that matches.",
            "first has it until 2026-01-05T15:30:00Z, then manager.",
            "It is to be routed again at 2026-01-05T15:20:00Z.",
        ]);
        Engine().Routing.Route(new Lead(Problem: "broken"), RoutingContext.At(AsOf)).Queue.ShouldBe("triage");
    }

    private static PolicyEngine<Lead> Engine() => Leads.Engine(p => p
        .Calendar(BusinessCalendar.In("America/New_York").Named("new-york").Open(DayOfWeek.Monday, DayOfWeek.Friday, "08:00", "18:00").Build())
        .Routing(r => r.Territory("all", null, RoutingTarget.Queue("first"))
            .Queue("first", q => q.AtMost(TimeSpan.FromMinutes(30), next: "manager").RetryAfter(TimeSpan.FromMinutes(20)))
            .Queue("manager", q => q.Steward("kim").On("new-york").AtMost(TimeSpan.FromHours(4)))
            .Queue("triage", q => q.Steward("ops", QueueSteward.Team).AtMost(TimeSpan.FromHours(4)))
            .Queue("partners")
            .CatchAll("triage")));

    private static QueueWatch Chain(Random random, out string[] names, out Dictionary<string, (TimeSpan? Limit, BusinessCalendar? Calendar, string? Next)> limits)
    {
        var berlin = BusinessCalendar.In("Europe/Berlin").Named("berlin").Open(DayOfWeek.Monday, DayOfWeek.Saturday, "09:00", "17:00").Build();
        string[] all = [.. Enumerable.Range(0, random.Next(1, 6)).Select(i => "q" + i)];
        var declared = new Dictionary<string, (TimeSpan?, BusinessCalendar?, string?)>(StringComparer.Ordinal);
        var engine = Leads.Engine(p => p.Calendar(berlin).Routing(r =>
        {
            for (var i = 0; i < all.Length; i++)
            {
                var (limit, counts, next) = (random.Next(4) == 0 ? (TimeSpan?)null : TimeSpan.FromMinutes(random.Next(1, 3_000)), random.Next(2) == 0, random.Next(2) == 0 && i + 1 < all.Length ? all[random.Next(i + 1, all.Length)] : null);
                declared[all[i]] = (limit, counts ? berlin : null, limit is null ? null : next ?? "end");
                r.Queue(all[i], q =>
                {
                    _ = counts ? q.On("berlin") : q;
                    _ = limit is { } l ? q.AtMost(l, next) : q;
                });
            }

            r.Queue("end", q => q.AtMost(TimeSpan.FromHours(4))).CatchAll("end");
        }));
        declared["end"] = (TimeSpan.FromHours(4), null, null);
        (names, limits) = (all, declared);
        return engine.Queues;
    }
}
