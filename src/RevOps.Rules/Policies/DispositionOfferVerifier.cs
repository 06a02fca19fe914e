namespace RevOps.Rules;

/// <summary>Finds reasons that no stage offers, and stages from which a detour asks for a reason that is not offered there.</summary>
internal static class DispositionOfferVerifier
{
    public static void Verify(DispositionPolicy dispositions, StagePolicy? stages, DiagnosticBag bag)
    {
        if (stages is null)
        {
            return;
        }

        var detours = new HashSet<string>(stages.Detours.Select(d => d.Name), StringComparer.Ordinal);
        for (var i = 0; i < dispositions.Dispositions.Count; i++)
        {
            var disposition = dispositions.Dispositions[i];
            if (disposition.Stages.Count > 0 && disposition.Stages.All(detours.Contains))
            {
                bag.Report(
                    DispositionDiagnostics.NeverOffered, FormattableString.Invariant($"/dispositions/reasons/{i}/stages"), $"`{Shortened.Of(disposition.Code)}` may be given in detours alone. Name a stage of the path in which people work.");
            }
        }

        for (var i = 0; i < stages.Path.Count; i++)
        {
            var stage = stages.Path[i];
            var isOffered = dispositions.Dispositions.Any(d => d.Kind != DispositionKind.Accept && (d.Stages.Count == 0 || Ordinal.Has(d.Stages, stage.Name)));
            if (!isOffered && stages.Detours.FirstOrDefault(d => AsksFrom(d, stage)) is { } detour)
            {
                bag.Report(
                    DispositionDiagnostics.NoReasonOffered, FormattableString.Invariant($"/stages/path/{i}"), $"`{Shortened.Of(detour.Name)}` needs a disposition, and none may be given in `{Shortened.Of(stage.Name)}`. Offer one there, or take the stage from its `from`.");
            }
        }
    }

    // A detour from everywhere need not be meant for every stage, and a dwell moves records without a disposition.
    private static bool AsksFrom(StageDetour detour, Stage stage) =>
        detour.NeedsDisposition && Ordinal.Has(detour.From, stage.Name) && !string.Equals(stage.Dwell?.Then, detour.Name, StringComparison.Ordinal);
}
