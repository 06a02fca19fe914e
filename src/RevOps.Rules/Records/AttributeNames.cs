namespace RevOps.Rules;

/// <summary>What an attribute's name looks like: segments of letters, digits, <c>_</c> and <c>-</c>, joined by dots.</summary>
internal static class AttributeNames
{
    public const int MaximumLength = 128;

    /// <summary>What is wrong with a name, in words; null when nothing is.</summary>
    public static string? ProblemOf(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return "An attribute needs a name, such as `employees`.";
        }

        if (name!.Length > MaximumLength)
        {
            return $"`{name.Substring(0, 32)}...` is too long for a name. Use at most {MaximumLength} characters.";
        }

        var segmentStart = true;
        foreach (var c in name)
        {
            if (segmentStart ? !char.IsLetter(c) : !(char.IsLetterOrDigit(c) || c is '_' or '-' or '.'))
            {
                return $"`{name}` is no attribute name. Use letters, digits, `_` and `-`, segments joined by dots, each starting with a letter: `contact.title`.";
            }

            segmentStart = c == '.';
        }

        return segmentStart ? $"`{name}` is no attribute name. It must not end in a dot." : null;
    }

    public static string Checked(string name) =>
        ProblemOf(name) is { } problem ? throw new ArgumentException(problem, nameof(name)) : name;
}
