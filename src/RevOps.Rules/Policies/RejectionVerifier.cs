namespace RevOps.Rules;

/// <summary>Finds dispositions after which the stages do not know where a record goes.</summary>
internal static class RejectionVerifier
{
    public static void Verify(StagePolicy stages, DispositionPolicy? dispositions, DiagnosticBag bag)
    {
        if (dispositions?.RecycleLimit is { TargetStage: null })
        {
            bag.Report(StageDiagnostics.UnresolvedRejection, "/dispositions/recycleLimit", "A record that came back too often would stay parked where it is. Give the limit a `targetStage`.");
        }

        for (var i = 0; dispositions is not null && i < dispositions.Dispositions.Count; i++)
        {
            var disposition = dispositions.Dispositions[i];
            var (action, code) = (disposition.Action, Shortened.Of(disposition.Code));
            var pointer = $"/dispositions/reasons/{i}/action";
            if (action is null)
            {
                continue;
            }

            if (action.TargetStage is null)
            {
                if (action.Kind is DispositionActionKind.Nurture or DispositionActionKind.Recycle or DispositionActionKind.Disqualify)
                {
                    bag.Report(StageDiagnostics.UnresolvedRejection, pointer, $"A record that is rejected with `{code}` would stay parked where it is. Give the action a `targetStage`.");
                }

                continue;
            }

            var detour = stages.Detours.FirstOrDefault(d => d.Name == action.TargetStage);
            if (detour is null && stages.Path.Any(s => s.Name == action.TargetStage))
            {
                bag.Report(StageDiagnostics.UnresolvedRejection, pointer + "/targetStage", $"`{Shortened.Of(action.TargetStage)}` is a stage of the path, and `{code}` leaves it. Name a detour.");
            }
            else if (detour is { From.Count: > 0 } && disposition.Stages.FirstOrDefault(s => !Ordinal.Has(detour.From, s) && stages.Path.Any(p => p.Name == s)) is { } from)
            {
                bag.Report(StageDiagnostics.UnresolvedRejection, pointer + "/targetStage", $"`{code}` may be given in `{Shortened.Of(from)}`, from which `{Shortened.Of(detour.Name)}` cannot be reached. Add that stage to its `from`, or do not offer the disposition there.");
            }
        }
    }
}
