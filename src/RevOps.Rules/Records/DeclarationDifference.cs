namespace RevOps.Rules;

/// <summary>
/// How two declarations of one attribute differ in what evaluation depends on. Description and unit are for readers and may differ; masking
/// decides what is shown, so it may not.
/// </summary>
internal static class DeclarationDifference
{
    /// <summary>The difference in a sentence; null when there is none.</summary>
    public static string? Of(RecordAttribute policy, RecordAttribute schema)
    {
        if (policy.Type != schema.Type)
        {
            return $"`{policy.Name}` is a {policy.Type} in the policy and a {schema.Type} in the schema. Declare it alike.";
        }

        var what = policy.IsMasked != schema.IsMasked ? "its masking"
            : !Same(policy.MissingPlaceholders, schema.MissingPlaceholders) ? "its placeholders"
            : (policy, schema) switch
            {
                (TextAttribute a, TextAttribute b) when a.Trims != b.Trims => "its trimming",
                (TextAttribute a, TextAttribute b) when !Same(a.AllowedValues, b.AllowedValues) => "its allowed values",
                (TextSetAttribute a, TextSetAttribute b) when !Same(a.AllowedValues, b.AllowedValues) => "its allowed values",
                (NumberAttribute a, NumberAttribute b) when a.Min != b.Min || a.Max != b.Max => "its bounds",
                _ => null,
            };
        if (what is not null)
        {
            return $"`{policy.Name}` is declared in the policy and in the schema, and {what} differ. Declare it alike.";
        }

        return policy is RowCollectionAttribute rows ? OfRows(rows, (RowCollectionAttribute)schema) : null;
    }

    private static string? OfRows(RowCollectionAttribute policy, RowCollectionAttribute schema)
    {
        foreach (var row in policy.RowAttributes)
        {
            var bound = schema.RowAttributes.FirstOrDefault(a => string.Equals(a.Name, row.Name, StringComparison.Ordinal));
            if (bound is null)
            {
                return $"The rows of `{policy.Name}` have no `{row.Name}` in the schema. Bind it, or take it off the policy.";
            }

            if (Of(row, bound) is { } difference)
            {
                return $"In the rows of `{policy.Name}`: {difference}";
            }
        }

        return null;
    }

    private static bool Same(IReadOnlyList<string>? a, IReadOnlyList<string>? b) =>
        a is null || b is null
            ? a is null && b is null
            : new HashSet<string>(a, TextFoldComparer.Instance).SetEquals(b);
}
