namespace RevOps.Rules;

/// <summary>
/// What both teams read: every metric, by period and by what it is broken down by, counted in one pass over what happened. Immutable and safe to
/// share between threads once it is made.
/// </summary>
/// <remarks>
/// Memory is bounded by the longest history of a record and by the cells: one for each period and each value of each dimension asked for. The
/// order of the records changes nothing. Numbers are exact; a quantile of more than 1,000 durations in one cell is at most 0.4 % off.
/// </remarks>
public sealed class Scorecard
{
    private readonly ScorecardCells _cells;

    internal Scorecard(ScorecardTerms terms, DateTimeOffset asOf, ScorecardOptions options, ScorecardCells cells, bool isGroupingProven, MetricVersions versions)
    {
        Versions = versions;
        Terms = terms;
        AsOf = asOf;
        Options = options;
        _cells = cells;
        cells.Seal();
        IsGroupingProven = isGroupingProven;
        Periods = [.. cells.Keys.Select(k => k.Period).Distinct().OrderBy(p => p)];
    }

    /// <summary>What was counted by.</summary>
    public ScorecardTerms Terms { get; }

    /// <summary>The instant for which the numbers hold, in UTC; what came later has not happened.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>How it is cut.</summary>
    public ScorecardOptions Options { get; }

    /// <summary>The periods in which something happened, the first one first.</summary>
    public IReadOnlyList<ScorecardPeriod> Periods { get; }

    /// <summary>By which versions of the metrics it was counted.</summary>
    internal MetricVersions Versions { get; }

    /// <summary>What was counted.</summary>
    internal ScorecardCells Cells => _cells;

    /// <summary>How many records were read.</summary>
    public long Records => _cells.Records;

    /// <summary>How many events were read.</summary>
    public long Events => _cells.Events;

    /// <summary>Whether keys ascended, so that no key can have come twice. Where they did not, a key that came twice counts as two records.</summary>
    public bool IsGroupingProven { get; }

    /// <summary>What was wrong with the events, the kinds in their order; empty when nothing was.</summary>
    public IReadOnlyList<HistoryFindingCount> Findings => [.. _cells.Findings.All.Select(f => new HistoryFindingCount(f.Finding, f.Count, f.Keys))];

    /// <summary>Counts events that are grouped by key: all events of a record follow each other.</summary>
    /// <param name="grouped">The events, the records in any order; read once. <see cref="EventSort"/> groups those that are not.</param>
    /// <param name="terms">What to count by.</param>
    /// <param name="asOf">The instant for which the numbers hold.</param>
    /// <param name="options">How to cut; months by source, tier and grade when null.</param>
    /// <returns>The scorecard.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="grouped"/> or <paramref name="terms"/> is null.</exception>
    public static Scorecard Of(IEnumerable<RecordEvent> grouped, ScorecardTerms terms, DateTimeOffset asOf, ScorecardOptions? options = null)
    {
        var cut = options ?? ScorecardOptions.Default;
        var pass = new ScorecardPass(terms ?? throw new ArgumentNullException(nameof(terms)), asOf.UtcTicks, cut);
        pass.Read(grouped ?? throw new ArgumentNullException(nameof(grouped)));
        return new Scorecard(terms, asOf.ToUniversalTime(), cut, pass.Cells, pass.IsAscending, MetricVersions.Current);
    }

    /// <summary>Joins two scorecards over records that have no key in common: the same as one over all of them.</summary>
    /// <param name="other">The other one.</param>
    /// <returns>The joined scorecard.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="ArgumentException">The two are counted by other terms or versions, for another instant or cut otherwise: such numbers are never joined.</exception>
    /// <exception cref="OverflowException">A sum leaves the range of <see cref="decimal"/>.</exception>
    public Scorecard Merge(Scorecard other) => TryMerge(other, out var merged, out var differences)
        ? merged!
        : throw new ArgumentException($"Scorecards under different definitions are not joined ({string.Join("; ", differences)}). Count both by the same terms and the same version of this library.", nameof(other));

    /// <summary>Joins two scorecards as <see cref="Merge"/> does, with what keeps them apart as a value.</summary>
    /// <param name="other">The other one; no record may be in both.</param>
    /// <param name="merged">The joined scorecard; null when the two do not mean the same.</param>
    /// <param name="differences">What keeps them apart; empty when they were joined.</param>
    /// <returns>Whether they were joined.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="OverflowException">A sum leaves the range of <see cref="decimal"/>.</exception>
    public bool TryMerge(Scorecard other, out Scorecard? merged, out IReadOnlyList<ScorecardDifference> differences)
    {
        differences = [.. DifferencesFrom(other ?? throw new ArgumentNullException(nameof(other)))];
        if (differences.Count > 0)
        {
            merged = null;
            return false;
        }

        var cells = new ScorecardCells();
        cells.Add(_cells);
        cells.Add(other._cells);

        // That the two have no key in common is the caller's word, and no proof.
        merged = new Scorecard(Terms, AsOf, Options, cells, isGroupingProven: false, Versions);
        return true;
    }

    /// <summary>By which version of a metric's definition the scorecard was counted: this library's, unless it was read from where it had been saved.</summary>
    /// <param name="metric">The metric.</param>
    /// <returns>The version; 0 where it was counted before there was such a metric. Where it is not that of the definition, the metric has no value here.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="metric"/> is null.</exception>
    public int VersionOf(MetricDefinition metric) => Versions.Of((metric ?? throw new ArgumentNullException(nameof(metric))).Name);

