using RevOps.Rules.Tests.Properties;
using static RevOps.Rules.Tests.Engagement.Account;

namespace RevOps.Rules.Tests.Engagement;

/// <summary>Activity scores against a scorer that is written down as the page says it, and the laws that they hold.</summary>
public class ActivityLaws
{
    private static readonly string[] Words = ["webinar", "download", "click", "bounce", "Straße"];

    [Fact]
    public void A_naive_scorer_agrees_on_generated_policies_and_activities() => Law.ForEachCase(2_000, 60_000, random =>
    {
        var spec = Spec.Of(random);
        var did = Spec.Activities(random, missing: random.Next(2) == 0 ? 0.15 : 0);
        var recycles = Spec.Recycles(random);
        var engine = spec.Policy().CompileFor(Schema);
        var context = FitContext.At(AsOf).AfterRecycles(recycles);
        var explained = engine.Fit.Explain(new Account("A") { Did = did }, context);
        var expected = spec.Score(did, recycles);
        explained.Decision.Engagement.Thousandths.ShouldBe(expected);
        explained.Decision.EngagementTier.ShouldBe(spec.Tiers.Select((from, i) => (from, i)).Where(t => expected >= t.from).Select(t => "T" + t.i).FirstOrDefault());
        explained.Decision.ShouldBe(engine.Fit.Evaluate(new Account("A") { Did = did }, context));
        explained.Explanation!.Engagement!.Score.ShouldBe(explained.Decision.Engagement);
        explained.Explanation!.Engagement.Counts.Counted.ShouldBe(explained.Explanation!.Engagement.Kinds.Sum(k => k.Count));
        did.Length.ShouldBe(Total(explained.Explanation!.Engagement.Counts));
    });

    [Fact]
    public void The_order_of_activities_changes_nothing() => Law.ForEachCase(500, 20_000, random =>
    {
        var spec = Spec.Of(random);
        var did = Spec.Activities(random, missing: 0.2);
        var fit = spec.Policy().CompileFor(Schema).Fit;
        var shuffled = did.OrderBy(_ => random.Next()).ToArray();
        var (first, second) = (fit.Explain(new Account("A") { Did = did }, FitContext.At(AsOf)), fit.Explain(new Account("A") { Did = shuffled }, FitContext.At(AsOf)));
        second.Decision.ShouldBe(first.Decision);
        second.Explanation!.ToString().ShouldBe(first.Explanation!.ToString());
    });

    [Fact]
    public void Completing_activities_lands_between_lowest_and_highest() => Law.ForEachCase(500, 20_000, random =>
    {
        var spec = Spec.Of(random);
        var did = Spec.Activities(random, missing: 0.4);
        var recycles = Spec.Recycles(random);
        var fit = spec.Policy().CompileFor(Schema).Fit;
        var context = FitContext.At(AsOf).AfterRecycles(recycles);
        var before = fit.Explain(new Account("A") { Did = did }, context).Explanation!.Engagement!;
        before.Score.ShouldBeInRange(before.Lowest, before.Highest);
        for (var i = 0; i < 4; i++)
        {
            var complete = did.Select(a => a with { Kind = a.Kind ?? Spec.Kind(random), At = a.At ?? Spec.At(random), Weight = a.Weight is < 0 ? random.Next(0, 5) : a.Weight }).ToArray();
            var after = fit.Explain(new Account("A") { Did = complete }, context).Explanation!.Engagement!;
            after.Score.ShouldBeInRange(before.Lowest, before.Highest);
            (after.Lowest, after.Highest).ShouldBe((after.Score, after.Score), "a complete record's interval is a point");
        }
    });

