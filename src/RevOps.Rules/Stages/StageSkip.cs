namespace RevOps.Rules;

/// <summary>
/// A declared way past stages of the path: a hand-raise, an outbound success, a partner's introduction. Its criterion stands for what the stage that is
/// left and those in between ask; what the stage that is entered asks is asked. Immutable.
/// </summary>
public sealed class StageSkip
{
    internal StageSkip(string name, string? from, string to, Criterion when)
    {
        Name = name;
        From = from;
        To = to;
        When = when;
    }

    /// <summary>The skip's name.</summary>
    public string Name { get; }

    /// <summary>The stage of the path that is left; null for a record that has entered none.</summary>
    public string? From { get; }

    /// <summary>The stage of the path that is entered, at least two further on.</summary>
    public string To { get; }

    /// <summary>What a record must meet.</summary>
    public Criterion When { get; }
}
