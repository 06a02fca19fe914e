namespace RevOps.Rules;

/// <summary>Finds what is wrong with a stages section.</summary>
internal static class StageVerifier
{
    public static void Verify(StagePolicy? stages, DiagnosticBag bag)
    {
        if (stages is null)
        {
            return;
        }

        if (stages.Path.Count == 0)
        {
            bag.Report(ShapeDiagnostics.ListLength, "/stages/path", "The path has no stage. Add one.");
        }

        Names.Unique(bag, "/stages/path", "stage", stages.Path.Select(s => s.Name));
        var path = stages.Path.Select(s => s.Name).ToArray();
        var seen = new HashSet<string>(path, StringComparer.Ordinal);
        for (var i = 0; i < stages.Path.Count; i++)
        {
            Names.IsBlank(bag, $"/stages/path/{i}/owner", "stage", stages.Path[i].Owner);
        }

        for (var i = 0; i < stages.Detours.Count; i++)
        {
            var detour = stages.Detours[i];
            var pointer = $"/stages/detours/{i}";
            Names.IsBlank(bag, pointer + "/owner", "detour", detour.Owner);
            if (!Names.IsBlank(bag, pointer + "/name", "detour", detour.Name) && !seen.Add(detour.Name))
            {
                bag.Report(NameDiagnostics.DuplicateName, pointer + "/name", $"Two stage entries are named `{Shortened.Of(detour.Name)}`. Rename one.");
            }

            for (var k = 0; k < detour.From.Count; k++)
            {
                OnPath(detour.From[k], $"{pointer}/from/{k}", path, bag);
            }

            if (detour.ReturnsTo is not null)
            {
                OnPath(detour.ReturnsTo, pointer + "/returnsTo", path, bag);
            }
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
