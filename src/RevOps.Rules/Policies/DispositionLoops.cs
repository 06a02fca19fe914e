namespace RevOps.Rules;

/// <summary>
/// Finds ways on which a record could go round for ever: a disposition takes it out of a stage, something brings it back, and the path leads to that stage
/// again. The stages are the nodes of the graph; without a stages section there is one.
/// </summary>
internal static class DispositionLoops
{
    public static void Verify(DispositionPolicy dispositions, StagePolicy? stages, DiagnosticBag bag)
    {
        for (var i = 0; i < dispositions.Dispositions.Count; i++)
        {
            var disposition = dispositions.Dispositions[i];
            if (disposition.Action is null || RoundOf(disposition, stages) is not { } round)
            {
                continue;
            }

            var pointer = FormattableString.Invariant($"/dispositions/reasons/{i}/action");
            if (IsEndlessAtOnce(disposition.Action, dispositions))
            {
                bag.Report(
                    DispositionDiagnostics.EndlessTurnBacks, pointer, $"Nothing ends the round {round}. Add a `turnBackLimit`{(disposition.Action is RerouteAction ? ", or exclude the earlier holders" : string.Empty)}.");
            }
            else if (disposition.Action.ComesBack is { } comesBack && dispositions.RecycleLimit is { } limit && IsOutOfReach(limit, comesBack))
            {
                bag.Report(
                    DispositionDiagnostics.LimitNeverReached,
                    pointer,
                    $"Nothing ends the round {round}: it takes so long that {limit.Most} of them never lie within `{limit.Within}`. Widen the span, or leave `within` out so that all of them count.");
            }
        }

        VerifyRecycling(dispositions, stages, bag);
    }

    // One is enough to say that there is no limit.
    private static void VerifyRecycling(DispositionPolicy dispositions, StagePolicy? stages, DiagnosticBag bag)
    {
        for (var i = 0; dispositions.RecycleLimit is null && i < dispositions.Dispositions.Count; i++)
        {
            var disposition = dispositions.Dispositions[i];
            if (disposition.Action?.ComesBack is not null && RoundOf(disposition, stages) is { } round)
            {
                bag.Report(DispositionDiagnostics.EndlessRecycling, FormattableString.Invariant($"/dispositions/reasons/{i}/action"), $"Nothing ends the round {round}. Add a `recycleLimit`.");
                return;
            }
        }
    }

    private static bool IsEndlessAtOnce(DispositionAction action, DispositionPolicy dispositions) =>
        dispositions.TurnBackLimit is null && action is EnrichAction or RerouteAction { Excludes: RerouteExclusion.Nobody or RerouteExclusion.LastHolder };

    /// <summary>Whether so many rounds take longer than the span, each at its shortest.</summary>
    private static bool IsOutOfReach(RecycleLimit limit, DispositionReturn comesBack)
    {
        var isTimeAlone = comesBack is { OnDate: null, When: null, Changed.Count: 0 };
        var shortest = Math.Max(isTimeAlone ? comesBack.After?.Shortest.Ticks ?? 0 : 0, comesBack.Cooldown?.Shortest.Ticks ?? 0);
        return limit.Within is { } within && DispositionActionVerifier.IsStateable(within) && TimeSpan.FromTicks(shortest).TotalDays <= Spans.MostDays && (decimal)limit.Most * shortest > within.Longest.Ticks;
    }

    /// <summary>The round of a disposition, in words; null when its records do not come back to where it may be given.</summary>
    private static string? RoundOf(Disposition disposition, StagePolicy? stages)
    {
        var action = disposition.Action!;
        var back = action switch
        {
            RerouteAction => "routed again",
            EnrichAction => "enriched",
            not DisqualifyAction when action.ComesBack is not null => "back",
            _ => null,
        };
        if (back is null)
        {
            return null;
        }

        var code = Shortened.Of(disposition.Code);
        return stages is null ? $"`{code}`, {back}, `{code}`" : RoundOver(disposition, stages, code, back);
    }

    private static string? RoundOver(Disposition disposition, StagePolicy stages, string code, string back)
    {
        var target = disposition.Action!.TargetStage;
        var detour = target is null ? null : stages.Detours.FirstOrDefault(d => d.Name == target);
        var path = stages.Path.Select(s => s.Name).ToList();
        for (var at = 0; at < path.Count; at++)
        {
            if (disposition.Stages.Count > 0 && !Ordinal.Has(disposition.Stages, path[at]))
            {
                continue;
            }

            var stage = Shortened.Of(path[at]);
            if (detour is null)
            {
                return $"{stage}, `{code}`, {back}, {stage}";
            }

            // The path leads forward only, so that a record is there again when it comes back to that stage or to one before.
            var to = detour.ReturnsTo is null ? -1 : path.IndexOf(detour.ReturnsTo);
            if (to >= 0 && to <= at)
            {
                return $"{stage}, `{code}`, {Shortened.Of(detour.Name)}, {string.Join(", ", path.Skip(to).Take(at - to + 1).Select(Shortened.Of))}";
            }
        }

        return null;
    }
}
