namespace RevOps.Rules;

/// <summary>What is wrong and what to do next, before it is known at which member of which calendar.</summary>
internal readonly record struct CalendarFault(CalendarProblemKind Kind, string Message, string? Suggestion)
{
    private const int LongestQuote = 80;

    public string Sentence
    {
        get
        {
            var sentence = Suggestion is null ? Message : $"{Message}: {Suggestion}";
            return string.Concat(char.ToUpperInvariant(sentence[0]).ToString(), sentence.Remove(0, 1), sentence[sentence.Length - 1] == '?' ? "" : ".");
        }
    }

    /// <summary>The user's own text inside a message; cut, since a message must stay readable whatever was given.</summary>
    public static string Quote(string? text) => text is null ? "" : text.Length <= LongestQuote ? text : text.Remove(LongestQuote) + "...";
}
