namespace RevOps.Rules;

/// <summary>Says where an activity score comes from.</summary>
internal sealed class ActivityExplainer(ActivityEvaluator evaluator)
{
    private const int MostContributions = 10;
    private const int MostUnlistedKinds = 10;

    private readonly ActivityReader _reader = evaluator.Reader;

    public static ActivityScoreExplanation Unreadable(string section, string problem) => Unscored(section, new Reason(Reasons.RecordError, problem), []);

    public ActivityScoreExplanation Explain(Frame frame, IReadOnlyList<DateTimeOffset> recycles, in ActivityScore score)
    {
        if (!score.IsKnown || evaluator.Rows(frame, recycles, out var since) is not { } rows)
        {
            var open = evaluator.OpenAttribute(frame);
            return Unscored(evaluator.Section, new Reason(Reasons.ActivitiesUnknown, open), [open]);
        }

        var standings = new int[(int)ActivityStanding.Duplicate + 1];
        var counts = new int[_reader.Kinds.Count];
        var sums = new long[_reader.Kinds.Count];
        var largest = new List<Entry>(MostContributions + 1);
        var unlisted = new SortedSet<string>(StringComparer.Ordinal);
        var openAttributes = new SortedSet<string>(StringComparer.Ordinal);
        using (var duplicates = DuplicateActivities.Among(rows, _reader))
        {
            for (var i = 0; i < rows.Count; i++)
            {
                var row = _reader.Read(rows, i, frame.AsOfTicks, since);
                row.Standing = duplicates.IsRepeat(i) ? ActivityStanding.Duplicate : row.Standing;
                standings[(int)row.Standing]++;
                switch (row.Standing)
                {
                    case ActivityStanding.Counted:
                        counts[row.Kind]++;
                        sums[row.Kind] += row.Given;
                        Keep(largest, rows, new Entry(row, _reader.AssetOf(rows, i)));
                        break;
                    case ActivityStanding.UnknownKind:
                        Keep(unlisted, _reader.KindOf(rows, i));
                        break;
                    case ActivityStanding.Incomplete:
                        openAttributes.UnionWith(_reader.OpenOf(rows, i).Select(name => evaluator.Policy.Activities.Name + "." + name));
                        break;
                }
            }
        }

        rows.MetError = false;
        var points = Points.FromThousandths(score.Score);
        return new ActivityScoreExplanation(
            evaluator.Section,
            score.Tier is null ? new Reason(Reasons.NoTier, points.ToString()) : new Reason(Reasons.TierReached, score.Tier, points.ToString()),
            isScored: true,
            score.Tier,
            points,
            Points.FromThousandths(score.Lowest),
            Points.FromThousandths(score.Highest),
            since == long.MinValue || evaluator.Policy.Since is { IsMasked: true } ? null : new DateTimeOffset(since, TimeSpan.Zero),
            new ActivityCounts(standings[0], standings[1], standings[2], standings[3], standings[4], standings[5], standings[6]),
            Contributions(largest, frame.AsOfTicks),
            [.. Kinds(counts, sums)],
            [.. unlisted],
            [.. openAttributes]);
    }

    private static ActivityScoreExplanation Unscored(string section, Reason reason, IReadOnlyList<string> open) =>
        new(section, reason, isScored: false, null, Points.Zero, Points.Zero, Points.Zero, null, default, [], [], [], open);

    private void Keep(List<Entry> largest, RowFrame rows, Entry entry)
    {
        if (!_reader.Shows(rows))
        {
            return;
        }

        var at = largest.BinarySearch(entry, Entry.Order);
        largest.Insert(at < 0 ? ~at : at, entry);
        if (largest.Count > MostContributions)
        {
            largest.RemoveAt(MostContributions);
        }
    }

    // The first ones in ordinal order, so that the order of rows does not show.
    private static void Keep(SortedSet<string> kinds, string kind)
    {
        kinds.Add(kind);
        if (kinds.Count > MostUnlistedKinds)
        {
            kinds.Remove(kinds.Max!);
        }
    }

    private ActivityContribution[] Contributions(List<Entry> largest, long asOf)
    {
        var before = new long[_reader.Kinds.Count];
        var contributions = new ActivityContribution[largest.Count];
        for (var i = 0; i < contributions.Length; i++)
        {
            var (row, asset) = (largest[i].Row, largest[i].Asset);
            var kind = _reader.Kinds[row.Kind];
            var given = kind.Capped(before[row.Kind] + row.Given) - kind.Capped(before[row.Kind]);
            before[row.Kind] += row.Given;
            contributions[i] = new ActivityContribution(
                kind.Source.Name,
                asset,
                new DateTimeOffset(row.AtTicks, TimeSpan.Zero),
                TimeSpan.FromTicks(asOf - row.AtTicks),
                Points.FromThousandths(kind.Worth(row.Multiplier)),
                Points.FromThousandths(row.Given),
                Points.FromThousandths(given));
        }

        return contributions;
    }

    private IEnumerable<ActivityKindScore> Kinds(int[] counts, long[] sums)
    {
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0)
            {
                var kind = _reader.Kinds[i];
                yield return new ActivityKindScore(kind.Source.Name, counts[i], Points.FromThousandths(sums[i]), Points.FromThousandths(kind.Capped(sums[i])));
            }
        }
    }

    private readonly record struct Entry(ActivityRow Row, string? Asset)
    {
        public static readonly IComparer<Entry> Order = Comparer<Entry>.Create(static (a, b) => Compare(in a, in b));

        // The largest first, then the latest; nothing depends on the order of rows.
        private static int Compare(in Entry a, in Entry b)
        {
            var order = Math.Abs(b.Row.Given).CompareTo(Math.Abs(a.Row.Given));
            order = order != 0 ? order : b.Row.AtTicks.CompareTo(a.Row.AtTicks);
            order = order != 0 ? order : a.Row.Kind.CompareTo(b.Row.Kind);
            order = order != 0 ? order : a.Row.Multiplier.CompareTo(b.Row.Multiplier);
            return order != 0 ? order : StringComparer.Ordinal.Compare(a.Asset, b.Asset);
        }
    }
}
