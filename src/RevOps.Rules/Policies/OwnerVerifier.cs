namespace RevOps.Rules;

/// <summary>Finds what is wrong with duplicates, rules for owners, and dates from which on and until which something is in force.</summary>
internal static class OwnerVerifier
{
    public static void Verify(RoutingPolicy routing, DeclaredNames queues, DiagnosticBag bag)
    {
        if (routing.Duplicates is { } duplicates)
        {
            Verify(duplicates, bag);
        }

        var sources = new HashSet<OwnerSource>();
        for (var i = 0; i < routing.OwnerRules.Count; i++)
        {
            Verify(routing.OwnerRules[i], routing, FormattableString.Invariant($"/routing/ownerRules/{i}"), sources, queues, bag);
        }

        for (var i = 0; i < routing.Territories.Count; i++)
        {
            Verify(routing.Territories[i].Effective, ownZone: null, routing.Territories[i].Name, FormattableString.Invariant($"/routing/territories/{i}"), bag);
        }
    }

    /// <summary>Verifies when something is in force; its dates count in its own zone, or in UTC, where they name none.</summary>
    public static void Verify(EffectiveDates effective, ZoneClock? ownZone, string name, string pointer, DiagnosticBag bag)
    {
        if (effective.Zone is { } zone)
        {
            if (!ZoneClock.IsKnown(zone))
            {
                bag.Report(AccountDiagnostics.ZoneOfDates, pointer + "/zone", ZoneSuggestion.Unknown(zone).Sentence);
                return;
            }

            if (effective.Start?.Date is null && effective.End?.Date is null)
            {
                bag.Report(AccountDiagnostics.ZoneOfDates, pointer + "/zone", $"`{Shortened.Of(name)}` has a zone and no dates that would count in it. Give a date, or take the zone away.");
            }
        }

        if (effective.Start?.Date?.TimeOfDay is { Ticks: not 0 } || effective.End?.Date?.TimeOfDay is { Ticks: not 0 })
        {
            bag.Report(AccountDiagnostics.NeverInForce, pointer, $"A date of `{Shortened.Of(name)}` has a time of day. Give a date at zero time, or an instant.");
        }
        else if (effective is { Start: not null, End: not null } && effective.ToTicks(ownZone) is var span && span.End <= span.First)
        {
            bag.Report(
                AccountDiagnostics.NeverInForce, pointer + "/until", $"`{Shortened.Of(name)}` is never in force: it is {effective}, and the end does not belong to it. Put the earlier one first.");
        }
    }

    private static void Verify(DuplicateRule duplicates, DiagnosticBag bag)
    {
        if (duplicates.Key.Count == 0)
        {
            bag.Report(AccountDiagnostics.DuplicateRule, "/routing/duplicates/key", "No attribute tells duplicates. Name one, such as the e-mail address.");
        }

        for (var i = 0; i < duplicates.Key.Count; i++)
        {
            var attribute = duplicates.Key[i];
            var pointer = FormattableString.Invariant($"/routing/duplicates/key/{i}");
            if (attribute.Type is AttributeType.TextSet or AttributeType.Collection)
            {
                bag.Report(AccountDiagnostics.DuplicateRule, pointer, $"`{attribute.Name}` has many values, and duplicates agree in one. Name another attribute.");
            }
            else if (duplicates.Key.Take(i).Any(a => string.Equals(a.Name, attribute.Name, StringComparison.Ordinal)))
            {
                bag.Report(AccountDiagnostics.DuplicateRule, pointer, $"`{attribute.Name}` is named twice. Take one away.");
            }
        }

        if (duplicates.Within <= TimeSpan.Zero || !Spans.CanBeWritten(duplicates.Within))
        {
            bag.Report(AccountDiagnostics.DuplicateRule, "/routing/duplicates/within", $"`{duplicates.Within}` is no window. Give whole seconds above zero, up to {Spans.MostDays} days.");
        }
    }

    private static void Verify(OwnerRule rule, RoutingPolicy routing, string pointer, HashSet<OwnerSource> sources, DeclaredNames queues, DiagnosticBag bag)
    {
        var word = char.ToLowerInvariant(rule.Of.ToString()[0]) + rule.Of.ToString().Substring(1);
        if (!sources.Add(rule.Of))
        {
            bag.Report(AccountDiagnostics.OwnerRuleTwice, pointer + "/of", $"Two rules say what happens to owners of `{word}`. Make one of them.");
        }

        if (OwnerRuleReach.LackOf(rule.Of, routing) is { } lack)
        {
            bag.Report(AccountDiagnostics.OwnerRuleUnused, pointer + "/of", $"Nothing finds owners of `{word}`: {lack}, or take the rule away.");
        }

        var holds = rule.WhenInactive == OwnerAction.Hold || rule.WhenAway == OwnerAction.Hold;
        if (rule.Queue is not null)
        {
            Names.Exists(bag, pointer + "/queue", "queue", rule.Queue, queues);
        }

        if (holds != (rule.Queue is not null))
        {
            bag.Report(
                AccountDiagnostics.OwnerRuleQueue,
                holds ? pointer : pointer + "/queue",
                holds ? $"The rule for `{word}` holds records and names no `queue`. Name the one that has them." : $"The rule for `{word}` names a queue and holds no record. Say `hold`, or take the queue away.");
        }
    }
}
