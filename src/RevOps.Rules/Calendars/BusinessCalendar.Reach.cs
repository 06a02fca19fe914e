namespace RevOps.Rules;

/// <content>What a calendar can never do, so that a policy that asks for it does not load.</content>
public sealed partial class BusinessCalendar
{
    // A week and what a night or a zone may add to it.
    private const long Probe = 10 * TimeSpan.TicksPerDay;

    /// <summary>
    /// Whether the calendar is closed at every instant that can be written down. Worked out when first asked: at once, but for hours
    /// that are closed for ever, or an intersection of hours that never meet, which take a second or two.
    /// </summary>
    public bool NeverOpens => _neverOpens.Value;

    /// <summary>
    /// Whether a target of that much open time may be reached from some start. False is certain; true is said too where it would take
    /// a look at every start to tell.
    /// </summary>
    internal bool MayHold(TimeSpan openTime) =>
        openTime.Ticks <= _horizonTicks && (!TryBound(out var from, out var to) || _index.OpenBetween(from, to) >= openTime.Ticks);

    private bool FindNoOpening()
    {
        if (Combination == CalendarCombination.Union)
        {
            return Parts.All(part => part.NeverOpens);
        }

        if (Parts.Any(part => part.NeverOpens) || (Combination == CalendarCombination.None && !HasWeeklyHours && !HasDatedHours))
        {
            return true;
        }

        // Nearly every calendar opens in the week around one of these; one with weekly hours may still open anywhere else.
        if (LikelyDays().Select(day => LocalDay.Midnight(Math.Max(0, day - 2))).Any(at => _index.NextOpen(at, Math.Min(DateTime.MaxValue.Ticks, at + Probe)) >= 0))
        {
            return false;
        }

        return !TryBound(out var from, out var to) ? _index.NextOpen(0, DateTime.MaxValue.Ticks) < 0 : _index.NextOpen(from, to) < 0;
    }

    private bool HasWeeklyHours => !Hours.IsEmpty || LaterHours.Any(later => !later.Hours.IsEmpty);

    private bool HasDatedHours => ExtraHours.Count > 0 || Overrides.Any(date => date.Shifts.Count > 0);

    private IEnumerable<int> LikelyDays() => Parts.SelectMany(part => part.LikelyDays())
        .Concat(ExtraHours.Select(extra => extra.Day))
        .Concat(Overrides.Select(date => date.Day))
        .Concat(LaterHours.Select(later => later.FromDay))
        .Concat(Closures.Select(closure => closure.LastDay))
        .Append((int)(new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks / TimeSpan.TicksPerDay));

    /// <summary>Instants outside of which the calendar is certainly closed; none for hours that begin or end nowhere.</summary>
    private bool TryBound(out long from, out long to)
    {
        from = to = 0;
        var bounds = Parts.Select(part => part.TryBound(out var start, out var end) ? (Start: start, End: end) : ((long Start, long End)?)null).ToArray();
        if (Combination == CalendarCombination.Union && bounds.All(bound => bound is not null))
        {
            (from, to) = (bounds.Min(bound => bound!.Value.Start), bounds.Max(bound => bound!.Value.End));
            return true;
        }

        if (Combination == CalendarCombination.Intersection && bounds.FirstOrDefault(bound => bound is not null) is { } some)
        {
            (from, to) = some;
            return true;
        }

        if (Combination != CalendarCombination.None || !Hours.IsEmpty || (LaterHours.Count > 0 && !LaterHours[LaterHours.Count - 1].Hours.IsEmpty))
        {
            return false;
        }

        var days = ExtraHours.Select(extra => extra.Day).Concat(Overrides.Select(date => date.Day)).Concat(LaterHours.Select(later => later.FromDay)).DefaultIfEmpty(0).ToArray();
        from = Math.Max(0, LocalDay.Midnight(days.Min() - 2));
        to = Math.Min(DateTime.MaxValue.Ticks, LocalDay.Midnight(days.Max() + 4L));
        return true;
    }
}
