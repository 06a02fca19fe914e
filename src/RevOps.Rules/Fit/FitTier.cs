namespace RevOps.Rules;

/// <summary>A tier and the score from which on it is reached. Immutable.</summary>
public sealed class FitTier
{
    internal FitTier(string name, Points from)
    {
        Name = name;
        From = from;
    }

    /// <summary>The tier's name, such as <c>A</c>.</summary>
    public string Name { get; }

    /// <summary>The least score that reaches the tier, inclusive.</summary>
    public Points From { get; }
}
