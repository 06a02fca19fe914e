namespace RevOps.Rules;

/// <summary>What reading a policy document gave: a policy, or diagnostics that say why not, or a policy and warnings. Immutable.</summary>
public sealed class PolicyLoadResult
{
    internal PolicyLoadResult(Policy? policy, IReadOnlyList<PolicyDiagnostic> diagnostics)
    {
        Policy = policy;
        Diagnostics = diagnostics;
    }

    /// <summary>The policy; null when there is an error among the diagnostics.</summary>
    public Policy? Policy { get; }

    /// <summary>Everything that is wrong or worth a look, in the order of the document.</summary>
    public IReadOnlyList<PolicyDiagnostic> Diagnostics { get; }

    /// <summary>Whether there is a policy.</summary>
    public bool IsLoaded => Policy is not null;
}
