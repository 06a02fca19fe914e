using System.Globalization;

namespace RevOps.Rules;

/// <content>What is open when, and how much of it.</content>
public sealed partial class BusinessCalendar
{
    /// <summary>Whether the calendar is open at an instant. At an opening it is, at a closing it is not.</summary>
    /// <param name="instant">The instant.</param>
    public bool IsOpen(DateTimeOffset instant) => _index.IsOpen(instant.UtcTicks);

    /// <summary>The first open instant at or after one: that instant itself while the calendar is open.</summary>
    /// <param name="instant">The instant to start from.</param>
    /// <returns>An instant in UTC, or <see langword="null"/> when the calendar does not open within its horizon.</returns>
    public DateTimeOffset? NextOpen(DateTimeOffset instant) => ToInstant(_index.NextOpen(instant.UtcTicks, LimitAfter(instant.UtcTicks)));

    /// <summary>The next closing after an instant: of the open time that contains it or, while the calendar is closed, of the next one.</summary>
    /// <param name="instant">The instant to start from.</param>
    /// <returns>An instant in UTC, or <see langword="null"/> when the calendar does not close within its horizon.</returns>
    public DateTimeOffset? NextClose(DateTimeOffset instant) => ToInstant(_index.NextClose(instant.UtcTicks, LimitAfter(instant.UtcTicks)));

    /// <summary>The open time between two instants, exact to the tick. Not limited by the horizon.</summary>
    /// <param name="from">The earlier instant.</param>
    /// <param name="to">The later instant; the same one gives zero.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> is before <paramref name="from"/>.</exception>
    public TimeSpan Elapsed(DateTimeOffset from, DateTimeOffset to)
    {
        RefuseReversed(from, to);
        return new TimeSpan(_index.OpenBetween(from.UtcTicks, to.UtcTicks));
    }

    /// <summary>
    /// The open time between two instants as the spans that it consists of, cut at both, in ascending order. They are looked up while
    /// they are enumerated: <c>foreach</c> allocates nothing.
    /// </summary>
    /// <param name="from">The earlier instant.</param>
    /// <param name="to">The later instant, exclusive.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> is before <paramref name="from"/>.</exception>
    public OpenSpanSequence OpenSpans(DateTimeOffset from, DateTimeOffset to)
    {
        RefuseReversed(from, to);
        return new OpenSpanSequence(_index, from.UtcTicks, to.UtcTicks);
    }

    private static void RefuseReversed(DateTimeOffset from, DateTimeOffset to)
    {
        if (to < from)
        {
            throw new ArgumentOutOfRangeException(
                nameof(to),
                to,
                $"The range is reversed: `{to.ToString("o", CultureInfo.InvariantCulture)}` is before `{from.ToString("o", CultureInfo.InvariantCulture)}`. Give the earlier instant first.");
        }
    }

    private static DateTimeOffset? ToInstant(long ticks) => ticks < 0 ? null : new DateTimeOffset(ticks, TimeSpan.Zero);

    private long LimitAfter(long start) => start > DateTime.MaxValue.Ticks - _horizonTicks ? DateTime.MaxValue.Ticks : start + _horizonTicks;

    private long LimitBefore(long end) => Math.Max(0, end - _horizonTicks);
}
