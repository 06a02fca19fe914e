namespace RevOps.Rules.Tests.Scorecards;

public class ScorecardTests
{
    private static readonly DateTimeOffset T = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_page_of_a_scorecard_is_as_approved() => Approved.Matches("Scorecards/Pages/scorecard.approved.md", ScorecardWorld.Months.ToMarkdown());

    [Fact]
    public void The_weekly_rejection_report_is_as_approved() =>
        Approved.Matches("Scorecards/Pages/rejections.approved.md", RejectionReport.Of(ScorecardWorld.Weeks, Period("2026-W12")).ToMarkdown());

    [Fact]
    public void The_comparison_of_two_periods_is_as_approved() =>
        Approved.Matches("Scorecards/Pages/comparison.approved.md", ScorecardComparison.Of(ScorecardWorld.Months, Period("2026-01"), Period("2026-02")).ToMarkdown());

    [Fact]
    public void The_comparison_over_a_change_of_policy_says_what_cannot_be_compared() =>
        Approved.Matches("Scorecards/Pages/comparison-other-policy.approved.md", ScorecardComparison.Of(ScorecardWorld.Months, Period("2026-02"), Period("2026-03")).ToMarkdown());

    [Fact]
    public void The_glossary_of_the_documentation_is_written_from_the_definitions()
    {
        Approved.Matches("Scorecards/Pages/glossary.approved.md", Metrics.Glossary());

        // The page that people read is the approved one, and is written with it.
        var page = Repository.At("docs/glossary.md");
        if (Environment.GetEnvironmentVariable("REVOPS_RULES_APPROVE") == "1")
        {
            File.WriteAllText(page, Metrics.Glossary());
        }

        File.ReadAllText(page).ReplaceLineEndings("\n").ShouldBe(Metrics.Glossary());
    }

    [Fact]
    public void Every_metric_says_what_it_counts_what_it_leaves_out_and_who_answers_for_it()
    {
        Metrics.All.Select(m => m.Name).Distinct().Count().ShouldBe(Metrics.All.Count);
        Metrics.All.ShouldAllBe(m => m.Formula.Length > 0 && m.Includes.Length > 0 && m.Excludes.Length > 0 && m.Owner.Length > 0 && m.Version >= 1 && Metrics.Find(m.Name) == m);
        Metrics.All.Where(m => m.IsAdditive).ShouldAllBe(m => m.Unit == MetricUnit.Count || m.Unit == MetricUnit.Money);
    }

    [Fact]
    public void A_response_before_the_start_is_reported_apart_and_in_no_mean()
    {
        var scorecard = Of(RecordEvent.Touched("r", T.AddMinutes(-1), isHuman: true), RecordEvent.HandRaised("r", T));

        scorecard.Value(ResponseMetrics.Median).HasValue.ShouldBeFalse();
        scorecard.Value(ResponseMetrics.UntouchedCount).Number.ShouldBe(0);
        scorecard.Findings.Single().Finding.ShouldBe(HistoryFinding.NegativeResponse);
    }

    [Fact]
    public void A_clock_that_is_met_early_joins_the_others_when_it_is_due()
    {
        RecordEvent Met(int due) => RecordEvent.ClockRead("r", T, new RecordClock(SlaMetric.FirstTouch, SlaOutcome.Met, T.AddHours(-1), HistoryGenerator.AsOf.AddTicks(due)));

        Of(Met(0)).Value(ResponseMetrics.Attainment).HasValue.ShouldBeFalse();
        Of(Met(-1)).Value(ResponseMetrics.Attainment).Number.ShouldBe(1);
    }

    [Fact]
    public void The_latest_reading_of_a_clock_counts_and_one_past_due_that_was_last_seen_running_is_open()
    {
        RecordEvent Read(int hours, SlaOutcome outcome, int started = 0) => RecordEvent.ClockRead("r", T.AddHours(hours), new RecordClock(SlaMetric.Acceptance, outcome, T.AddHours(started), T.AddHours(4)));

        var scorecard = Of(Read(1, SlaOutcome.Running), Read(5, SlaOutcome.MetLate), Read(6, SlaOutcome.Running, started: 1), Read(9, SlaOutcome.Excused, started: 5));

        scorecard.Value(ResponseMetrics.LateRate, of: "Acceptance").ShouldBe(scorecard.Value(ResponseMetrics.OpenBreachRate, of: "Acceptance"));
        scorecard.Value(ResponseMetrics.BreachRate).Bottom.ShouldBe(2);
    }

    [Fact]
    public void A_duplicate_leaves_every_denominator_but_the_count_of_records()
    {
        var scorecard = Of(RecordEvent.Created("r", T), RecordEvent.Entered("r", T, "MQL"), RecordEvent.Rejected("r", T, "BadData"), RecordEvent.DuplicateFound("r", T));

        Metrics.All.Where(m => scorecard.Value(m).Number != 0).ShouldBe([FunnelMetrics.Created, RoutingMetrics.DuplicateRate]);
    }

