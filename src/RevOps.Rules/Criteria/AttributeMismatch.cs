namespace RevOps.Rules;

/// <summary>How an attribute that a policy names does not fit the schema.</summary>
internal enum AttributeMismatchKind
{
    Unbound,
    DeclaredDifferently,
}

/// <summary>An attribute that a policy names and the schema does not have so.</summary>
internal sealed record AttributeMismatch(string Name, AttributeMismatchKind Kind, string Message);
