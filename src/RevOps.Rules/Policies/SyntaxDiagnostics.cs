namespace RevOps.Rules;

/// <summary>RR1xxx: the text is not JSON, or it goes beyond a limit.</summary>
internal static class SyntaxDiagnostics
{
    public static readonly DiagnosticDescriptor Empty = new("RR1001", "Empty document", "The file holds no JSON value: it is empty, or all of it is white space and comments.");
    public static readonly DiagnosticDescriptor Unexpected = new("RR1002", "Unexpected text", "Something other than what JSON allows at this place. Reading ends here.");
    public static readonly DiagnosticDescriptor Truncated = new("RR1003", "Unexpected end", "The file ends before everything that was opened is closed.");
    public static readonly DiagnosticDescriptor AfterTheEnd = new("RR1004", "Text after the end", "The document is complete, and more text follows it.");
    public static readonly DiagnosticDescriptor NotUtf8 = new("RR1005", "Another encoding", "The file is written in UTF-16 or UTF-32. Policies are UTF-8, with or without a byte order mark.");
    public static readonly DiagnosticDescriptor InvalidUtf8 = new("RR1006", "Invalid UTF-8", "The bytes at this place are not UTF-8. Reading ends here.");
    public static readonly DiagnosticDescriptor LoneSurrogate = new("RR1007", "Half a character", "An escape gives one half of a surrogate pair without the other, which is no character.");
    public static readonly DiagnosticDescriptor MalformedText = new("RR1008", "Malformed text", "A text in quotes holds an unknown escape, a line break or another control character, or is not closed. Reading ends here.");
    public static readonly DiagnosticDescriptor MalformedNumber = new("RR1009", "Malformed number", "A number is not written as JSON writes numbers. Reading ends here.");
    public static readonly DiagnosticDescriptor TooLarge = new("RR1010", "File too large", "The file is larger than the limit and was not read.");
    public static readonly DiagnosticDescriptor TooDeep = new("RR1011", "Nested too deep", "Objects and lists are nested deeper than the limit. Reading ends here.");
    public static readonly DiagnosticDescriptor TooManyValues = new("RR1012", "Too many values", "The file holds more values than the limit. Reading ends here.");
    public static readonly DiagnosticDescriptor TooLong = new("RR1013", "Text too long", "A text, a member's name or a number has more characters than the limit.");
    public static readonly DiagnosticDescriptor TooManyProblems = new("RR1014", "Too many problems", "More problems were found than the limit, errors among those left out.");
    public static readonly DiagnosticDescriptor TooManyWarnings = new("RR1015", "Too many warnings", "More problems were found than the limit; none of those left out is an error.", PolicyDiagnosticSeverity.Warning);

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        Empty, Unexpected, Truncated, AfterTheEnd, NotUtf8, InvalidUtf8, LoneSurrogate, MalformedText, MalformedNumber,
        TooLarge, TooDeep, TooManyValues, TooLong, TooManyProblems, TooManyWarnings,
    ];
}