    [Fact]
    public void A_cap_is_never_exceeded_and_a_larger_one_never_gives_less() => Law.ForEachCase(500, 20_000, random =>
    {
        var spec = Spec.Of(random) with { Cap = random.Next(1, 40_000) };
        var account = new Account("A") { Did = Spec.Activities(random, missing: 0) };
        long Of(Spec s) => s.Policy().CompileFor(Schema).Fit.Evaluate(account, FitContext.At(AsOf)).Engagement.Thousandths;
        var score = Of(spec);
        score.ShouldBeLessThanOrEqualTo(spec.Cap!.Value);
        Of(spec with { Cap = spec.Cap + random.Next(1, 40_000) }).ShouldBeGreaterThanOrEqualTo(score);
        Of(spec with { Kinds = [.. spec.Kinds.Select(k => k.Points > 0 ? k with { Cap = k.Cap + 1_000 } : k)] }).ShouldBeGreaterThanOrEqualTo(score);
        foreach (var kind in spec.Policy().CompileFor(Schema).Fit.Explain(account, FitContext.At(AsOf)).Explanation!.Engagement!.Kinds)
        {
            Math.Abs(kind.Given.Thousandths).ShouldBeLessThanOrEqualTo(spec.Kinds.Single(k => k.Name == kind.Kind).Cap ?? long.MaxValue);
        }
    });

    [Fact]
    public void A_recycle_counts_exactly_the_activities_after_it() => Law.ForEachCase(500, 20_000, random =>
    {
        var spec = Spec.Of(random);
        var did = Spec.Activities(random, missing: 0).Select(a => a with { Id = null }).ToArray();
        var recycled = Spec.At(random);
        var fit = spec.Policy().CompileFor(Schema).Fit;
        var after = recycled > AsOf ? did : did.Where(a => a.At > recycled);
        fit.Evaluate(new Account("A") { Did = did }, FitContext.At(AsOf).AfterRecycles([recycled])).Engagement
            .ShouldBe(fit.Evaluate(new Account("A") { Did = [.. after] }, FitContext.At(AsOf)).Engagement);
    });

    [Fact]
    public void With_time_alone_points_never_grow() => Law.ForEachCase(500, 20_000, random =>
    {
        var spec = Spec.Of(random);
        var did = Spec.Activities(random, missing: 0).Where(a => a.At <= AsOf && spec.Kinds.All(k => !TextFold.Equals(k.Name, a.Kind) || k.Points > 0)).ToArray();
        var fit = spec.Policy().CompileFor(Schema).Fit;
        fit.Evaluate(new Account("A") { Did = did }, FitContext.At(AsOf.AddSeconds(random.Next(1, 100_000_000)))).Engagement
            .ShouldBeLessThanOrEqualTo(fit.Evaluate(new Account("A") { Did = did }, FitContext.At(AsOf)).Engagement);
    });

    private static int Total(ActivityCounts counts) =>
        counts.Counted + counts.Incomplete + counts.UnknownKind + counts.Future + counts.BeforeRecycle + counts.Expired + counts.Duplicate;

    private sealed record KindSpec(string Name, long Points, long? Cap, ActivityDecay? Decay);

    private sealed record Spec(KindSpec[] Kinds, ActivityDecay Decay, long? Cap, long[] Tiers, bool HasIds, bool HasWeights)
    {
        public static Spec Of(Random random)
        {
            var kinds = Words.OrderBy(_ => random.Next()).Take(random.Next(1, 5))
                .Select(w => new KindSpec(w, random.Next(1, 30_000) * (random.Next(4) == 0 ? -1L : 1L), random.Next(2) == 0 ? random.Next(1, 60_000) : null, random.Next(2) == 0 ? AnyDecay(random) : null))
                .ToArray();
            var start = random.Next(0, 60_000);
            return new Spec(kinds, AnyDecay(random), random.Next(3) == 0 ? random.Next(1, 90_000) : null, [.. Enumerable.Range(0, random.Next(4)).Select(i => start - (i * 9_000L))], random.Next(2) == 0, random.Next(2) == 0);
        }

        public Policy Policy() => RevOps.Rules.Policy.Named("generated", "1").Engagement(Account.Activities, Account.Kind, Account.At, e =>
        {
            e.Decaying(Decay);
            _ = HasIds ? e.IdentifiedBy(EventId) : e;
            _ = HasWeights ? e.MultipliedBy(Weight) : e;
            _ = Cap is { } cap ? e.Cap(Points.FromThousandths(cap)) : e;
            foreach (var kind in Kinds)
            {
                e.Kind(kind.Name, Points.FromThousandths(kind.Points), kind.Cap is { } most ? Points.FromThousandths(most) : null, kind.Decay);
            }

            for (var i = 0; i < Tiers.Length; i++)
            {
                e.Tier("T" + i, Points.FromThousandths(Tiers[i]));
            }
        }).Build();

