namespace RevOps.Rules;

/// <summary>
/// Finds handles of one name that are declared differently: in C# two of them can meet in one policy, and a declaration can take the name of a
/// fact that a capability publishes. A criterion made for one type would then read a value of another.
/// </summary>
internal static class HandleVerifier
{
    public static void Verify(Policy policy, IEnumerable<RecordAttribute> declared, DiagnosticBag bag)
    {
        var byName = new Dictionary<string, RecordAttribute>(StringComparer.Ordinal);
        foreach (var fact in Facts.All)
        {
            byName.Add(fact.Name, fact);
        }

        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var attribute in declared.Concat(SectionNames.Of(policy).SelectMany(s => s.Attributes)))
        {
            if (!byName.TryGetValue(attribute.Name, out var first))
            {
                byName.Add(attribute.Name, attribute);
            }
            else if (!ReferenceEquals(first, attribute) && Differ(attribute, first) && told.Add(attribute.Name))
            {
                bag.Report(NameDiagnostics.DeclaredDifferently, PlaceOf(policy, attribute.Name), MessageOf(attribute.Name));
            }
        }
    }

    // A host may narrow a fact, such as the stages that there are; it may not make another type of it.
    private static bool Differ(RecordAttribute attribute, RecordAttribute first) =>
        Facts.Find(first.Name) is null ? DeclarationDifference.Of(attribute, first) is not null : attribute.Type != first.Type;

    private static string PlaceOf(Policy policy, string name)
    {
        for (var i = 0; i < policy.Attributes.Count; i++)
        {
            if (string.Equals(policy.Attributes[i].Name, name, StringComparison.Ordinal))
            {
                return $"/attributes/{i}";
            }
        }

        return "/attributes";
    }

    private static string MessageOf(string name) => Facts.Find(name) is null
        ? $"The policy names two attributes `{name}` that are declared differently. Declare it once and use that."
        : $"`{name}` is a fact that the library publishes, and it is declared with another type here. Rename the attribute, or take the declaration away.";
}
