namespace RevOps.Rules;

/// <summary>
/// Finds the name that was probably meant. Pure and bounded: its cost has a ceiling, however long the input and however many the
/// candidates, and the order of the candidates does not decide between equals.
/// </summary>
internal static class Suggestion
{
    /// <summary>Longer names get no suggestion: what is that long was not mistyped.</summary>
    internal const int LongestInput = 64;

    // A millisecond or two; a file full of mistakes asks a thousand times.
    internal const int MostSteps = 250_000;

    /// <summary>The candidate closest to the input, or null where none is close.</summary>
    public static string? For(string input, IEnumerable<string> candidates) => For(input, candidates, out _);

    /// <summary>The closest candidate, and the steps taken to find it.</summary>
    internal static string? For(string input, IEnumerable<string> candidates, out int steps) =>
        For(input, candidates, static candidate => new SuggestionName(candidate), out steps);

    /// <summary>The closest candidate, with the candidates taken apart by who may remember them.</summary>
    internal static string? For(string input, IEnumerable<string> candidates, Func<string, SuggestionName> nameOf, out int steps)
    {
        steps = 0;
        if (input.Length is 0 or > LongestInput)
        {
            return null;
        }

        var name = new SuggestionName(input);
        var threshold = Threshold(name.Letters.Length);
        var best = int.MaxValue;
        string? found = null;
        foreach (var candidate in candidates)
        {
            if (++steps > MostSteps)
            {
                break;
            }

            if (candidate.Length == 0 || candidate.Length > 2 * LongestInput || candidate == input)
            {
                continue;
            }

            var distance = Distance(name, nameOf(candidate), threshold, ref steps);
            if (distance < best || (distance == best && distance != int.MaxValue && string.CompareOrdinal(candidate, found) < 0))
            {
                best = distance;
                found = candidate;
            }
        }

        return found;
    }

    /// <summary>The sentence that a diagnostic carries, or null.</summary>
    public static string? Sentence(string input, IEnumerable<string> candidates) =>
        Sentence(For(input, candidates));

    /// <summary>The sentence of what was found; null for nothing.</summary>
    public static string? Sentence(string? found) => found is null ? null : $"Did you mean {Quoted.Text(found)}?";

    /// <summary>The candidate that differs in case and separators alone, or null.</summary>
    public static string? SameLetters(string input, IEnumerable<string> candidates)
    {
        if (input.Length > LongestInput)
        {
            return null;
        }

        var letters = new SuggestionName(input).Letters;
        return candidates.FirstOrDefault(c => c.Length <= 2 * LongestInput && new SuggestionName(c).Letters == letters);
    }

    // Smaller is closer. Case and separators cost nothing; a mistyped letter costs one; an extra word costs more than any.
    private static int Distance(SuggestionName input, SuggestionName candidate, int threshold, ref int steps)
    {
        steps += candidate.Letters.Length;
        if (input.Letters == candidate.Letters)
        {
            return 0;
        }

        if (EditDistance.Within(input.Letters, candidate.Letters, threshold, ref steps) is var edits && edits <= threshold)
        {
            return edits;
        }

        steps += input.Words.Count * candidate.Words.Count;
        return input.SharesWordsWith(candidate) ? LongestInput + Math.Abs(input.Letters.Length - candidate.Letters.Length) : int.MaxValue;
    }

    private static int Threshold(int length) => length switch
    {
        <= 2 => 0,
        <= 4 => 1,
        <= 8 => 2,
        _ => 3,
    };
}
