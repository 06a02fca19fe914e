namespace RevOps.Rules;

/// <summary>How much a <see cref="PolicyDiagnostic"/> weighs.</summary>
public enum PolicyDiagnosticSeverity
{
    /// <summary>The policy does not load.</summary>
    Error,

    /// <summary>The policy loads; what it says is probably not what was meant.</summary>
    Warning,

    /// <summary>The policy loads; nothing has to change.</summary>
    Information,
}
