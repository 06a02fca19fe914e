using System.Text.Json;

namespace RevOps.Rules;

/// <summary>A problem at which reading ends.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Offset">The byte of the offending token.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Suggestion">What to try, or null.</param>
/// <param name="AtEnd">Whether the text merely ended too early.</param>
internal sealed record SyntaxProblem(DiagnosticDescriptor Kind, int Offset, string Message, string? Suggestion = null, bool AtEnd = false)
{
    /// <summary>What is said where the tokenizer refuses a text in which nothing else is found wrong.</summary>
    internal const string Unexplained = "This is not JSON.";

    /// <summary>
    /// Says why the tokenizer went no further. It tells only that it stopped; what an author needs to know is which token it
    /// was and what belongs there.
    /// </summary>
    public static SyntaxProblem Find(byte[] utf8, int start, int end, JsonTreeBuilder tree)
    {
        var scan = new SyntaxProblemScan(utf8, Math.Max(start, tree.Consumed), end, tree.Open);
        var inObject = tree.Open.Count > 0 && tree.Open[tree.Open.Count - 1] is JsonSyntaxObject;
        var problem = tree.Last switch
        {
            JsonTokenType.None => scan.Value(orClose: (byte)0),
            JsonTokenType.PropertyName => scan.Value(orClose: (byte)0),
            JsonTokenType.StartObject => scan.Member(),
            JsonTokenType.StartArray => scan.Value(orClose: (byte)']'),
            _ when tree.Open.Count == 0 => scan.DocumentEnd(),
            _ => scan.AfterValue(inObject),
        };

        return problem ?? new SyntaxProblem(SyntaxDiagnostics.Unexpected, scan.At, Unexplained);
    }
}
