namespace RevOps.Rules;

/// <summary>Compiles policies into engines.</summary>
public static class PolicyEngine
{
    /// <summary>Compiles a policy for a record schema: <c>var engine = policy.CompileFor(schema);</c></summary>
    /// <typeparam name="TRecord">The host's record.</typeparam>
    /// <param name="policy">The policy.</param>
    /// <param name="schema">How the record's attributes are read.</param>
    /// <param name="options">What the host supplies; null for the defaults.</param>
    /// <returns>The engine.</returns>
    /// <exception cref="PolicyException">The policy does not fit the schema; the exception lists everything.</exception>
    public static PolicyEngine<TRecord> CompileFor<TRecord>(this Policy policy, RecordSchema<TRecord> schema, PolicyEngineOptions? options = null) =>
        TryCompileFor(policy, schema, options, out var engine, out var diagnostics) ? engine! : throw new PolicyException(diagnostics);

    /// <summary>Compiles a policy for a record schema, with the problems as values.</summary>
    /// <typeparam name="TRecord">The host's record.</typeparam>
    /// <param name="policy">The policy.</param>
    /// <param name="schema">How the record's attributes are read.</param>
    /// <param name="options">What the host supplies; null for the defaults.</param>
    /// <param name="engine">The engine; null when the policy does not fit the schema.</param>
    /// <param name="diagnostics">Everything that does not fit; empty when it fits.</param>
    /// <returns>Whether the policy fits.</returns>
    public static bool TryCompileFor<TRecord>(
        this Policy policy, RecordSchema<TRecord> schema, PolicyEngineOptions? options, out PolicyEngine<TRecord>? engine, out IReadOnlyList<PolicyDiagnostic> diagnostics)
    {
        var bag = new DiagnosticBag();
        SchemaVerifier.Verify(policy ?? throw new ArgumentNullException(nameof(policy)), schema ?? throw new ArgumentNullException(nameof(schema)), bag);
        diagnostics = bag.ToDiagnostics();
        engine = bag.HasErrors ? null : new PolicyEngine<TRecord>(policy, schema, options ?? new PolicyEngineOptions());
        return engine is not null;
    }
}
