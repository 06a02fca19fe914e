namespace RevOps.Rules;

/// <summary>A dwell with its calendar found. Immutable.</summary>
internal sealed class CompiledDwell
{
    private readonly StageDwell _dwell;

    private CompiledDwell(StageDwell dwell, IReadOnlyList<BusinessCalendar> calendars)
    {
        _dwell = dwell;
        Calendar = dwell.Calendar is null ? null : calendars.First(c => string.Equals(c.Name, dwell.Calendar, StringComparison.Ordinal));
    }

    public BusinessCalendar? Calendar { get; }

    public string? Then => _dwell.Then;

    public static CompiledDwell? Of(StageDwell? dwell, IReadOnlyList<BusinessCalendar> calendars) => dwell is null ? null : new(dwell, calendars);

    /// <summary>Until when a record may stay, inclusive; null when that is past the calendar's horizon or the end of time.</summary>
    public DateTimeOffset? DueOf(DateTimeOffset enteredAt)
    {
        if (_dwell.Kind == StageDwellKind.BusinessDays)
        {
            var result = Calendar!.TryDeadlineInBusinessDays(enteredAt, _dwell.Days);
            return result.IsReached ? result.Instant : null;
        }

        // A wall clock may be a day off the instant's own.
        var span = _dwell.Kind == StageDwellKind.Exact ? _dwell.Span.Ticks : _dwell.Days * TimeSpan.TicksPerDay;
        var room = DateTimeOffset.MaxValue.UtcTicks - enteredAt.UtcTicks;
        return Calendar is null
            ? room < span ? null : new DateTimeOffset(enteredAt.UtcTicks + span, TimeSpan.Zero)
            : room - (2 * TimeSpan.TicksPerDay) < span || enteredAt.UtcTicks < 2 * TimeSpan.TicksPerDay ? null : Calendar.DeadlineInCalendarDays(enteredAt, _dwell.Days);
    }
}
