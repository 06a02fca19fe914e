namespace RevOps.Rules;

/// <summary>Scores the activities of frames.</summary>
internal sealed class ActivityEvaluator
{
    /// <summary>The most kinds that a section may list.</summary>
    public const int MostKinds = 256;

    private readonly ActivityPolicy _policy;
    private readonly int _activities;
    private readonly int _since;

    public ActivityEvaluator(string section, ActivityPolicy policy, CriterionCompiler compiler)
    {
        Section = section;
        _policy = policy;
        _activities = compiler.Ordinal(policy.Activities);
        _since = policy.Since is null ? -1 : compiler.Ordinal(policy.Since);
        Reader = new ActivityReader(policy, compiler.Rows(_activities));
    }

    public string Section { get; }

    public ActivityReader Reader { get; }

    public ActivityPolicy Policy => _policy;

    public ActivityScore Evaluate(Frame frame, IReadOnlyList<DateTimeOffset> recycles)
    {
        frame.MetError = false;
        var score = default(ActivityScore);
        if (Rows(frame, recycles, out var since) is { } rows)
        {
            Sum(rows, frame.AsOfTicks, since, ref score);
            frame.MetError |= rows.MetError;
            rows.MetError = false;
        }

        score.HasErrors = frame.MetError;
        return score;
    }

    /// <summary>What the activities after an instant are worth, whatever the policy does on a recycle; null when that cannot be said.</summary>
    public long? PointsSince(Frame frame, DateTimeOffset since)
    {
        var metError = frame.MetError;
        var score = default(ActivityScore);
        if (Rows(frame, [], out var counted) is { } rows)
        {
            Sum(rows, frame.AsOfTicks, Math.Max(counted, since.UtcTicks), ref score);
            metError |= rows.MetError;
            rows.MetError = false;
        }

        frame.MetError |= metError;
        return score.IsKnown ? score.Score : null;
    }

    /// <summary>The rows, and after which instant they count; null when either cannot be read.</summary>
    public RowFrame? Rows(Frame frame, IReadOnlyList<DateTimeOffset> recycles, out long since)
    {
        if (!TrySince(frame, recycles, out since))
        {
            return null;
        }

        ref var slot = ref frame.Read(_activities);
        if (slot.State == SlotState.Known)
        {
            return frame.Rows(_activities, ref slot);
        }

        frame.Open(in slot);
        return null;
    }

    /// <summary>The attribute that keeps the activities from being scored.</summary>
    public string OpenAttribute(Frame frame) =>
        frame.Read(_activities).State == SlotState.Known ? _policy.Since!.Name : _policy.Activities.Name;

    private bool TrySince(Frame frame, IReadOnlyList<DateTimeOffset> recycles, out long since)
    {
        since = long.MinValue;
        for (var i = 0; i < recycles.Count && !_policy.KeepsThroughRecycles; i++)
        {
            var recycled = recycles[i].UtcTicks;
            since = recycled <= frame.AsOfTicks ? Math.Max(since, recycled) : since;
        }

        if (_since < 0)
        {
            return true;
        }

        ref var slot = ref frame.Read(_since);
        if (slot.State == SlotState.Known && slot.Bits <= frame.AsOfTicks)
        {
            since = Math.Max(since, slot.Bits);
        }

        // One that is missing has not happened. One in error could be any, and old points must not count again because of it.
        return slot.State != SlotState.Error || frame.Open(in slot) != Verdict.Error;
    }

    private void Sum(RowFrame rows, long asOf, long since, ref ActivityScore score)
    {
        var kinds = Reader.Kinds;
        Span<long> sums = stackalloc long[kinds.Count * 3];
        sums.Clear();
        var lowest = sums.Slice(kinds.Count, kinds.Count);
        var highest = sums.Slice(kinds.Count * 2, kinds.Count);
        using var duplicates = DuplicateActivities.Among(rows, Reader);
        for (var i = 0; i < rows.Count; i++)
        {
            if (duplicates.IsRepeat(i))
            {
                continue;
            }

            var row = Reader.Read(rows, i, asOf, since);
            if (row.Standing == ActivityStanding.Counted)
            {
                var open = duplicates.IsContested(i);
                sums[row.Kind] += row.Given;
                lowest[row.Kind] += open ? Math.Min(row.Given, 0) : row.Given;
                highest[row.Kind] += open ? Math.Max(row.Given, 0) : row.Given;
            }
            else if (row.Standing == ActivityStanding.Incomplete && row.Kind >= 0)
            {
                lowest[row.Kind] += row.Lowest;
                highest[row.Kind] += row.Highest;
            }
            else if (row.Standing == ActivityStanding.Incomplete)
            {
                // Of no known kind, and so under no cap.
                score.Lowest += row.Lowest;
                score.Highest += row.Highest;
            }
        }

        for (var kind = 0; kind < kinds.Count; kind++)
        {
            score.Score += kinds[kind].Capped(sums[kind]);
            score.Lowest += kinds[kind].Capped(lowest[kind]);
            score.Highest += kinds[kind].Capped(highest[kind]);
        }

        Conclude(ref score);
    }

    private void Conclude(ref ActivityScore score)
    {
        var most = _policy.Cap is { } cap ? cap.Thousandths : long.MaxValue;
        score.IsKnown = true;
        score.Score = Math.Min(score.Score, most);
        score.Lowest = Math.Min(score.Lowest, most);
        score.Highest = Math.Min(score.Highest, most);
        var tiers = _policy.Tiers;
        for (var i = 0; i < tiers.Count && score.Tier is null; i++)
        {
            score.Tier = score.Score >= tiers[i].From.Thousandths ? tiers[i].Name : null;
        }
    }
}
