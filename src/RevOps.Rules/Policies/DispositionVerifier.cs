namespace RevOps.Rules;

/// <summary>Finds what is wrong with a dispositions section.</summary>
internal static class DispositionVerifier
{
    private const int MostReasons = 8;
    private const string List = "/dispositions/reasons";

    public static void Verify(DispositionPolicy? dispositions, StagePolicy? stages, RoutingPolicy? routing, SlaPolicy? sla, DiagnosticBag bag)
    {
        if (dispositions is null)
        {
            return;
        }

        if (dispositions.Dispositions.Count == 0)
        {
            bag.Report(ShapeDiagnostics.ListLength, List, "There is no disposition. Add one.");
        }

        VerifyCount(dispositions, stages, bag);
        Names.Unique(bag, List, "disposition", dispositions.Dispositions.Select(d => d.Code), "code");
        var known = stages is null ? null : stages.Path.Select(s => s.Name).Concat(stages.Detours.Select(d => d.Name)).ToArray();
        for (var i = 0; i < dispositions.Dispositions.Count; i++)
        {
            var disposition = dispositions.Dispositions[i];
            var pointer = $"{List}/{i}";
            Verify(disposition, pointer, known, bag);
            if (disposition.Action is { } action)
            {
                DispositionActionVerifier.Verify(disposition.Code, action, pointer + "/action", dispositions.Tracks, known, stages, bag);
            }

            DispositionCriteriaVerifier.Verify(disposition, pointer, sla, bag);
        }

        for (var i = 0; i < dispositions.Tracks.Count; i++)
        {
            Names.IsBlank(bag, $"/dispositions/tracks/{i}", "track", dispositions.Tracks[i]);
        }

        VerifyLimits(dispositions, known, routing, bag);
        DispositionOfferVerifier.Verify(dispositions, stages, bag);
        DispositionLoops.Verify(dispositions, stages, bag);
    }

    // Acceptances are no reasons among which somebody picks.
    private static void VerifyCount(DispositionPolicy dispositions, StagePolicy? stages, DiagnosticBag bag)
    {
        var reasons = dispositions.Dispositions.Where(d => d.Kind != DispositionKind.Accept).ToArray();
        var named = reasons.SelectMany(d => d.Stages).Concat(stages?.Path.Select(s => s.Name) ?? []).Distinct(StringComparer.Ordinal);
        var most = named.Select(s => (Stage: s, Count: reasons.Count(d => d.Stages.Count == 0 || Ordinal.Has(d.Stages, s)))).OrderByDescending(o => o.Count).FirstOrDefault();
        var everywhere = reasons.Count(d => d.Stages.Count == 0);
        var count = Math.Max(most.Count, everywhere);
        if (count > MostReasons)
        {
            bag.Report(
                DispositionDiagnostics.TooManyReasons,
                List,
                $"{count} reasons{(most.Count > everywhere ? $" in `{Shortened.Of(most.Stage)}`" : string.Empty)} are more than people tell apart. Keep at most {MostReasons}.");
        }
    }

    private static void Verify(Disposition disposition, string pointer, string[]? stages, DiagnosticBag bag)
    {
        for (var i = 0; stages is not null && i < disposition.Stages.Count; i++)
        {
            Names.Exists(bag, $"{pointer}/stages/{i}", "stage", disposition.Stages[i], stages);
        }

        Names.IsBlank(bag, pointer + "/label", "disposition", disposition.Label);
        if (disposition.Kind == DispositionKind.Accept && disposition.Action is not null)
        {
            bag.Report(DispositionDiagnostics.NoAction, pointer + "/action", $"`{Shortened.Of(disposition.Code)}` accepts the record, which then goes on along the path. Take its `action` away, or give it another `kind`.");
        }
        else if (disposition.Kind != DispositionKind.Accept && disposition.Action is null)
        {
            bag.Report(DispositionDiagnostics.NoAction, pointer, $"Nothing happens to a record that is disposed of with `{Shortened.Of(disposition.Code)}`. Give it an `action`.");
        }
    }

    private static void VerifyLimits(DispositionPolicy dispositions, string[]? stages, RoutingPolicy? routing, DiagnosticBag bag)
    {
        if (dispositions.RecycleLimit is { } recycles)
        {
            VerifyLimit("/dispositions/recycleLimit", "recycles", recycles.Most, recycles.Within, bag);
            if (stages is not null && recycles.TargetStage is not null)
            {
                Names.Exists(bag, "/dispositions/recycleLimit/targetStage", "stage", recycles.TargetStage, stages);
            }
        }

        if (dispositions.TurnBackLimit is { } turns)
        {
            VerifyLimit("/dispositions/turnBackLimit", "reroutes and enrichments", turns.Most, turns.Within, bag);
            Names.IsBlank(bag, "/dispositions/turnBackLimit/queue", "limit", turns.Queue);
            if (routing is not null)
            {
                Names.Exists(bag, "/dispositions/turnBackLimit/queue", "queue", turns.Queue, routing.Queues.Select(q => q.Name));
            }
        }

        if (dispositions.CreditOnceWithin is { } credit && !DispositionActionVerifier.IsStateable(credit))
        {
            bag.Report(DispositionDiagnostics.PeriodNotPositive, "/dispositions/creditOnceWithin", $"The span in which a record is credited once must be {DispositionActionVerifier.Stateable}.");
        }
    }

    private static void VerifyLimit(string pointer, string what, int most, DispositionPeriod? within, DiagnosticBag bag)
    {
        if (most < 1)
        {
            bag.Report(DispositionDiagnostics.RecycleLimitOutOfRange, pointer + "/most", FormattableString.Invariant($"`{most}` {what} are none. Give 1 or more."));
        }

        if (within is { } span && !DispositionActionVerifier.IsStateable(span))
        {
            bag.Report(DispositionDiagnostics.PeriodNotPositive, pointer + "/within", $"The span in which {what} count must be {DispositionActionVerifier.Stateable}.");
        }
    }
}
