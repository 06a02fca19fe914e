namespace RevOps.Rules;

/// <summary>
/// Suggests names for all the mistakes of one load. Candidates are taken apart once, and what suggestions may cost together has a ceiling: past
/// it mistakes are still reported, without a guess. For one load on one thread.
/// </summary>
internal sealed class SuggestionMemory
{
    // About a tenth of a second. A file that gets there has hundreds of mistakes, and the first hundreds have their guesses.
    private const int MostStepsTogether = 4_000_000;

    private readonly Dictionary<string, SuggestionName> _names = new(StringComparer.Ordinal);
    private int _left = MostStepsTogether;

    /// <summary>The sentence that a diagnostic carries, or null.</summary>
    public string? Sentence(string input, IEnumerable<string> candidates)
    {
        if (_left <= 0)
        {
            return null;
        }

        var found = Suggestion.For(input, candidates, NameOf, out var steps);
        _left -= steps;
        return Suggestion.Sentence(found);
    }

    private SuggestionName NameOf(string candidate)
    {
        if (!_names.TryGetValue(candidate, out var name))
        {
            _names.Add(candidate, name = new SuggestionName(candidate));
        }

        return name;
    }
}