    [Fact]
    public void A_record_that_is_too_young_is_in_no_conversion_even_when_it_has_converted()
    {
        var at = HistoryGenerator.AsOf.AddDays(-14);
        Scorecard Accepted(TimeSpan before) => Of(RecordEvent.Entered("r", at - before, "MQL"), RecordEvent.Entered("r", at.AddDays(1), "SAL"));

        Accepted(-TimeSpan.FromTicks(1)).Value(FunnelMetrics.MqlAcceptance).HasValue.ShouldBeFalse();
        Accepted(TimeSpan.Zero).Value(FunnelMetrics.MqlAcceptance).Number.ShouldBe(1);
    }

    [Fact]
    public void What_happened_counts_under_what_the_record_was_then()
    {
        RecordEvent[] events =
        [
            RecordEvent.Assigned("r", T, new RecordAssignment("ann")), RecordEvent.Rejected("r", T.AddHours(1), "BadData"),
            RecordEvent.Assigned("r", T.AddHours(2), new RecordAssignment("ben")), RecordEvent.Rejected("r", T.AddHours(3), "NotReady"),
        ];
        var scorecard = Scorecard.Of(events, Terms(), HistoryGenerator.AsOf, new ScorecardOptions(by: [ScorecardDimension.Owner]));

        scorecard.Value(FunnelMetrics.Rejections, ScorecardDimension.Owner, "ann", of: "BadData").Number.ShouldBe(1);
        scorecard.Value(FunnelMetrics.Rejections, ScorecardDimension.Owner, "ben", of: "BadData").Number.ShouldBe(0);
        scorecard.ValuesOf(ScorecardDimension.Owner).ShouldBe(["ann", "ben"]);
        Should.Throw<ArgumentException>(() => scorecard.ValuesOf(ScorecardDimension.Source)).Message.ShouldContain("`Source`");
    }

    [Fact]
    public void Scorecards_under_other_terms_are_never_joined_and_the_difference_is_named()
    {
        var one = Scorecard.Of([RecordEvent.Created("a", T)], Terms(), HistoryGenerator.AsOf);
        var other = Scorecard.Of([RecordEvent.Created("b", T)], new ScorecardTerms(new ScorecardPolicyBuilder("Asia/Tokyo").Build()), HistoryGenerator.AsOf);

        Should.Throw<ArgumentException>(() => one.Merge(other)).Message.ShouldContain("zone: UTC; Asia/Tokyo");
        ScorecardComparison.Of(one, one.Periods[0], other, other.Periods[0]).Metrics.ShouldAllBe(m => !m.IsComparable && m.Change == null);
    }

    [Fact]
    public void Windows_of_conversions_make_only_conversions_incomparable()
    {
        RecordEvent[] events = [RecordEvent.Entered("a", T, "MQL"), RecordEvent.Entered("a", T.AddDays(1), "Won"), RecordEvent.Entered("b", HistoryGenerator.AsOf.AddDays(-1), "MQL")];
        Scorecard With(int days) => Scorecard.Of(events, new ScorecardTerms(new ScorecardPolicyBuilder("UTC").Conversion("c", "MQL", "Won", TimeSpan.FromDays(days)).Build()), HistoryGenerator.AsOf);
        var (one, other) = (With(10), With(20));

        ScorecardComparison.Of(one, one.Periods[0], other, other.Periods[0]).Metrics.Where(m => !m.IsComparable).Select(m => m.Metric.Name).Distinct()
            .ShouldBe(["conversion", "conversion.immature", "cycle-time.median", "cycle-time.p90"], ignoreOrder: true);
    }

    [Fact]
    public void A_target_of_one_period_comes_before_that_of_every_period_and_a_composite_names_what_it_leaves_out()
    {
        var attainments = ScorecardWorld.Months.Attainments(Period("2026-01"));

        attainments.Single(a => a.Metric == FunnelMetrics.MqlAcceptance).Target.Goal.Number.ShouldBe(0.6m);
        attainments.Select(a => a.Metric.Name).ShouldNotContain("win-rate");
        ScorecardWorld.Months.Composite(Period("2026-05"))!.Missing.Select(m => m.Metric).ShouldContain("acceptance.mql-sal");
        ScorecardWorld.Months.Composite(Period("2026-02"))!.Score!.Value.ShouldBeInRange(0, 100);
    }

    [Fact]
    public void A_goal_of_zero_is_met_by_zero_and_missed_wholly_by_more()
    {
        var terms = new ScorecardTerms(new ScorecardPolicyBuilder("UTC").Target("untouched.count", PeriodKind.Month, MetricGoal.Count(0)).Target("speed-to-lead.median", PeriodKind.Month, MetricGoal.Within(TimeSpan.FromMinutes(5))).Build());
        TargetAttainment[] Reached(params RecordEvent[] events) => [.. Scorecard.Of(events, terms, HistoryGenerator.AsOf).Attainments(Period("2026-03"))];
        var touched = Reached(RecordEvent.HandRaised("r", T), RecordEvent.Touched("r", T.AddMinutes(10), isHuman: true));

        (touched[0].IsMet, touched[0].Attainment).ShouldBe((true, 1m));
        (touched[1].IsMet, touched[1].Attainment).ShouldBe((false, 0.5m));
        Reached(RecordEvent.HandRaised("r", T))[0].Attainment.ShouldBe(0m);
        Reached(RecordEvent.HandRaised("r", T))[1].IsMet.ShouldBeNull();
    }

