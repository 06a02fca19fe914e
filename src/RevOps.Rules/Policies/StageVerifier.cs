namespace RevOps.Rules;

/// <summary>Finds what is wrong with a stages section.</summary>
internal static class StageVerifier
{
    public static void Verify(StagePolicy? stages, IReadOnlyList<BusinessCalendar>? calendars, DispositionPolicy? dispositions, DiagnosticBag bag)
    {
        if (stages is null)
        {
            return;
        }

        if (stages.Path.Count == 0)
        {
            bag.Report(ShapeDiagnostics.ListLength, "/stages/path", "The path has no stage. Add one.");
        }

        VerifyNames(stages, bag);
        var path = stages.Path.Select(s => s.Name).ToArray();
        for (var i = 0; i < stages.Path.Count; i++)
        {
            Names.IsBlank(bag, $"/stages/path/{i}/owner", "stage", stages.Path[i].Owner);
            DwellVerifier.Verify(stages.Path[i].Dwell, stages.Path[i].Name, $"/stages/path/{i}/dwell", stages, calendars, bag);
        }

        for (var i = 0; i < stages.Detours.Count; i++)
        {
            Verify(stages.Detours[i], $"/stages/detours/{i}", path, bag);
            DwellVerifier.Verify(stages.Detours[i].Dwell, stages.Detours[i].Name, $"/stages/detours/{i}/dwell", stages, calendars, bag);
        }

        for (var i = 0; i < stages.Skips.Count; i++)
        {
            Verify(stages.Skips[i], $"/stages/skips/{i}", path, bag);
        }

        if (stages.Path.Count > 0 && stages.Path[0].NeedsAcceptance)
        {
            bag.Report(StageDiagnostics.AcceptanceOnFirst, "/stages/path/0/needsAcceptance", $"Nobody owns a record that could accept it for `{Shortened.Of(stages.Path[0].Name)}`. Ask for acceptance in a later stage.");
        }

        GateVerifier.Verify(stages, bag);
        RejectionVerifier.Verify(stages, dispositions, bag);
    }

    private static void VerifyNames(StagePolicy stages, DiagnosticBag bag)
    {
        Names.Unique(bag, "/stages/path", "stage", stages.Path.Select(s => s.Name));
        Names.Unique(bag, "/stages/skips", "skip", stages.Skips.Select(s => s.Name));
        var seen = new HashSet<string>(stages.Path.Select(s => s.Name), StringComparer.Ordinal);
        for (var i = 0; i < stages.Detours.Count; i++)
        {
            var pointer = $"/stages/detours/{i}/name";
            if (!Names.IsBlank(bag, pointer, "detour", stages.Detours[i].Name) && !seen.Add(stages.Detours[i].Name))
            {
                bag.Report(NameDiagnostics.DuplicateName, pointer, $"Two stage entries are named `{Shortened.Of(stages.Detours[i].Name)}`. Rename one.");
            }
        }

        var folded = new Dictionary<string, string>(TextFoldComparer.Instance);
        var named = stages.Path.Select((s, i) => (s.Name, Pointer: $"/stages/path/{i}/name")).Concat(stages.Detours.Select((d, i) => (d.Name, Pointer: $"/stages/detours/{i}/name")));
        foreach (var (name, pointer) in named)
        {
            if (!folded.TryGetValue(name, out var first))
            {
                folded.Add(name, name);
            }
            else if (!string.Equals(first, name, StringComparison.Ordinal))
            {
                bag.Report(StageDiagnostics.NamesAlike, pointer, $"`{Shortened.Of(name)}` and `{Shortened.Of(first)}` differ in case alone. Rename one.");
            }
        }
    }

    private static void Verify(StageDetour detour, string pointer, string[] path, DiagnosticBag bag)
    {
        Names.IsBlank(bag, pointer + "/owner", "detour", detour.Owner);
        for (var k = 0; k < detour.From.Count; k++)
        {
            OnPath(detour.From[k], $"{pointer}/from/{k}", path, bag);
        }

        if (detour.ReturnsTo is not null)
        {
            OnPath(detour.ReturnsTo, pointer + "/returnsTo", path, bag);
        }
    }

    private static void Verify(StageSkip skip, string pointer, string[] path, DiagnosticBag bag)
    {
        var (from, to) = (skip.From is null ? -1 : Array.IndexOf(path, skip.From), Array.IndexOf(path, skip.To));
        if (skip.From is not null && from < 0)
        {
            Names.Exists(bag, pointer + "/from", "stage of the path", skip.From, path);
        }

        if (to < 0)
        {
            Names.Exists(bag, pointer + "/to", "stage of the path", skip.To, path);
        }
        else if ((skip.From is null || from >= 0) && to < from + 2)
        {
            bag.Report(
                StageDiagnostics.SkipSkipsNothing,
                pointer + "/to",
                $"Skip `{Shortened.Of(skip.Name)}` from `{Shortened.Of(skip.From ?? "(no stage)")}` to `{Shortened.Of(skip.To)}` passes over no stage. Name one that is at least two further on.");
        }
    }

    private static void OnPath(string name, string pointer, string[] path, DiagnosticBag bag)
    {
        if (!path.Contains(name, StringComparer.Ordinal))
        {
            bag.Report(StageDiagnostics.ReturnNotOnPath, pointer, $"`{Shortened.Of(name)}` is no stage of the path. Name one that is.", bag.Suggestions.Sentence(name, path));
        }
    }
}
