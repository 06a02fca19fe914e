namespace RevOps.Rules;

/// <summary>Binds the attributes of a policy to what entries hold.</summary>
internal static class RecordedSchema
{
    public static RecordSchema<RecordedFacts> Of(Policy policy, string revision)
    {
        var masked = PolicyMasking.Of(policy);
        var readers = ReadersOf(policy.Attributes, masked);

        // What a capability published is in the entry like any other attribute.
        foreach (var fact in Facts.All)
        {
            if (!readers.ContainsKey(fact.Name))
            {
                readers.Add(fact.Name, new RecordedReader(fact, masked: null, rows: null));
            }
        }

        return new RecordSchema<RecordedFacts>(RecordedFacts.KeyOf, RecordedFacts.ProblemOf, policy.Attributes, readers, revision);
    }

    private static Dictionary<string, AttributeReader<RecordedFacts>?> ReadersOf(IEnumerable<RecordAttribute> attributes, MaskedScope masked)
    {
        var readers = new Dictionary<string, AttributeReader<RecordedFacts>?>(StringComparer.Ordinal);
        foreach (var attribute in attributes)
        {
            var rows = attribute is not RowCollectionAttribute collection
                ? null
                : new RecordSchema<RecordedFacts>(null, null, collection.RowAttributes, ReadersOf(collection.RowAttributes, masked.Rows(attribute.Name)!), string.Empty);
            readers[attribute.Name] = new RecordedReader(attribute, masked.Find(attribute.Name), rows);
        }

        return readers;
    }
}
