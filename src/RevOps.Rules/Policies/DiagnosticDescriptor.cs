namespace RevOps.Rules;

/// <summary>An entry of the <see cref="DiagnosticCatalogue"/>: what a code stands for, whatever the policy.</summary>
/// <param name="Code"><c>RR</c> and four digits; never given to another meaning.</param>
/// <param name="Title">A few words, as the heading of the entry in the documentation.</param>
/// <param name="Meaning">What the code says, in one or two sentences.</param>
/// <param name="Severity">The severity of every diagnostic with this code.</param>
internal sealed record DiagnosticDescriptor(string Code, string Title, string Meaning, PolicyDiagnosticSeverity Severity = PolicyDiagnosticSeverity.Error);
