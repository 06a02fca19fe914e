namespace RevOps.Rules;

/// <summary>Finds what is wrong with the action of a disposition.</summary>
internal static class DispositionActionVerifier
{
    /// <summary>What a period must be, to end a sentence.</summary>
    public static string Stateable => FormattableString.Invariant($"whole seconds, more than zero and at most {Spans.MostDays} days, or 1 to {DispositionPeriod.MostMonths} calendar months");

    public static bool IsStateable(DispositionPeriod period) =>
        period.Months == 0 ? period.Time > TimeSpan.Zero && Spans.CanBeWritten(period.Time) : period.Months is > 0 and <= DispositionPeriod.MostMonths;

    public static void Verify(
        string code, DispositionAction action, string pointer, IReadOnlyList<string> tracks, string[]? known, StagePolicy? stages, DiagnosticBag bag)
    {
        if (known is not null && action.TargetStage is not null)
        {
            Names.Exists(bag, pointer + "/targetStage", "stage", action.TargetStage, known);
        }

        if (action is NurtureAction nurture && !Names.IsBlank(bag, pointer, "action", nurture.Track) && tracks.Count > 0)
        {
            Names.Exists(bag, pointer + "/track", "track", nurture.Track, tracks);
        }

        if (action is EnrichAction { Attributes.Count: 0 })
        {
            bag.Report(ShapeDiagnostics.ListLength, pointer + "/attributes", $"Nothing is enriched after `{Shortened.Of(code)}`. Name at least one attribute.");
        }

        if (action.ComesBack is { } comesBack)
        {
            Verify(code, comesBack, pointer, bag);
            if (action is DisqualifyAction && (comesBack.After is not null || comesBack.OnDate is not null))
            {
                bag.Report(DispositionDiagnostics.DisqualifiedForATime, pointer, $"Time alone does not undo what disqualified a record after `{Shortened.Of(code)}`. Recycle or suppress it, or say under `untilChanged` or `returnsWhen` what must change.");
            }

            VerifyWayBack(code, action, pointer, stages, bag);
        }
    }

    private static void Verify(string code, DispositionReturn comesBack, string pointer, DiagnosticBag bag)
    {
        var periods = new[] { comesBack.After, comesBack.Before, comesBack.Cooldown }.OfType<DispositionPeriod>();
        if (periods.Any(p => !IsStateable(p)))
        {
            bag.Report(DispositionDiagnostics.PeriodNotPositive, pointer, $"The periods of `{Shortened.Of(code)}` must be {Stateable}.");
        }

        if (comesBack.OnDate is null && !comesBack.HasOtherThanDate)
        {
            bag.Report(DispositionDiagnostics.NothingBringsBack, pointer, $"Nothing brings a record back after `{Shortened.Of(code)}`. Give `after`, `onDate`, `returnsWhen` or `untilChanged`.");
        }

        for (var i = 0; i < comesBack.Changed.Count; i++)
        {
            var attribute = comesBack.Changed[i];
            if (attribute.Type is not (AttributeType.Text or AttributeType.Number or AttributeType.Flag))
            {
                bag.Report(
                    DispositionDiagnostics.ChangeNotComparable, FormattableString.Invariant($"{pointer}/untilChanged/{i}"), $"Whether `{Shortened.Of(attribute.Name)}` has changed cannot be seen. Name texts, numbers and flags, or give a criterion under `returnsWhen`.");
            }
        }
    }

    private static void VerifyWayBack(string code, DispositionAction action, string pointer, StagePolicy? stages, DiagnosticBag bag)
    {
        if (stages?.Detours.FirstOrDefault(d => d.Name == action.TargetStage) is { ReturnsTo: null } detour)
        {
            bag.Report(
                DispositionDiagnostics.ReturnsNowhere, pointer + "/targetStage", $"After `{Shortened.Of(code)}` a record comes back, and `{Shortened.Of(detour.Name)}` returns to no stage. Give that detour a `returnsTo`.");
        }
    }
}
