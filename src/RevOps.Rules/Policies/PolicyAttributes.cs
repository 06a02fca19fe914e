namespace RevOps.Rules;

/// <summary>The attributes of a policy: those that it declares, then those that its sections name, each once.</summary>
internal static class PolicyAttributes
{
    public static IReadOnlyList<RecordAttribute> Merge(IEnumerable<RecordAttribute> declared, PolicySections sections)
    {
        var merged = new List<RecordAttribute>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var attribute in declared.Concat(SectionNames.Of(sections).SelectMany(s => s.Attributes)))
        {
            // A fact that a capability publishes is nobody's to declare.
            if (!ReferenceEquals(Facts.Find(attribute.Name), attribute) && names.Add(attribute.Name))
            {
                merged.Add(attribute);
            }
        }

        return merged;
    }
}
