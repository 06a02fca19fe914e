namespace RevOps.Rules;

/// <summary>A tier of an activity score and the points from which on it is reached. Immutable.</summary>
public sealed class ActivityTier
{
    internal ActivityTier(string name, Points from)
    {
        Name = name;
        From = from;
    }

    /// <summary>The tier's name, such as <c>1</c>.</summary>
    public string Name { get; }

    /// <summary>The least score that reaches the tier, inclusive.</summary>
    public Points From { get; }
}
