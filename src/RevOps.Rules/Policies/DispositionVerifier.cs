namespace RevOps.Rules;

/// <summary>Finds what is wrong with a dispositions section.</summary>
internal static class DispositionVerifier
{
    private const int MostReasons = 8;

    public static void Verify(DispositionPolicy? dispositions, StagePolicy? stages, DiagnosticBag bag)
    {
        if (dispositions is null)
        {
            return;
        }

        const string List = "/dispositions/reasons";
        if (dispositions.Dispositions.Count == 0)
        {
            bag.Report(ShapeDiagnostics.ListLength, List, "There is no disposition. Add one.");
        }

        if (dispositions.Dispositions.Count > MostReasons)
        {
            bag.Report(
                DispositionDiagnostics.TooManyReasons,
                List,
                $"{dispositions.Dispositions.Count} reasons are more than people tell apart. Keep at most {MostReasons}.");
        }

        Names.Unique(bag, List, "disposition", dispositions.Dispositions.Select(d => d.Code), "code");
        var known = stages is null ? null : stages.Path.Select(s => s.Name).Concat(stages.Detours.Select(d => d.Name)).ToArray();
        for (var i = 0; i < dispositions.Dispositions.Count; i++)
        {
            Verify(dispositions.Dispositions[i], $"{List}/{i}", known, bag);
        }

        VerifyLimit(dispositions, known, bag);
    }

    private static void Verify(Disposition disposition, string pointer, string[]? stages, DiagnosticBag bag)
    {
        for (var i = 0; stages is not null && i < disposition.Stages.Count; i++)
        {
            Names.Exists(bag, $"{pointer}/stages/{i}", "stage", disposition.Stages[i], stages);
        }

        var action = disposition.Action;
        Names.IsBlank(bag, pointer + "/label", "disposition", disposition.Label);
        Names.IsBlank(bag, pointer + "/action", "action", action.Track);
        if (stages is not null && action.TargetStage is not null)
        {
            Names.Exists(bag, pointer + "/action/targetStage", "stage", action.TargetStage, stages);
        }

        if (action.After <= TimeSpan.Zero || action.Before < TimeSpan.Zero || !Spans.CanBeWritten(action.After ?? TimeSpan.Zero) || !Spans.CanBeWritten(action.Before))
        {
            bag.Report(DispositionDiagnostics.PeriodNotPositive, pointer + "/action", $"The periods of `{disposition.Code}` must be whole seconds, more than zero and at most {Spans.MostDays} days.");
        }

        if (action is { Kind: DispositionActionKind.Recycle, After: null, OnDate: null })
        {
            bag.Report(
                DispositionDiagnostics.NothingBringsBack, pointer + "/action", $"Nothing brings a record back after `{disposition.Code}`. Give `after`, `onDate` or both.");
        }
    }

    private static void VerifyLimit(DispositionPolicy dispositions, string[]? stages, DiagnosticBag bag)
    {
        if (dispositions.RecycleLimit is not { } limit)
        {
            var first = dispositions.Dispositions.ToList().FindIndex(d => d.Action.Kind == DispositionActionKind.Recycle);
            if (first >= 0)
            {
                bag.Report(
                    DispositionDiagnostics.EndlessRecycling,
                    $"/dispositions/reasons/{first}/action",
                    "Records are recycled and nothing limits how often. Add a `recycleLimit`.");
            }

            return;
        }

        if (limit.Most < 1)
        {
            bag.Report(DispositionDiagnostics.RecycleLimitOutOfRange, "/dispositions/recycleLimit/most", FormattableString.Invariant($"`{limit.Most}` recycles are none. Give 1 or more."));
        }

        if (limit.Within <= TimeSpan.Zero || !Spans.CanBeWritten(limit.Within))
        {
            bag.Report(DispositionDiagnostics.PeriodNotPositive, "/dispositions/recycleLimit/within", $"The span in which recycles count must be whole seconds, more than zero and at most {Spans.MostDays} days.");
        }

        if (stages is not null && limit.TargetStage is not null)
        {
            Names.Exists(bag, "/dispositions/recycleLimit/targetStage", "stage", limit.TargetStage, stages);
        }
    }
}
