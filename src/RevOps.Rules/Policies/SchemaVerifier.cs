namespace RevOps.Rules;

/// <summary>Finds what of a policy does not fit a record schema: attributes that it does not bind, or declares differently.</summary>
internal static class SchemaVerifier
{
    public static void Verify(Policy policy, RecordSchema schema, DiagnosticBag bag)
    {
        var scope = AttributeScope.Of(schema);
        var seen = new HashSet<RecordAttribute>();
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var attribute in SectionNames.Of(policy).SelectMany(s => s.Attributes).Concat(policy.Attributes))
        {
            // Two handles of one name may be declared differently, so each is looked at.
            if (!seen.Add(attribute))
            {
                continue;
            }

            foreach (var mismatch in scope.MismatchesOf(attribute).Where(m => told.Add(m.Message)))
            {
                var unbound = mismatch.Kind == AttributeMismatchKind.Unbound;
                bag.Report(
                    unbound ? NameDiagnostics.UnboundAttribute : NameDiagnostics.DeclaredDifferently,
                    "/attributes",
                    mismatch.Message,
                    unbound ? bag.Suggestions.Sentence(mismatch.Name, scope.Names) : null);
            }
        }
    }
}
