namespace RevOps.Rules;

/// <summary>Finds what is wrong with the calendars of a policy, and with what is asked of them.</summary>
internal static class CalendarVerifier
{
    public static void Verify(IReadOnlyList<BusinessCalendar>? calendars, DiagnosticBag bag)
    {
        if (calendars is null)
        {
            return;
        }

        Names.Unique(bag, "/calendars", "calendar", calendars.Select(c => c.Name));
        var given = new HashSet<BusinessCalendar>(calendars);
        for (var i = 0; i < calendars.Count; i++)
        {
            VerifyParts(calendars[i], $"/calendars/{i}/{DeclarationWriter.CombinationWord(calendars[i].Combination)}", given, bag);
            if (calendars[i].NeverOpens)
            {
                bag.Report(SlaDiagnostics.NeverOpens, $"/calendars/{i}", NeverOpens(calendars[i]));
            }
        }
    }

    /// <summary>Reports targets that their calendar cannot hold, whenever they start.</summary>
    public static void VerifyTargets(SlaPolicy? sla, IReadOnlyList<BusinessCalendar>? calendars, DiagnosticBag bag)
    {
        if (sla is null || calendars is null)
        {
            return;
        }

        var byName = calendars.ToLookup(c => c.Name, StringComparer.Ordinal);
        for (var i = 0; i < sla.Targets.Count; i++)
        {
            var target = sla.Targets[i];
            if (target.Calendar is not null && byName[target.Calendar].FirstOrDefault() is { NeverOpens: false } calendar && target.Within > TimeSpan.Zero && !calendar.MayHold(target.Within))
            {
                bag.Report(
                    CalendarDiagnostics.TargetBeyondCalendar,
                    $"/sla/targets/{i}/within",
                    FormattableString.Invariant($"`{SpanText.Of(target.Within)}` is more open time than calendar `{calendar.Name}` has within its horizon of {calendar.HorizonYears} years. Shorten the target, or give the calendar more hours or a longer horizon."));
            }
        }
    }

    private static void VerifyParts(BusinessCalendar calendar, string pointer, HashSet<BusinessCalendar> given, DiagnosticBag bag)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < calendar.Parts.Count; i++)
        {
            var part = calendar.Parts[i];
            if (!seen.Add(part.Name))
            {
                bag.Report(NameDiagnostics.DuplicateName, $"{pointer}/{i}", $"Calendar `{Shortened.Of(calendar.Name)}` names `{Shortened.Of(part.Name)}` twice. Once is enough.");
            }
            else if (!given.Contains(part))
            {
                bag.Report(
                    NameDiagnostics.DanglingReference,
                    $"{pointer}/{i}",
                    given.Any(c => c.Name == part.Name)
                        ? $"Calendar `{Shortened.Of(calendar.Name)}` is made of another `{Shortened.Of(part.Name)}` than the policy has. Make it of the calendar that is given to the policy."
                        : $"Calendar `{Shortened.Of(calendar.Name)}` is made of `{Shortened.Of(part.Name)}`, which the policy does not have. Give the policy that calendar too.");
            }
        }
    }

    private static string NeverOpens(BusinessCalendar calendar) => calendar.Combination switch
    {
        CalendarCombination.Intersection => $"Calendar `{calendar.Name}` never opens, because there is no time at which all of its calendars are open. Leave one out, or give them hours that meet.",
        CalendarCombination.Union => $"Calendar `{calendar.Name}` never opens, because none of its calendars does. Give them hours.",
        _ => $"Calendar `{calendar.Name}` never opens, so that no target on it could be met. Give it hours.",
    };
}