        public static Activity[] Activities(Random random, double missing) => [.. Enumerable.Range(0, random.Next(12)).Select(_ => new Activity(
            random.NextDouble() < missing ? null : Kind(random),
            random.NextDouble() < missing ? null : At(random),
            Weight: random.NextDouble() < missing ? -1 : random.Next(2) == 0 ? null : random.Next(0, 4_000) / 1_000.0,
            Id: random.Next(2) == 0 ? null : "e" + random.Next(6)))];

        public static string Kind(Random random) => Words[random.Next(Words.Length)] is var word && random.Next(4) == 0 ? word.ToUpperInvariant() : word;

        public static DateTimeOffset At(Random random) => random.Next(6) switch
        {
            0 => AsOf,
            1 => AsOf.AddDays(-30 * random.Next(0, 4)),
            2 => AsOf.AddMonths(-random.Next(0, 5)),
            3 => AsOf.AddTicks(random.NextInt64(-10, 10)),
            4 => AsOf.AddHours(random.Next(1, 100)),
            _ => AsOf.AddTicks(-random.NextInt64(0, TimeSpan.TicksPerDay * 200)),
        };

        public static DateTimeOffset[] Recycles(Random random) => random.Next(2) == 0 ? [] : [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => At(random))];

        // As the page says it: duplicates, then what counts, then points rounded once, then caps.
        public long Score(Activity[] did, DateTimeOffset[] recycles)
        {
            var since = recycles.Where(r => r <= AsOf).Select(r => (DateTimeOffset?)r).Max();
            var complete = did.Select(a => (Activity: a, Kind: Array.FindIndex(Kinds, k => a.Kind is not null && TextFold.Equals(k.Name, a.Kind))))
                .Where(a => a.Kind >= 0 && a.Activity.At is not null && (!HasWeights || a.Activity.Weight is null or >= 0)).ToList();
            if (HasIds)
            {
                complete = [.. complete.Where(a => a.Activity.Id is null), .. complete.Where(a => a.Activity.Id is not null).GroupBy(a => a.Activity.Id)
                    .Select(g => g.OrderBy(a => a.Activity.At).ThenBy(a => a.Kind).ThenBy(a => a.Activity.Weight ?? 1).First())];
            }

            var total = 0L;
            foreach (var group in complete.Where(a => a.Activity.At <= AsOf && (since is null || a.Activity.At > since)).GroupBy(a => a.Kind))
            {
                var kind = Kinds[group.Key];
                var sum = group.Sum(a => Given(kind, a.Activity));
                total += kind.Cap is not { } cap ? sum : kind.Points < 0 ? Math.Max(sum, -cap) : Math.Min(sum, cap);
            }

            return Cap is { } most ? Math.Min(total, most) : total;
        }

        private static ActivityDecay AnyDecay(Random random) => random.Next(4) switch
        {
            0 => ActivityDecay.None,
            1 => ActivityDecay.Window(TimeSpan.FromDays(random.Next(1, 120))),
            2 => ActivityDecay.CalendarMonths(random.Next(1, 5)),
            _ => ActivityDecay.HalfLife(random.Next(2) == 0 ? TimeSpan.FromDays(30) : TimeSpan.FromSeconds(random.Next(1, 5_000_000))),
        };

        private long Given(KindSpec kind, Activity activity)
        {
            var decay = kind.Decay ?? Decay;
            var age = AsOf - activity.At!.Value;
            var expired = decay.Kind switch
            {
                ActivityDecayKind.Window => age > decay.Span,
                ActivityDecayKind.Months => activity.At < AsOf.AddMonths(-decay.Months),
                _ => false,
            };
            var weight = HasWeights ? (long)Math.Floor(((decimal)(activity.Weight ?? 1) * 1_000) + 0.5m) : 1_000;
            var halfLife = decay.Kind == ActivityDecayKind.HalfLife ? (long)decay.Span.TotalSeconds : 0;
            return expired ? 0 : Math.Sign(kind.Points) * DecayTableTests.Reference(Math.Abs(kind.Points), weight, halfLife == 0 ? 0 : (long)Math.Floor(age.TotalSeconds), halfLife == 0 ? 1 : halfLife);
        }
    }
}
