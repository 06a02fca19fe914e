namespace RevOps.Rules;

/// <content>Targets that were paused.</content>
public sealed partial class BusinessCalendar
{
    /// <summary>
    /// When a target in open time is due that was paused: the smallest instant by which that much open time outside the pauses has
    /// passed. Pauses are merged first, and only the open time inside one extends the deadline: the answer is that of a calendar with
    /// the pauses as closures.
    /// </summary>
    /// <param name="start">When the target starts.</param>
    /// <param name="openTime">The open time, zero or more; zero is due at the first open instant outside the pauses.</param>
    /// <param name="pauses">The pauses, in any order; they may overlap, and lie before the start.</param>
    /// <param name="rounding">Where a target is due that ends at closing time, or when a pause begins.</param>
    /// <returns>The due instant, in UTC.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="openTime"/> is negative, or the rounding is none.</exception>
    /// <exception cref="ArgumentException">A pause ends before it starts.</exception>
    /// <exception cref="CalendarHorizonException">Not reached within the calendar's horizon, or before a pause that does not end.</exception>
    public DateTimeOffset DeadlineWithPauses(DateTimeOffset start, TimeSpan openTime, ReadOnlySpan<PauseSpan> pauses, DeadlineRounding rounding = DeadlineRounding.AtClose) =>
        Expect(TryDeadlineWithPauses(start, openTime, pauses, rounding), openTime);

    /// <summary>As <see cref="DeadlineWithPauses"/>, with a value instead of an exception when the target is not reached.</summary>
    /// <param name="start">When the target starts.</param>
    /// <param name="openTime">The open time, zero or more.</param>
    /// <param name="pauses">The pauses, in any order.</param>
    /// <param name="rounding">Where a target is due that ends at closing time, or when a pause begins.</param>
    /// <returns>The due instant, or the open time that remains: at the horizon, or for ever in a pause that does not end.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="openTime"/> is negative, or the rounding is none.</exception>
    /// <exception cref="ArgumentException">A pause ends before it starts.</exception>
    public DeadlineResult TryDeadlineWithPauses(DateTimeOffset start, TimeSpan openTime, ReadOnlySpan<PauseSpan> pauses, DeadlineRounding rounding = DeadlineRounding.AtClose)
    {
        RefuseNegative(openTime);
        RefuseUnknown(rounding);
        using var merged = MergedPauses.Of(pauses);
        var limit = LimitAfter(start.UtcTicks);
        var at = start.UtcTicks;
        var remaining = openTime.Ticks;
        for (var i = 0; remaining > 0 && i < merged.Count && at <= limit; i++)
        {
            var running = Math.Min(merged.StartOf(i), limit);
            var open = running > at ? _index.OpenBetween(at, running) : 0;
            if (open >= remaining)
            {
                break;
            }

            remaining -= open;
            at = Math.Max(at, merged.EndOf(i));
        }

        var due = remaining == 0 ? at : at <= limit ? _index.Forward(at, remaining, limit) : -1;
        if (due >= 0 && (openTime == TimeSpan.Zero || rounding == DeadlineRounding.NextOpening))
        {
            due = NextOpenOutside(merged, due, limit);
            remaining = due < 0 ? 0 : remaining;
        }

        return due >= 0
            ? DeadlineResult.Reached(due)
            : DeadlineResult.Beyond(limit, at <= limit ? Math.Max(0, remaining - _index.OpenBetween(at, limit)) : remaining);
    }

    /// <summary>The open time between two instants outside the pauses, exact to the tick.</summary>
    /// <param name="from">The earlier instant.</param>
    /// <param name="to">The later instant.</param>
    /// <param name="pauses">The pauses, in any order; they are merged first.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> is before <paramref name="from"/>.</exception>
    /// <exception cref="ArgumentException">A pause ends before it starts.</exception>
    public TimeSpan ElapsedWithPauses(DateTimeOffset from, DateTimeOffset to, ReadOnlySpan<PauseSpan> pauses)
    {
        RefuseReversed(from, to);
        using var merged = MergedPauses.Of(pauses);
        var open = _index.OpenBetween(from.UtcTicks, to.UtcTicks);
        for (var i = 0; i < merged.Count; i++)
        {
            var start = Math.Max(from.UtcTicks, merged.StartOf(i));
            var end = Math.Min(to.UtcTicks, merged.EndOf(i));
            open -= start < end ? _index.OpenBetween(start, end) : 0;
        }

        return new TimeSpan(open);
    }

    private long NextOpenOutside(in MergedPauses pauses, long at, long limit)
    {
        for (var i = 0; ; i++)
        {
            at = at <= limit ? _index.NextOpen(at, limit) : -1;
            while (i < pauses.Count && pauses.EndOf(i) <= at)
            {
                i++;
            }

            if (at < 0 || i == pauses.Count || at < pauses.StartOf(i))
            {
                return at;
            }

            at = pauses.EndOf(i);
        }
    }
}
