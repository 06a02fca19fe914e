namespace RevOps.Rules;

/// <summary>Finds what is wrong with the calendars of a policy.</summary>
internal static class CalendarVerifier
{
    public static void Verify(IReadOnlyList<BusinessCalendar>? calendars, DiagnosticBag bag)
    {
        if (calendars is null)
        {
            return;
        }

        Names.Unique(bag, "/calendars", "calendar", calendars.Select(c => c.Name));
        for (var i = 0; i < calendars.Count; i++)
        {
            if (calendars[i].NeverOpens)
            {
                bag.Report(SlaDiagnostics.NeverOpens, $"/calendars/{i}", $"Calendar `{calendars[i].Name}` never opens, so that no target on it could be met. Give it hours.");
            }
        }
    }
}
