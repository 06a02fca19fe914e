namespace RevOps.Rules;

/// <summary>A policy cannot be used; <see cref="Diagnostics"/> says everything that is wrong with it.</summary>
public sealed class PolicyException : Exception
{
    /// <summary>Makes an exception without diagnostics.</summary>
    public PolicyException()
        : this("The policy cannot be used.")
    {
    }

    /// <summary>Makes an exception without diagnostics.</summary>
    /// <param name="message">What is wrong.</param>
    public PolicyException(string message)
        : base(message) =>
        Diagnostics = [];

    /// <summary>Makes an exception without diagnostics.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">What caused it.</param>
    public PolicyException(string message, Exception innerException)
        : base(message, innerException) =>
        Diagnostics = [];

    /// <summary>Makes an exception of everything that is wrong.</summary>
    /// <param name="diagnostics">The problems, in the order of the policy.</param>
    /// <exception cref="ArgumentNullException"><paramref name="diagnostics"/> is null.</exception>
    public PolicyException(IReadOnlyList<PolicyDiagnostic> diagnostics)
        : base(MessageOf(diagnostics ?? throw new ArgumentNullException(nameof(diagnostics)))) =>
        Diagnostics = diagnostics;

    /// <summary>Everything that is wrong, in the order of the policy.</summary>
    public IReadOnlyList<PolicyDiagnostic> Diagnostics { get; }

    private static string MessageOf(IReadOnlyList<PolicyDiagnostic> diagnostics) =>
        $"The policy cannot be used: {diagnostics.Count} {(diagnostics.Count == 1 ? "problem" : "problems")}.\n" + string.Join("\n", diagnostics);
}
