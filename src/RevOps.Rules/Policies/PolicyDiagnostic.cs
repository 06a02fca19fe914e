using System.Text;
using static System.FormattableString;

namespace RevOps.Rules;

/// <summary>
/// One problem of a policy: what is wrong, where, and what to do next. A load reports every problem at once, in the order of
/// the file.
/// </summary>
/// <remarks>
/// Immutable, so any number of threads may share it. Two diagnostics are equal when all their members are (text compares
/// ordinally).
/// </remarks>
public sealed class PolicyDiagnostic : IEquatable<PolicyDiagnostic>
{
    internal PolicyDiagnostic(string code, PolicyDiagnosticSeverity severity, string jsonPointer, int line, int column, string message, string? suggestion)
    {
        Code = code;
        Severity = severity;
        JsonPointer = jsonPointer;
        Line = line;
        Column = column;
        Message = message;
        Suggestion = suggestion;
    }

    /// <summary>The stable code, <c>RR</c> and four digits. <c>docs/diagnostics.md</c> has an entry for each.</summary>
    public string Code { get; }

    /// <summary>Whether the policy loads in spite of it.</summary>
    public PolicyDiagnosticSeverity Severity { get; }

    /// <summary>
    /// Where in the policy, as a JSON Pointer (RFC 6901), for example <c>/fit/tiers/0/from</c>. Empty for the policy as a whole.
    /// </summary>
    public string JsonPointer { get; }

    /// <summary>The line of the offending token, from 1. 0 for a policy that was not read from text.</summary>
    public int Line { get; }

    /// <summary>
    /// The column of the offending token in UTF-16 units, from 1; a tab counts as one. 0 for a policy that was not read from text.
    /// </summary>
    public int Column { get; }

    /// <summary>What is wrong, in one or two sentences. What the author wrote stands in backticks, shortened where it is long.</summary>
    public string Message { get; }

    /// <summary>What to try, as a sentence such as <c>Did you mean `employees`?</c>, or null where nothing is close.</summary>
    public string? Suggestion { get; }

    /// <summary>Whether two diagnostics have equal members.</summary>
    public static bool operator ==(PolicyDiagnostic? left, PolicyDiagnostic? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two diagnostics differ in any member.</summary>
    public static bool operator !=(PolicyDiagnostic? left, PolicyDiagnostic? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(PolicyDiagnostic? other) =>
        other is not null && Line == other.Line && Column == other.Column && Severity == other.Severity
        && Code == other.Code && JsonPointer == other.JsonPointer && Message == other.Message && Suggestion == other.Suggestion;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PolicyDiagnostic);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, JsonPointer, Line, Column, Message);

    /// <summary>One line as compilers write it, without a file's name: <c>(12,7): error RR2001: ...</c>.</summary>
    public override string ToString() => ToString(fileName: null);

    /// <summary>
    /// One line as compilers write it, which editors and build servers can follow: <c>policy.json(12,7): error RR2001: ...</c>.
    /// Without a position the JSON Pointer stands at the end.
    /// </summary>
    /// <param name="fileName">The name to show, or null for none.</param>
    public string ToString(string? fileName)
    {
        var text = new StringBuilder(fileName);
        if (Line > 0)
        {
            text.Append(Invariant($"({Line},{Column})"));
        }

        if (text.Length > 0)
        {
            text.Append(": ");
        }

        text.Append(Word(Severity)).Append(' ').Append(Code).Append(": ").Append(Message);
        if (Suggestion is not null)
        {
            text.Append(' ').Append(Suggestion);
        }

        if (Line == 0 && JsonPointer.Length > 0)
        {
            text.Append(" (at ").Append(Quoted.Text(JsonPointer)).Append(')');
        }

        return text.ToString();
    }

    private static string Word(PolicyDiagnosticSeverity severity) => severity switch
    {
        PolicyDiagnosticSeverity.Error => "error",
        PolicyDiagnosticSeverity.Warning => "warning",
        _ => "info",
    };
}
