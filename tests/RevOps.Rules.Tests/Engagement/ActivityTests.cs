using static RevOps.Rules.Tests.Engagement.Account;

namespace RevOps.Rules.Tests.Engagement;

public class ActivityTests
{
    private static readonly FitContext Now = FitContext.At(AsOf);

    private static readonly Policy Policy = Larkfield(e => e);

    [Theory]
    [InlineData(0, 15_000)]
    [InlineData(30, 7_500)]
    [InlineData(60, 3_750)]
    [InlineData(300, 15)]
    [InlineData(900, 0)]
    [InlineData(30_000, 0)]
    public void Points_halve_with_every_half_life(int daysAgo, long thousandths) =>
        Score(Policy, That(("webinar", daysAgo))).ShouldBe(thousandths);

    [Fact]
    public void A_half_life_has_1024_steps_and_an_age_counts_in_whole_seconds()
    {
        // A step of 30 days is 2,531.25 seconds.
        Score(Policy, new Account("A-1") { Did = [new Activity("webinar", AsOf.AddSeconds(-2_532))] }).ShouldBe(14_990);
        Score(Policy, new Account("A-1") { Did = [new Activity("webinar", AsOf.AddSeconds(-2_532).AddTicks(1))] }).ShouldBe(15_000);
        var almost = new Activity("webinar", AsOf.AddDays(-30).AddTicks(1));
        Score(Policy, new Account("A-1") { Did = [almost] }).ShouldBe(7_505);
    }

    [Fact]
    public void A_window_holds_at_both_ends_and_gives_nothing_before()
    {
        var policy = Larkfield(e => e.Kind("signup", 8, decay: ActivityDecay.Window(TimeSpan.FromDays(90))));
        Score(policy, That(("signup", 0))).ShouldBe(8_000);
        Score(policy, That(("signup", 90))).ShouldBe(8_000);
        var older = new Account("A-1") { Did = [new Activity("signup", AsOf.AddDays(-90).AddTicks(-1))] };
        Score(policy, older).ShouldBe(0);
        Explain(policy, older).Counts.Expired.ShouldBe(1);
    }

