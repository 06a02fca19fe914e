using System.Globalization;
using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Scorecards;

public class ScorecardLaws
{
    private static readonly ScorecardDimension[] By = [ScorecardDimension.Source, ScorecardDimension.Territory, ScorecardDimension.Owner, ScorecardDimension.Tier];

    [Fact]
    public void The_plainest_reading_of_the_glossary_gives_the_same_numbers() => Law.ForEachCase(60, 20_000, random =>
    {
        var terms = HistoryGenerator.Terms(random);
        var histories = HistoryGenerator.Histories(random, 12);
        var kind = (PeriodKind)random.Next(4);
        var scorecard = Scorecard.Of(histories.SelectMany(h => h), terms, HistoryGenerator.AsOf, new ScorecardOptions(kind, By));
        var naive = new NaiveScorecard(histories, terms, HistoryGenerator.AsOf, kind);
        foreach (var metric in Metrics.All)
        {
            foreach (var of in PartsOf(scorecard, metric))
            {
                Shown(scorecard.Value(metric, of: of)).ShouldBe(naive.Value(metric, of, null), $"{metric} of {of}");
                if (scorecard.Periods.Count > 0)
                {
                    var period = scorecard.Periods[random.Next(scorecard.Periods.Count)];
                    Shown(scorecard.Value(metric, period, of)).ShouldBe(naive.Value(metric, of, period.ToString()), $"{metric} of {of} in {period}");
                    var by = By[random.Next(By.Length)];
                    var value = scorecard.ValuesOf(by)[random.Next(scorecard.ValuesOf(by).Count)];
                    Shown(scorecard.Value(metric, by, value, period, of)).ShouldBe(naive.Value(metric, of, period.ToString(), by, value), $"{metric} of {of} in {period} under {by} {value}");
                }
            }
        }
    });

    [Fact]
    public void Two_halves_merge_into_the_whole_in_either_order_and_however_bracketed() => Law.ForEachCase(150, 4_000, random =>
    {
        var terms = HistoryGenerator.Terms(random);
        var options = new ScorecardOptions((PeriodKind)random.Next(4), By);
        var parts = new[] { "a", "b", "c" }.Select(prefix => HistoryGenerator.Histories(random, 6, prefix)).ToArray();
        Scorecard Of(params List<List<RecordEvent>>[] some) => Scorecard.Of(some.SelectMany(p => p).SelectMany(h => h), terms, HistoryGenerator.AsOf, options);
        var (a, b, c) = (Of(parts[0]), Of(parts[1]), Of(parts[2]));
        var whole = Contents(Of(parts));

        Contents(a.Merge(b).Merge(c)).ShouldBe(whole);
        Contents(a.Merge(b.Merge(c))).ShouldBe(whole);
        Contents(c.Merge(a).Merge(b)).ShouldBe(whole);
    });

    [Fact]
    public void The_order_of_records_changes_nothing() => Law.ForEachCase(150, 20_000, random =>
    {
        var terms = HistoryGenerator.Terms(random);
        var histories = HistoryGenerator.Histories(random, 15).ToArray();
        var options = new ScorecardOptions(PeriodKind.Week, By);
        var before = Contents(Scorecard.Of(histories.SelectMany(h => h), terms, HistoryGenerator.AsOf, options));
        random.Shuffle(histories);

        Contents(Scorecard.Of(histories.SelectMany(h => h), terms, HistoryGenerator.AsOf, options)).ShouldBe(before);
    });

    [Fact]
    public void The_totals_of_a_breakdown_equal_the_whole_for_what_is_declared_additive() => Law.ForEachCase(150, 4_000, random =>
    {
        var histories = HistoryGenerator.Histories(random, 15);
        var scorecard = Scorecard.Of(histories.SelectMany(h => h), HistoryGenerator.Terms(random), HistoryGenerator.AsOf, new ScorecardOptions((PeriodKind)random.Next(4), By));
        foreach (var metric in Metrics.All.Where(m => m.IsAdditive))
        {
            foreach (var of in PartsOf(scorecard, metric))
            {
                var whole = scorecard.Value(metric, of: of).Number;
                scorecard.Periods.Sum(p => scorecard.Value(metric, p, of).Number).ShouldBe(whole, $"{metric} by period");
                foreach (var by in By)
                {
                    scorecard.ValuesOf(by).Sum(v => scorecard.Value(metric, by, v, of: of).Number).ShouldBe(whole, $"{metric} by {by}");
                }
            }

            if (metric is { Part: not null, NeedsPart: false })
            {
                scorecard.PartsOf(metric).Sum(of => scorecard.Value(metric, of: of).Number).ShouldBe(scorecard.Value(metric).Number, $"{metric} by part");
            }
        }
    });

    [Fact]
    public void No_record_is_counted_in_two_terminal_states() => Law.ForEachCase(300, 50_000, random =>
    {
        var history = HistoryGenerator.History(random, "r");
        var scorecard = Scorecard.Of(history, HistoryGenerator.Terms(random), HistoryGenerator.AsOf);

        (scorecard.Value(FunnelMetrics.Won).Number + scorecard.Value(FunnelMetrics.Lost).Number).ShouldBeLessThanOrEqualTo(1);
    });

    [Fact]
    public void Events_in_any_order_give_the_same_numbers_once_they_are_sorted() => Law.ForEachCase(40, 2_000, random =>
    {
        var terms = HistoryGenerator.Terms(random);
        var histories = HistoryGenerator.Histories(random, 15);
        var mixed = Interleaved(random, histories);
        var sorted = Scorecard.Of(EventSort.ByKey(mixed, new EventSortOptions(eventsInMemory: random.Next(2, 20), filesAtOnce: random.Next(2, 5))), terms, HistoryGenerator.AsOf);

        sorted.IsGroupingProven.ShouldBeTrue();
        Contents(sorted).ShouldBe(Contents(Scorecard.Of(histories.SelectMany(h => h), terms, HistoryGenerator.AsOf)));
    });

    private static IEnumerable<string?> PartsOf(Scorecard scorecard, MetricDefinition metric)
    {
        IEnumerable<string?> parts = scorecard.PartsOf(metric);
        return metric.NeedsPart ? parts : parts.Prepend(null);
    }

    // Each history keeps its own order.
    private static List<RecordEvent> Interleaved(Random random, List<List<RecordEvent>> histories)
    {
        var left = histories.Select(h => new Queue<RecordEvent>(h)).ToList();
        var mixed = new List<RecordEvent>();
        while (left.Count > 0)
        {
            var next = random.Next(left.Count);
            mixed.Add(left[next].Dequeue());
            if (left[next].Count == 0)
            {
                left.RemoveAt(next);
            }
        }

        return mixed;
    }

    private static string Shown(MetricValue value) => !value.HasValue ? "-" : value.Unit switch
    {
        MetricUnit.Share => string.Create(CultureInfo.InvariantCulture, $"{value.Top}/{value.Bottom}"),
        MetricUnit.Money => value.Number.ToString("0.00", CultureInfo.InvariantCulture),
        MetricUnit.Turns => value.Number.ToString("0.000000", CultureInfo.InvariantCulture),
        _ => value.Number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Contents(Scorecard scorecard) => scorecard.ToMarkdown(mostPeriods: 1_000).Split("\nKeys did not ascend")[0]
        + string.Join('\n', scorecard.Options.By.SelectMany(by => scorecard.ValuesOf(by).SelectMany(v => Metrics.All.SelectMany(m => scorecard.PartsOf(m).Append(null).Select(of => $"{by} {v} {m.Name} {of} {scorecard.Value(m, by, v, of: of)}")))));
}
