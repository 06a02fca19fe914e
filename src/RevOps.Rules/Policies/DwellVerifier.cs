namespace RevOps.Rules;

/// <summary>Finds what is wrong with the time that records may stay in a stage.</summary>
internal static class DwellVerifier
{
    public static void Verify(StageDwell? dwell, string stage, string pointer, StagePolicy stages, IReadOnlyList<BusinessCalendar>? calendars, DiagnosticBag bag)
    {
        if (dwell is null)
        {
            return;
        }

        var isExact = dwell.Kind == StageDwellKind.Exact;
        if (isExact && !Spans.CanBeWritten(dwell.Span))
        {
            bag.Report(StageDiagnostics.DwellOutOfRange, pointer, Spans.CannotBeWritten(dwell.Span));
        }
        else if (isExact ? dwell.Span <= TimeSpan.Zero : dwell.Days is < 1 or > Spans.MostDays)
        {
            bag.Report(StageDiagnostics.DwellOutOfRange, pointer, $"Nothing can stay in `{Shortened.Of(stage)}` for {dwell.ThenTo(null)}. Give more than zero, and at most {Spans.MostDays} days.");
        }

        if (dwell.Calendar is not null && calendars is not null)
        {
            Names.Exists(bag, pointer + "/calendar", "calendar", dwell.Calendar, calendars.Select(c => c.Name));
        }

        if (dwell.Then is null)
        {
            return;
        }

        if (stages.Detours.FirstOrDefault(d => d.Name == dwell.Then) is not { } detour)
        {
            Names.Exists(bag, pointer + "/then", "detour", dwell.Then, stages.Detours.Select(d => d.Name));
        }
        else if (stages.Path.All(s => s.Name != stage) || (detour.From.Count > 0 && !Ordinal.Has(detour.From, stage)))
        {
            bag.Report(StageDiagnostics.DwellLeadsNowhere, pointer + "/then", $"`{Shortened.Of(dwell.Then)}` cannot be reached from `{Shortened.Of(stage)}`. Add that stage to its `from`, or name another detour.");
        }
    }
}
