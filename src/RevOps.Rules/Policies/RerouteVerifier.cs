namespace RevOps.Rules;

/// <summary>Finds what is wrong with how records are routed again.</summary>
internal static class RerouteVerifier
{
    private const int MostReroutes = 20;

    /// <summary>Verifies the section; codes are held against the dispositions where the policy has some that could be read.</summary>
    public static void Verify(RoutingPolicy? routing, DispositionPolicy? dispositions, DiagnosticBag bag)
    {
        if (routing?.Reroute is not { } reroute)
        {
            return;
        }

        const string Pointer = "/routing/reroute";
        Names.Exists(bag, Pointer + "/escalateTo", "queue", reroute.EscalateTo, routing.Queues.Select(q => q.Name));
        if (reroute.Most is < 1 or > MostReroutes)
        {
            bag.Report(
                QueueDiagnostics.RerouteLimitOutOfRange,
                Pointer + "/most",
                FormattableString.Invariant($"`{reroute.Most}` is no limit for reroutes. Give 1 to {MostReroutes}; without the section nothing is routed again."));
        }

        if (reroute.Rules.Count == 0)
        {
            bag.Report(ShapeDiagnostics.ListLength, Pointer + "/rules", "There is no reroute rule. Add one, or leave the section out.");
        }

        for (var i = 0; i < reroute.Rules.Count; i++)
        {
            Verify(reroute, i, $"{Pointer}/rules/{i}", dispositions, bag);
        }

        for (var i = 0; i < (dispositions?.Dispositions.Count ?? 0); i++)
        {
            VerifyExclusion(reroute, dispositions!.Dispositions[i], FormattableString.Invariant($"/dispositions/reasons/{i}/action"), bag);
        }
    }

    private static void Verify(ReroutePolicy reroute, int index, string pointer, DispositionPolicy? dispositions, DiagnosticBag bag)
    {
        var rule = reroute.Rules[index];
        if (rule is { Cause: RerouteCause.Breach, GivesTurnBack: true })
        {
            bag.Report(QueueDiagnostics.BreachGivesTurnBack, pointer + "/givesTurnBack", "After a breach the one who let the record lie keeps the charge. Take `givesTurnBack` away.");
        }

        if (rule.Cause != RerouteCause.Rejection && rule.Codes.Count > 0)
        {
            bag.Report(QueueDiagnostics.CodesWithoutRejection, pointer + "/codes", "Codes are those of dispositions, with which records are rejected. Take them away, or let the rule be for rejections.");
        }

        for (var i = 0; i < rule.Codes.Count; i++)
        {
            if (!Names.IsBlank(bag, $"{pointer}/codes/{i}", "reroute rule", rule.Codes[i]) && dispositions is not null)
            {
                Names.Exists(bag, $"{pointer}/codes/{i}", "disposition", rule.Codes[i], dispositions.Dispositions.Select(d => d.Code));
            }
        }

        if (reroute.Rules.Take(index).Any(earlier => TakesAllOf(earlier, rule)))
        {
            bag.Report(QueueDiagnostics.RuleNeverAsked, pointer, "A rule before this one takes all its reroutes. Put this one before it, or take it away.");
        }
    }

    // The default is what nobody has to say, so only what excludes fewer than that was said to no effect.
    private static void VerifyExclusion(ReroutePolicy reroute, Disposition disposition, string pointer, DiagnosticBag bag)
    {
        if (disposition.Action is not RerouteAction action || reroute.Rules.FirstOrDefault(r => r.IsFor(RerouteCause.Rejection, disposition.Code)) is not { } rule || action.Excludes == rule.Excludes)
        {
            return;
        }

        var stricter = RerouteExclusionOrder.Stricter(action.Excludes, rule.Excludes);
        var milder = stricter == rule.Excludes ? action.Excludes : rule.Excludes;
        if (milder.IsMilderThan(RerouteExclusion.AllHolders))
        {
            bag.Report(
                RerouteDiagnostics.ExclusionWithoutEffect,
                pointer,
                $"`{Shortened.Of(disposition.Code)}` excludes `{WordFor(action.Excludes)}`, and the reroute rule for it `{WordFor(rule.Excludes)}`: `{WordFor(stricter)}` holds. Say the same in both.");
        }
    }

    private static string WordFor(RerouteExclusion exclusion)
    {
        var name = exclusion.ToString();
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }

    private static bool TakesAllOf(RerouteRule earlier, RerouteRule rule) =>
        earlier.Cause == rule.Cause && (earlier.Codes.Count == 0 || (rule.Codes.Count > 0 && rule.Codes.All(c => earlier.Codes.Contains(c, StringComparer.Ordinal))));
}
