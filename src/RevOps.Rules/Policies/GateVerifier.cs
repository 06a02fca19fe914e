namespace RevOps.Rules;

/// <summary>Finds gates that no record can pass, where that can be proved.</summary>
internal static class GateVerifier
{
    public static void Verify(StagePolicy stages, DiagnosticBag bag)
    {
        var shut = new HashSet<Stage>();
        for (var i = 0; i < stages.Path.Count; i++)
        {
            var stage = stages.Path[i];
            if (Find([stage.Entry], stage.Required) is { } entry)
            {
                shut.Add(stage);
                Report(StageDiagnostics.NoWayIn, $"/stages/path/{i}/entry", $"No value of `{entry}` lets a record enter `{Shortened.Of(stage.Name)}`.");
            }

            if (Find([stage.Exit], []) is { } exit)
            {
                shut.Add(stage);
                Report(StageDiagnostics.NoWayOut, $"/stages/path/{i}/exit", $"No value of `{exit}` lets a record leave `{Shortened.Of(stage.Name)}`.");
            }
        }

        for (var i = 1; i < stages.Path.Count; i++)
        {
            var (left, entered) = (stages.Path[i - 1], stages.Path[i]);
            if (!shut.Contains(left) && !shut.Contains(entered) && Find([left.Exit, entered.Entry], entered.Required) is { } both)
            {
                Report(StageDiagnostics.ExitContradictsEntry, $"/stages/path/{i}", $"No value of `{both}` lets a record leave `{Shortened.Of(left.Name)}` and enter `{Shortened.Of(entered.Name)}`.");
            }
        }

        for (var i = 0; i < stages.Detours.Count; i++)
        {
            if (Find([stages.Detours[i].When], []) is { } when)
            {
                Report(StageDiagnostics.UnreachableDetour, $"/stages/detours/{i}/when", $"No value of `{when}` sends a record to `{Shortened.Of(stages.Detours[i].Name)}`.");
            }
        }

        for (var i = 0; i < stages.Skips.Count; i++)
        {
            var skip = stages.Skips[i];
            var to = stages.Path.FirstOrDefault(s => s.Name == skip.To);
            if (to is not null && !shut.Contains(to) && Find([skip.When, to.Entry], to.Required) is { } met)
            {
                Report(StageDiagnostics.UnusableSkip, $"/stages/skips/{i}", $"No value of `{met}` lets a record take skip `{Shortened.Of(skip.Name)}`.");
            }
        }

        void Report(DiagnosticDescriptor kind, string pointer, string finding) => bag.Report(kind, pointer, finding + " Change what is asked of that attribute.");
    }

    private static string? Find(IEnumerable<Criterion?> criteria, IReadOnlyList<RecordAttribute> required) =>
        Contradictions.Find(criteria.OfType<Criterion>(), new HashSet<string>(required.Select(a => a.Name), StringComparer.Ordinal));
}
