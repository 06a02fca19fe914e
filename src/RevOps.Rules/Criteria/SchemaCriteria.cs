namespace RevOps.Rules;

/// <summary>Compiles criteria for a schema.</summary>
public static class SchemaCriteria
{
    /// <summary>Compiles a criterion, to be evaluated by itself.</summary>
    /// <typeparam name="TRecord">The host's record.</typeparam>
    /// <param name="schema">How the record's attributes are read.</param>
    /// <param name="criterion">The criterion.</param>
    /// <returns>The compiled criterion.</returns>
    /// <exception cref="ArgumentException">The criterion names an attribute that the schema does not have, or has with another type.</exception>
    public static CompiledCriterion<TRecord> Compile<TRecord>(this RecordSchema<TRecord> schema, Criterion criterion) =>
        new(schema ?? throw new ArgumentNullException(nameof(schema)), criterion ?? throw new ArgumentNullException(nameof(criterion)));
}