    /// <summary>The value of a metric over all records.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="period">The period; null for all of them together.</param>
    /// <param name="of">Which part of the metric; null for the whole.</param>
    /// <returns>The value, or none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="metric"/> is null.</exception>
    public MetricValue Value(MetricDefinition metric, ScorecardPeriod? period = null, string? of = null)
    {
        var whole = CellsOf(null, null, period);
        return IsCurrent(metric ?? throw new ArgumentNullException(nameof(metric))) ? metric.Read(new MetricReader(whole, whole, of)) : MetricValue.None;
    }

    /// <summary>The value of a metric over the records under a value of a dimension.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="by">The dimension; one of those that the scorecard is broken down by.</param>
    /// <param name="value">The value.</param>
    /// <param name="period">The period; null for all of them together.</param>
    /// <param name="of">Which part of the metric; null for the whole.</param>
    /// <returns>The value, or none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="metric"/> or <paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentException">The scorecard is not broken down by the dimension.</exception>
    public MetricValue Value(MetricDefinition metric, ScorecardDimension by, string value, ScorecardPeriod? period = null, string? of = null)
    {
        RequireCut(by);
        var reader = new MetricReader(CellsOf(by, value ?? throw new ArgumentNullException(nameof(value)), period), CellsOf(null, null, period), of);
        return IsCurrent(metric ?? throw new ArgumentNullException(nameof(metric))) ? metric.Read(reader) : MetricValue.None;
    }

    /// <summary>The values of a dimension under which something was counted, in ordinal order; <c>(unknown)</c> where nothing is known.</summary>
    /// <param name="by">The dimension.</param>
    /// <returns>The values.</returns>
    /// <exception cref="ArgumentException">The scorecard is not broken down by the dimension.</exception>
    public IReadOnlyList<string> ValuesOf(ScorecardDimension by)
    {
        RequireCut(by);
        return [.. _cells.Keys.Where(k => k.By == by).Select(k => k.Value!).Distinct(StringComparer.Ordinal).OrderBy(v => v, StringComparer.Ordinal)];
    }

    /// <summary>The parts of a metric that were counted, in ordinal order; empty for a metric without parts.</summary>
    /// <param name="metric">The metric.</param>
    /// <returns>The parts, such as reasons or names of conversions.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="metric"/> is null.</exception>
    public IReadOnlyList<string> PartsOf(MetricDefinition metric)
    {
        if ((metric ?? throw new ArgumentNullException(nameof(metric))).Part is null)
        {
            return [];
        }

        var whole = CellsOf(null, null, null);
        var reader = new MetricReader(whole, whole, null);
        return metric.PartsOf == Measure.PoolTurn
            ? [.. PoolShares.Of(reader).Select(m => m.Pool).Distinct(StringComparer.Ordinal)]
            : [.. reader.Parts(metric.PartsOf).Select(p => p.Of)];
    }

    /// <summary>What the members of pools got against their weights, by pool and member in ordinal order.</summary>
    /// <param name="period">The period; null for all of them together.</param>
    /// <returns>The members who took a turn.</returns>
    public IReadOnlyList<PoolMemberShare> Fairness(ScorecardPeriod? period = null)
    {
        var whole = CellsOf(null, null, period);
        return IsCurrent(RoutingMetrics.PoolDeviation) ? [.. PoolShares.Of(new MetricReader(whole, whole, null))] : [];
    }

    /// <summary>The policies that decided; several mean that numbers which depend on them mix promises.</summary>
    /// <param name="period">The period; null for all of them together.</param>
    /// <returns>The policies, one for each content, by name.</returns>
    public IReadOnlyList<PolicyReference> Policies(ScorecardPeriod? period = null) => [.. _cells.PoliciesOf(period is { } only ? [only] : Periods)];

    // What another definition has counted, this one cannot read.
    private bool IsCurrent(MetricDefinition metric) => ReferenceEquals(Versions, MetricVersions.Current) || Versions.Of(metric.Name) == metric.Version;

    private IEnumerable<ScorecardDifference> DifferencesFrom(Scorecard other)
    {
        foreach (var (_, name, one, two) in Terms.Differing(other.Terms))
        {
            yield return new ScorecardDifference(ScorecardDifferenceKind.Terms, name, one, two);
        }

        if (AsOf != other.AsOf)
        {
            yield return new ScorecardDifference(ScorecardDifferenceKind.AsOf, "as-of", ScorecardText.Instant(AsOf), ScorecardText.Instant(other.AsOf));
        }

        if (Options.Period != other.Options.Period || !Options.By.SequenceEqual(other.Options.By))
        {
            yield return new ScorecardDifference(ScorecardDifferenceKind.Cut, "cut", Cut(Options), Cut(other.Options));
        }

        foreach (var difference in Versions.DifferencesFrom(other.Versions))
        {
            yield return difference;
        }
    }

    private static string Cut(ScorecardOptions options) => $"{options.Period} by {string.Join(", ", options.By)}";

    private ScorecardCell[] CellsOf(ScorecardDimension? by, string? value, ScorecardPeriod? period) =>
        [.. (period is { } only ? [only] : Periods).Select(p => _cells.Find(new CellKey(p, by, value))).OfType<ScorecardCell>()];

    private void RequireCut(ScorecardDimension by)
    {
        if (!Options.By.Contains(by))
        {
            throw new ArgumentException($"The scorecard is not broken down by `{by}`. Name it in the options when it is made.", nameof(by));
        }
    }
}
