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
            if (IsBlank(bag, $"{pointer}/{index}/{member}", what, name))
            {
                index++;
                continue;
            }

            if (!seen.Add(name))
            {
                bag.Report(NameDiagnostics.DuplicateName, $"{pointer}/{index}/{member}", $"Two {what} entries are named `{Shortened.Of(name)}`. Rename one.");
            }

            index++;
        }
    }

    /// <summary>Reports a text that is given and says nothing, which no document could say either.</summary>
    public static bool IsBlank(DiagnosticBag bag, string pointer, string what, string? text)
    {
        if (text is null || !string.IsNullOrWhiteSpace(text))
        {
            return false;
        }

        bag.Report(ShapeDiagnostics.EmptyText, pointer, $"A text of this {what} is empty. Write something, or leave it out.");
        return true;
    }

    public static void Exists(DiagnosticBag bag, string pointer, string what, string name, IEnumerable<string> declared)
    {
        if (declared is DeclaredNames known ? known.Has(name) : declared.Contains(name, StringComparer.Ordinal))
        {
            return;
        }

        bag.Report(
            NameDiagnostics.DanglingReference,
            pointer,
            declared.Any() ? $"There is no {what} `{Shortened.Of(name)}`. Declare it, or name one that is there." : $"There is no {what} `{Shortened.Of(name)}`: the policy declares none. Declare it.",
            bag.Suggestions.Sentence(name, declared));
    }
}