    [Theory]
    [InlineData("2026-02-28T12:00:00Z", true)]
    [InlineData("2026-02-28T11:59:59Z", false)]
    [InlineData("2026-03-31T12:00:00Z", true)]
    public void A_month_is_counted_back_to_the_same_day_or_the_last_one(string at, bool counts)
    {
        var policy = Larkfield(e => e.Kind("funding", 20, decay: ActivityDecay.CalendarMonths(1)));
        Score(policy, new Account("A-1") { Did = [new Activity("funding", DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture))] }).ShouldBe(counts ? 20_000 : 0);
    }

    [Fact]
    public void Months_before_the_first_year_reach_back_to_its_start()
    {
        var policy = Larkfield(e => e.Kind("funding", 20, decay: ActivityDecay.CalendarMonths(1_200)));
        var early = new DateTimeOffset(50, 6, 1, 0, 0, 0, TimeSpan.Zero);
        var account = new Account("A-1") { Did = [new Activity("funding", DateTimeOffset.MinValue), new Activity("funding", early)] };
        policy.CompileFor(Schema).Fit.Evaluate(account, FitContext.At(early)).Engagement.ShouldBe((Points)40);
    }

    [Fact]
    public void What_lasts_keeps_its_points() =>
        Score(Larkfield(e => e.Kind("customer reference", 5, decay: ActivityDecay.None)), That(("customer reference", 4_000))).ShouldBe(5_000);

    [Fact]
    public void An_activity_after_as_of_has_not_happened()
    {
        var account = That(("webinar", 0), ("webinar", -0.00001));
        Score(Policy, account).ShouldBe(15_000);
        Explain(Policy, account).Counts.Future.ShouldBe(1);
    }

    [Fact]
    public void A_cap_limits_the_decayed_points_of_its_kind_and_of_the_whole()
    {
        Score(Policy, That(("click", 0), ("click", 0), ("click", 0), ("click", 0), ("click", 0), ("click", 0), ("click", 0))).ShouldBe(10_000);
        Score(Policy, That(("click", 30), ("click", 30), ("click", 30))).ShouldBe(3_000, "a cap counts what is left after decay");
        var capped = Larkfield(e => e.Cap(20));
        Score(capped, That(("webinar", 0), ("webinar", 0))).ShouldBe(20_000);
    }

    [Fact]
    public void Points_can_be_taken_away_and_a_cap_limits_that_too()
    {
        var policy = Larkfield(e => e.Kind("unsubscribe", -25, cap: 30));
        Score(policy, That(("unsubscribe", 0))).ShouldBe(-25_000);
        Score(policy, That(("unsubscribe", 0), ("unsubscribe", 0), ("webinar", 0))).ShouldBe(-15_000);
    }

    [Fact]
    public void Kinds_compare_under_the_fold_and_those_that_are_not_listed_are_reported()
    {
        var account = That(("WEBINAR", 0), ("podcast", 0), ("bootcamp", 0), ("podcast", 0));
        Score(Policy, account).ShouldBe(15_000);
        var explained = Explain(Policy, account);
        explained.Counts.UnknownKind.ShouldBe(3);
        explained.UnlistedKinds.ShouldBe(["bootcamp", "podcast"]);
    }

    [Fact]
    public void An_incomplete_activity_gives_no_points_and_widens_the_interval()
    {
        var explained = Explain(Policy, That(("webinar", 30), ("webinar", null), (null, 30)));
        (explained.Score, explained.Lowest, explained.Highest).ShouldBe((Points.FromThousandths(7_500), Points.FromThousandths(7_500), Points.FromThousandths(30_000)));
        explained.Counts.ShouldBe(new ActivityCounts(1, 2, 0, 0, 0, 0, 0));
        explained.OpenAttributes.ShouldBe(["activities.at", "activities.kind"]);
    }

    [Fact]
    public void An_accessor_that_throws_makes_its_activity_incomplete_and_flags_the_decision()
    {
        var rows = RecordSchema.For<Activity>().Bind(Kind, a => a.Kind).Bind(At, a => a.At ?? throw new InvalidOperationException("no clock"))
            .Bind(Asset, a => a.Asset).Bind(Weight, a => a.Weight).Bind(EventId, a => a.Id).Build();
        var schema = RecordSchema.For<Account>().Bind(Activities, a => a.Did, rows).Build();
        var policy = Policy.Named("p", "1").Engagement(Activities, Kind, At, e => e.Kind("webinar", 15)).Build();
        var decision = policy.CompileFor(schema).Fit.Evaluate(That(("webinar", 0), ("webinar", null)), Now);
        decision.Engagement.ShouldBe((Points)15);
        decision.HasErrors.ShouldBeTrue();
    }

    [Fact]
    public void An_activity_delivered_twice_counts_once_from_its_earliest_instant()
    {
        var policy = Larkfield(e => e.IdentifiedBy(EventId));
        Activity[] did = [new("webinar", AsOf.AddDays(-30), Id: "e-1"), new("webinar", AsOf, Id: "e-1"), new("webinar", AsOf, Id: "E-1"), new("webinar", AsOf)];
        foreach (var order in new[] { did, [.. did.Reverse()] })
        {
            var explained = Explain(policy, new Account("A-1") { Did = order });
            explained.Score.ShouldBe(Points.FromThousandths(37_500), "ids compare ordinally, and a row without one counts by itself");
            explained.Counts.Duplicate.ShouldBe(1);
        }
    }

    [Fact]
    public void An_incomplete_twin_leaves_open_whether_the_other_counts()
    {
        var policy = Larkfield(e => e.IdentifiedBy(EventId));
        Activity[] did = [new("webinar", AsOf, Id: "e-1"), new("click", null, Id: "e-1")];
        foreach (var order in new[] { did, [.. did.Reverse()] })
        {
            var explained = Explain(policy, new Account("A-1") { Did = order });
            (explained.Score, explained.Lowest, explained.Highest).ShouldBe(((Points)15, Points.Zero, (Points)17));
        }
    }

    [Theory]
    [InlineData(2.0, 30_000)]
    [InlineData(0.0, 0)]
    [InlineData(0.3333, 4_995)]
    [InlineData(1000.0, 15_000_000)]
    [InlineData(double.Epsilon, 0)]
    [InlineData(0.0005, 15)]
    public void A_multiplier_is_rounded_to_thousandths(double weight, long thousandths) =>
        Score(Larkfield(e => e.MultipliedBy(Weight)), new Account("A-1") { Did = [new Activity("webinar", AsOf, Weight: weight)] }).ShouldBe(thousandths);

    [Theory]
    [InlineData(-1.0)]
    [InlineData(1000.001)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NaN)]
    [InlineData(double.MaxValue)]
    [InlineData(-double.Epsilon)]
    public void A_multiplier_out_of_range_makes_its_activity_incomplete(double weight)
    {
        var account = new Account("A-1") { Did = [new Activity("webinar", AsOf, Weight: weight), new Activity("webinar", AsOf)] };
        var policy = Larkfield(e => e.MultipliedBy(Weight));
        var explained = Explain(policy, account);
        (explained.Score, explained.Counts.Incomplete, explained.Highest).ShouldBe(((Points)15, 1, (Points)15_015));
        explained.OpenAttributes.ShouldBe(["activities.weight"]);
        policy.CompileFor(Schema).Fit.Evaluate(account, Now).HasErrors.ShouldBeTrue();
    }

    [Fact]
    public void Recycling_resets_the_baseline_and_an_activity_at_that_instant_does_not_count()
    {
        var engine = Policy.CompileFor(Schema);
        var account = That(("webinar", 10), ("webinar", 5), ("webinar", 1));
        engine.Fit.Evaluate(account, Now.AfterRecycles([AsOf.AddDays(-5), AsOf.AddDays(-20)])).Engagement.ShouldBe(engine.Fit.Evaluate(That(("webinar", 1)), Now).Engagement);
        engine.Fit.Evaluate(account, Now.AfterRecycles([AsOf.AddTicks(1)])).ShouldBe(engine.Fit.Evaluate(account, Now), "a recycle after as-of has not happened");
        Explain(Policy, account, Now.AfterRecycles([AsOf])).Counts.BeforeRecycle.ShouldBe(3);
    }

    [Fact]
    public void An_attribute_of_the_record_can_be_the_baseline_and_one_in_error_scores_nothing()
    {
        var policy = Larkfield(e => e.Since(RecycledAt));
        var account = That(("webinar", 10), ("webinar", 0));
        Score(policy, account).ShouldBe(Score(Policy, account), "a record that was never recycled counts all");
        Score(policy, account with { Recycled = AsOf.AddDays(-1) }).ShouldBe(15_000);

        var broken = RecordSchema.For<Account>().Bind(Activities, a => a.Did, ActivitySchema).Bind(RecycledAt, DateTimeOffset? (_) => throw new InvalidOperationException("no")).Build();
        var fit = policy.CompileFor(broken).Fit.Explain(account, Now);
        (fit.Decision.EngagementTier, fit.Decision.Engagement, fit.Decision.HasErrors).ShouldBe((null, Points.Zero, true));
        fit.Explanation!.Engagement!.IsScored.ShouldBeFalse();
        fit.Explanation!.Engagement.OpenAttributes.ShouldBe(["recycledAt"]);
    }

    [Fact]
    public void A_section_may_keep_what_happened_before_a_recycle() =>
        Policy.Named("p", "1").Engagement(Activities, Kind, At, e => e.Kind("funding", 20).KeepThroughRecycles()).Build().CompileFor(Schema)
            .Fit.Evaluate(That(("funding", 10)), Now.AfterRecycles([AsOf])).Engagement.ShouldBe((Points)20);

    [Fact]
    public void A_record_that_a_disposition_recycled_does_not_qualify_again_overnight()
    {
        var policy = Policy.Named("p", "1")
            .Fit(fit => fit.Profile("all", p => p.Score("account", "size", 50, Employees.AtLeast(1)).Tier("A", 50)))
            .Engagement(Activities, Kind, At, e => e.Decaying(ActivityDecay.HalfLife(TimeSpan.FromDays(30))).Kind("webinar", 15).Tier("1", 40).Tier("2", 0))
            .Grades(g => g.EngagementTiers("1", "2").FitTier("A", "A1", "A2").Qualify("A1"))
            .Dispositions(d => d.On("NotReady", "Not ready", DispositionAction.Recycle(TimeSpan.FromDays(90), keepsOwner: true)).AtMostRecycles(3, TimeSpan.FromDays(730)))
            .Build();
        var engine = policy.CompileFor(Schema);
        var account = That(("webinar", 1), ("webinar", 2), ("webinar", 3)) with { Size = 10 };
        var before = engine.Decide(account, DecisionContext.At(AsOf).Disposed("NotReady"));
        before.Fit!.Value.IsQualified.ShouldBeTrue();
        before.Disposition!.Value.Outcome.ShouldBe(DispositionOutcome.Resolved);

        var overnight = DecisionContext.At(AsOf.AddHours(12)).AfterRecycles([AsOf]);
        var after = engine.Decide(account, overnight);
        (after.Fit!.Value.Grade, after.Fit.Value.IsQualified, after.Fit.Value.Engagement).ShouldBe(("A2", false, Points.Zero));

        var again = account with { Did = [.. account.Did!, .. Enumerable.Range(1, 3).Select(i => new Activity("webinar", AsOf.AddHours(i)))] };
        engine.Decide(again, overnight).Fit!.Value.IsQualified.ShouldBeTrue("new points qualify it");
    }

    [Fact]
    public void Activities_that_cannot_be_read_are_not_scored()
    {
        var fit = Policy.CompileFor(Schema).Fit.Explain(new Account("A-1") { Did = null }, Now);
        fit.Decision.EngagementTier.ShouldBeNull();
        fit.Explanation!.Engagement!.Reason.ToString().ShouldBe("Nothing is scored while `activities` is missing or in error.");
        Score(Policy, new Account("A-1")).ShouldBe(0, "no activities are a known value");
        Policy.CompileFor(Schema).Fit.Evaluate(new Account("A-1"), Now).EngagementTier.ShouldBe("4");
    }

    [Fact]
    public void A_tier_starts_at_its_points()
    {
        var engine = Policy.CompileFor(Schema);
        string? Tier(params (string?, double?)[] did) => engine.Fit.Evaluate(That(did), Now).EngagementTier;
        Tier(("webinar", 0), ("webinar", 0), ("webinar", 0), ("webinar", 0)).ShouldBe("1");
        Tier(("webinar", 0), ("webinar", 0), ("webinar", 0), ("webinar", 0.05)).ShouldBe("2");
        Tier(("webinar", 0)).ShouldBe("3");
        Tier().ShouldBe("4");
    }

    [Fact]
    public void A_policy_without_fit_answers_with_engagement_alone()
    {
        var fit = Policy.CompileFor(Schema).Fit.Explain(That(("webinar", 0)), Now);
        (fit.Decision.Outcome, fit.Decision.Reason.Value, fit.Decision.EngagementTier).ShouldBe((FitOutcome.NotApplicable, Reasons.NoFitSection, "3"));
        fit.Decision.Policy.ContentHash.ShouldBe(Policy.ContentHash);
        fit.Decision.ToString().ShouldBe("A-1: fit NotApplicable, NoFitSection; engagement 3, 15 points");
        fit.Explanation!.Decision.ShouldBe(fit.Decision);
    }

    [Fact]
    public void The_largest_contributions_come_first_with_asset_date_and_points()
    {
        var policy = Larkfield(e => e.Asset(Asset));
        var account = new Account("A-1")
        {
            Did =
            [
                new Activity("click", AsOf.AddDays(-1)), new Activity("webinar", AsOf.AddDays(-30), "Spring tour"), new Activity("pricing page", AsOf, "/pricing"),
                new Activity("pricing page", AsOf, "/pricing/teams"), new Activity("pricing page", AsOf.AddDays(-30), "/pricing"),
            ],
        };
        Explain(policy, account).ToString().ShouldBe(
            """
            engagement 2, 39.454 points (39.454 to 39.454); 5 counted
              Tier 2 with 39.454 points.
              - 15 of 15  pricing page: /pricing, 2026-03-31, 0 days ago
              - 15 of 15  pricing page: /pricing/teams, 2026-03-31, 0 days ago
              - 7.5 of 15  webinar: Spring tour, 2026-03-01, 30 days ago
              - 0 of 15  pricing page: /pricing, 2026-03-01, 30 days ago
              - 1.954 of 2  click, 2026-03-30, 1 days ago
              pricing page: 30 from 3, capped from 37.5
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_masked_asset_stays_masked()
    {
        var asset = Attributes.Text("asset", options: new AttributeOptions { IsMasked = true });
        var activities = Attributes.Collection("activities", Kind, At, asset);
        var schema = RecordSchema.For<Account>().Bind(activities, a => a.Did, RecordSchema.For<Activity>().Bind(Kind, a => a.Kind).Bind(At, a => a.At).Bind(asset, a => a.Asset).Build()).Build();
        var policy = Policy.Named("p", "1").Engagement(activities, Kind, At, e => e.Asset(asset).Kind("webinar", 15)).Build();
        policy.CompileFor(schema).Fit.Explain(new Account("A-1") { Did = [new Activity("webinar", AsOf, "secret")] }, Now)
            .Explanation!.ToString().ShouldContain("webinar: (masked)");
    }

    [Fact]
    public void A_million_activities_of_the_largest_points_do_not_overflow()
    {
        var policy = Policy.Named("p", "1").Engagement(Activities, Kind, At, e => e.MultipliedBy(Weight).IdentifiedBy(EventId).Kind("a", 1_000_000).Kind("b", -1_000_000).Tier("1", 0)).Build();
        var engine = policy.CompileFor(Schema);
        var most = new Activity("a", AsOf, Weight: 1_000);
        engine.Fit.Evaluate(new Account("A-1") { Did = new Same(most, 1_000_000) }, Now).Engagement.ShouldBe(Points.FromThousandths(1_000_000_000_000_000_000));
        var least = new Activity("b", AsOf, Weight: 1_000);
        engine.Fit.Evaluate(new Account("A-1") { Did = new Same(least, 1_000_000) }, Now).Engagement.ShouldBe(Points.FromThousandths(-1_000_000_000_000_000_000));
        var open = engine.Fit.Explain(new Account("A-1") { Did = new Same(new Activity(null, null, Weight: -1), 1_000_000) }, Now).Explanation!.Engagement!;
        (open.Lowest.Thousandths, open.Highest.Thousandths).ShouldBe((-1_000_000_000_000_000_000, 1_000_000_000_000_000_000));
        engine.Fit.Evaluate(new Account("A-1") { Did = new Same(most, 1_000_001) }, Now).HasErrors.ShouldBeTrue();
        engine.Fit.Evaluate(new Account("A-1") { Did = new Same(most with { Id = "same" }, 1_000_000) }, Now).Engagement.ShouldBe((Points)1_000_000_000);
    }

    [Fact]
    public void Scoring_allocates_nothing()
    {
        var engine = Larkfield(e => e.Asset(Asset).MultipliedBy(Weight).IdentifiedBy(EventId)).CompileFor(Schema);
        Activity[] did = [.. Enumerable.Range(0, 40).Select(i => new Activity(i % 3 == 0 ? "webinar" : "click", AsOf.AddDays(-i), "a", i, "e" + (i % 30)))];
        var array = new Account("A-1") { Did = did };
        var list = new Account("A-2") { Did = new List<Activity>(did) };
        DateTimeOffset[] recycles = [AsOf.AddDays(-20)];
        Allocation.Of(() => engine.Fit.Evaluate(array, Now.AfterRecycles(recycles))).ShouldBe(0);
        Allocation.Of(() => engine.Decide(list, DecisionContext.At(AsOf))).ShouldBe(0);
    }

    [Fact]
    public void Many_threads_score_alike()
    {
        var engine = Larkfield(e => e.IdentifiedBy(EventId)).CompileFor(Schema);
        var accounts = Enumerable.Range(0, 64).Select(n => new Account("A-" + n) { Did = [.. Enumerable.Range(0, n).Select(i => new Activity("webinar", AsOf.AddDays(-i), Id: "e" + (i / 2)))] }).ToArray();
        var alone = accounts.Select(a => engine.Fit.Evaluate(a, Now)).ToArray();
        var together = new FitDecision[accounts.Length];
        Parallel.For(0, accounts.Length * 20, i => together[i % accounts.Length] = engine.Fit.Evaluate(accounts[i % accounts.Length], Now));
        together.ShouldBe(alone);
    }

    private static Policy Larkfield(Func<ActivityPolicyBuilder, ActivityPolicyBuilder> more) => Policy.Named("larkfield", "1").Engagement(Activities, Kind, At, e => more(e
        .Decaying(ActivityDecay.HalfLife(TimeSpan.FromDays(30)))
        .Kind("webinar", 15).Kind("pricing page", 15, cap: 30).Kind("download", 5, cap: 20).Kind("click", 2, cap: 10)
        .Tier("1", 60).Tier("2", 35).Tier("3", 15).Tier("4", 0))).Build();

    private static long Score(Policy policy, Account account) => policy.CompileFor(Schema).Fit.Evaluate(account, Now).Engagement.Thousandths;

    private static ActivityScoreExplanation Explain(Policy policy, Account account, FitContext? context = null) =>
        policy.CompileFor(Schema).Fit.Explain(account, context ?? Now).Explanation!.Engagement!;

    private sealed class Same(Activity activity, int count) : IReadOnlyList<Activity>
    {
        public int Count => count;

        public Activity this[int index] => activity;

        public IEnumerator<Activity> GetEnumerator() => Enumerable.Repeat(activity, count).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
