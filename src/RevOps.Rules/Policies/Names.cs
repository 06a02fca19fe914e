namespace RevOps.Rules;

/// <summary>Checks the names of a policy: each said once, each reference to something that is there.</summary>
internal static class Names
{
    public static void Unique(DiagnosticBag bag, string pointer, string what, IEnumerable<string> names, string member = "name")
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var index = 0;
        foreach (var name in names)
        {
            if (!seen.Add(name))
            {
                bag.Report(NameDiagnostics.DuplicateName, $"{pointer}/{index}/{member}", $"Two {what} entries are named `{Shortened.Of(name)}`. Rename one.");
            }

            index++;
        }
    }

    public static void Exists(DiagnosticBag bag, string pointer, string what, string name, IEnumerable<string> declared)
    {
        var names = declared.ToArray();
        if (!names.Contains(name, StringComparer.Ordinal))
        {
            bag.Report(
                NameDiagnostics.DanglingReference,
                pointer,
                names.Length == 0 ? $"There is no {what} `{Shortened.Of(name)}`: the policy declares none. Declare it." : $"There is no {what} `{Shortened.Of(name)}`. Declare it, or name one that is there.",
                Suggestion.Sentence(name, names));
        }
    }
}
