namespace RevOps.Rules;

/// <summary>RR3xxx: a name is used that nothing declares, or declared twice.</summary>
internal static class NameDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownAttribute = new("RR3001", "Unknown attribute", "A criterion or a list names an attribute that the policy does not declare and no capability publishes.");
    public static readonly DiagnosticDescriptor DanglingReference = new("RR3002", "Dangling reference", "A reference names something that the policy does not hold.");
    public static readonly DiagnosticDescriptor DuplicateName = new("RR3003", "Duplicate name", "Two things of one kind have the same name. The position is the second.");
    public static readonly DiagnosticDescriptor UnboundAttribute = new("RR3004", "Unbound attribute", "The policy names an attribute that the record schema, for which it is compiled, does not bind.");
    public static readonly DiagnosticDescriptor DeclaredDifferently = new("RR3005", "Declared differently", "The policy and the record schema declare one attribute with different types, bounds, allowed values, placeholders, trimming or masking.");
    public static readonly DiagnosticDescriptor InvalidName = new("RR3006", "Invalid name", "An attribute's name is not made of letters, digits, `_` and `-` in segments joined by dots.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [UnknownAttribute, DanglingReference, DuplicateName, UnboundAttribute, DeclaredDifferently, InvalidName];
}