    [Fact]
    public void A_better_tier_that_converts_worse_is_flagged_and_small_ones_are_not_compared()
    {
        ScorecardWorld.Months.Inversions(ScorecardDimension.Tier).Where(i => i.Metric == ResponseMetrics.BandConversion).Select(i => (i.Better, i.Worse)).ShouldContain(("A", "B"));
        Scorecard.Of(ScorecardWorld.Events(), new ScorecardTerms(new ScorecardPolicyBuilder("UTC").Tiers("A", "B", "C").FlagFrom(10_000).Build()), ScorecardWorld.AsOf).Inversions(ScorecardDimension.Tier).ShouldBeEmpty();
    }

    [Fact]
    public void Turns_in_exact_proportion_to_the_weights_deviate_by_nothing()
    {
        string[] turns = ["ann", "ben", "ann", "ann", "ben", "ann"];
        var scorecard = Of([.. turns.Select((member, i) => RecordEvent.Assigned(i, T.AddMinutes(i), new RecordAssignment(member, null, null, "east", member == "ann" ? 2 : 1)))]);

        scorecard.Value(RoutingMetrics.PoolDeviation, of: "east").Number.ShouldBe(0);
        scorecard.Fairness().Select(m => (m.Member, m.Turns, m.Deviation)).ShouldBe([("ann", 4, 0m), ("ben", 2, 0m)]);
    }

    [Fact]
    public void Keys_that_do_not_ascend_leave_the_grouping_unproven()
    {
        Scorecard.Of([RecordEvent.Created("a", T), RecordEvent.Created("b", T)], Terms(), HistoryGenerator.AsOf).IsGroupingProven.ShouldBeTrue();
        Scorecard.Of([RecordEvent.Created("a", T), RecordEvent.Created("b", T), RecordEvent.HandRaised("a", T)], Terms(), HistoryGenerator.AsOf).IsGroupingProven.ShouldBeFalse();
    }

    [Fact]
    public void Nothing_gives_an_empty_page_and_a_scorecard_is_read_by_two_threads()
    {
        Of().ToMarkdown().ShouldContain("0 records, 0 events");
        var pages = new string[2];
        Parallel.For(0, 2, i => pages[i] = ScorecardWorld.Weeks.ToMarkdown());
        pages[0].ShouldBe(pages[1]);
    }

    [Theory]
    [InlineData("2026-03-29", "Europe/Berlin", 23)]
    [InlineData("2026-10-25", "Europe/Berlin", 25)]
    [InlineData("2024-11-03", "America/Havana", 25)]
    [InlineData("2024-03-10", "America/Havana", 23)]
    public void A_day_begins_and_ends_at_midnight_of_the_zone_on_the_nights_of_a_change(string day, string zone, int hours)
    {
        var noon = DateTimeOffset.Parse(day + "T17:00:00Z", System.Globalization.CultureInfo.InvariantCulture);
        var calendar = new PeriodCalendar(PeriodKind.Day, zone);
        var minutes = Enumerable.Range(-36 * 60, 72 * 60).Select(m => noon.AddMinutes(m)).ToList();

        minutes.Count(m => calendar.At(m.UtcTicks).ToString() == day).ShouldBe(hours * 60);
        minutes.Select(m => calendar.At(m.UtcTicks)).ShouldBeInOrder();
    }

    [Fact]
    public void A_period_reads_back_from_its_text_and_no_other_text_is_one()
    {
        for (var day = new DateTime(2019, 12, 20); day < new DateTime(2027, 1, 20); day = day.AddDays(1))
        {
            foreach (var kind in Enum.GetValues<PeriodKind>())
            {
                var period = ScorecardPeriod.Of(kind, day);
                ScorecardPeriod.TryParse(period.ToString(), out var read).ShouldBeTrue();
                read.ShouldBe(period);
                period.Next.Previous.ShouldBe(period);
                day.ShouldBeInRange(period.FirstDate, period.Next.FirstDate.AddTicks(-1));
            }
        }

        foreach (var text in new[] { "2026-W54", "2025-W53", "2026-13", "2026-Q0", "2026-Q5", "2026-02-30", "2026-1", "26-01-01", "2026-W9", "", "0000-01", null })
        {
            ScorecardPeriod.TryParse(text, out _).ShouldBeFalse(text);
        }
    }

    private static ScorecardPeriod Period(string text) => ScorecardPeriod.TryParse(text, out var period) ? period : throw new ArgumentException(text, nameof(text));

    private static ScorecardTerms Terms() => new(new ScorecardPolicyBuilder("UTC").Build());

    private static Scorecard Of(params RecordEvent[] events) => Scorecard.Of(events, Terms(), HistoryGenerator.AsOf);
}
