using System.Globalization;

namespace RevOps.Rules;

/// <summary>Reads the cells of a saved scorecard. Whatever no counting gives is refused, so that what is read can be added up without a thought.</summary>
internal sealed class SavedCellBinder(ScorecardOptions options, ScorecardCells cells)
{
    /// <summary>More than anybody counts, and little enough to be added up.</summary>
    public const long MostCounted = 1_000_000_000_000_000;

    private const decimal MostSummed = 1_000_000_000_000_000_000_000m;

    private static readonly (string Word, Measure Meaning)[] Measures = SavedScorecardReader.WordsOf<Measure>();
    private static readonly (string Word, ScorecardDimension Meaning)[] Dimensions = SavedScorecardReader.WordsOf<ScorecardDimension>();

    public void Bind(JsonObjectCursor document) => document.RequiredArray("cells", c => c.AsObject(Cell), minItems: 0);

    /// <summary>The period of an object; null where it has none of the scorecard's kind.</summary>
    public static ScorecardPeriod? PeriodOf(JsonObjectCursor owner, ScorecardOptions options)
    {
        var text = owner.RequiredString("period");
        if (!text.HasValue)
        {
            return null;
        }

        if (ScorecardPeriod.TryParse(text.Value, out var period) && period.Kind == options.Period)
        {
            return period;
        }

        owner.Optional("period").Report(SavedScorecardDiagnostics.NotASavedScorecard, $"{Quoted.Text(text.Value)} is no {options.Period} of the scorecard.");
        return null;
    }

    private object? Cell(JsonObjectCursor cell)
    {
        var period = PeriodOf(cell, options);
        var by = cell.Optional("by");
        var dimension = by.IsGiven ? by.AsChoice(Dimensions) : default;
        var value = SavedText.Read(cell.Optional("value"));
        if (by.IsGiven != value.WasGiven || (dimension.HasValue && !options.By.Contains(dimension.Value)))
        {
            cell.Report(SavedScorecardDiagnostics.NotASavedScorecard, "A cell is the whole of a period, or has `by` and `value` of a dimension by which the scorecard is broken down.");
        }

        var key = period is { } known ? new CellKey(known, dimension.HasValue ? dimension.Value : null, value.HasValue ? value.Value : null) : default;
        if (period is not null && cells.Find(key) is not null)
        {
            cell.Report(SavedScorecardDiagnostics.NotASavedScorecard, $"The scorecard has two cells for {Quoted.Text(period.Value.ToString())}{(key.Value is null ? string.Empty : " and " + Quoted.Text(key.Value))}.");
        }

        var into = period is null ? new ScorecardCell() : cells.Get(key);
        cell.RequiredArray("tallies", c => c.AsObject(t => Tally(t, into)), minItems: 0);
        return null;
    }

    private static object? Tally(JsonObjectCursor tally, ScorecardCell into)
    {
        var measure = tally.RequiredChoice("measure", Measures);
        var of = SavedText.Read(tally.Optional("of"));
        var count = tally.RequiredInteger("count", of.WasGiven ? 1 : 0, MostCounted);
        var sum = Sum(tally.Optional("sum"));
        var durations = Durations(tally, count.Or(0));
        if (measure.HasValue && count.HasValue && !into.TryPut(measure.Value, of.HasValue ? of.Value : null, new Tally(count.Value, sum, durations)))
        {
            tally.Report(SavedScorecardDiagnostics.NotASavedScorecard, $"{Quoted.Text(measure.Value.ToString())} is counted twice in one cell.");
        }

        return null;
    }

    private static decimal Sum(JsonCursor sum)
    {
        if (sum.AsString() is not { HasValue: true } text)
        {
            return 0;
        }

        if (decimal.TryParse(text.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read) && Math.Abs(read) <= MostSummed)
        {
            return read;
        }

        sum.Report(SavedScorecardDiagnostics.NotASavedScorecard, $"{Quoted.Text(text.Value)} is no sum that a scorecard keeps.");
        return 0;
    }

    private static DurationSketch? Durations(JsonObjectCursor tally, long count)
    {
        var (values, buckets, longest) = (tally.Optional("durations"), tally.Optional("buckets"), tally.Optional("longest"));
        if (!values.IsGiven && !buckets.IsGiven && !longest.IsGiven)
        {
            return null;
        }

        var sketch = values.IsGiven && !buckets.IsGiven && !longest.IsGiven ? Exact(values.AsString(allowEmpty: true)) : !values.IsGiven && buckets.IsGiven && longest.IsGiven ? Coarse(buckets.AsString(), longest.AsString()) : null;
        if (sketch is null || sketch.Count > count)
        {
            tally.Report(SavedScorecardDiagnostics.NotASavedScorecard, FormattableString.Invariant($"A tally has at most {DurationSketch.ExactLimit} `durations`, or more of them in `buckets` with the `longest`, and no more than it counts."));
        }

        return sketch;
    }

    private static DurationSketch? Exact(JsonRead<string> text)
    {
        var sketch = new DurationSketch();
        foreach (var number in PartsOf(text))
        {
            if (Number(number) is not { } ticks || sketch.Count == DurationSketch.ExactLimit)
            {
                return null;
            }

            sketch.Add(ticks);
        }

        return sketch.Count == 0 ? null : sketch;
    }

    private static DurationSketch? Coarse(JsonRead<string> text, JsonRead<string> longest)
    {
        var buckets = new Dictionary<int, long>();
        foreach (var bucket in PartsOf(text))
        {
            var parts = bucket.Split(':');
            if (parts.Length != 2 || Number(parts[0]) is not (<= int.MaxValue and var place) || Number(parts[1]) is not (<= MostCounted and var count) || buckets.ContainsKey((int)place))
            {
                return null;
            }

            buckets.Add((int)place, count);
        }

        return longest.HasValue && Number(longest.Value) is { } largest ? DurationSketch.OfBuckets(buckets, largest) : null;
    }

    private static string[] PartsOf(JsonRead<string> text) => text.HasValue && text.Value.Length > 0 ? text.Value.Split(' ') : [];

    private static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
