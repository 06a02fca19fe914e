namespace RevOps.Rules;

/// <summary>A team's signature under a policy's content. Immutable.</summary>
public sealed class SignOff
{
    /// <summary>Makes a signature.</summary>
    /// <param name="team">The team that signed: Marketing, Sales.</param>
    /// <param name="by">Who signed for it.</param>
    /// <param name="on">The date, at zero time.</param>
    /// <param name="contentHash">The hash of the content that was signed.</param>
    /// <exception cref="ArgumentException">A text is null or empty, or the date has a time.</exception>
    public SignOff(string team, string by, DateTime on, string contentHash)
    {
        Team = string.IsNullOrEmpty(team) ? throw new ArgumentException("A signature needs a team.", nameof(team)) : team;
        By = string.IsNullOrEmpty(by) ? throw new ArgumentException("A signature needs a name.", nameof(by)) : by;
        On = AttributeArguments.Date(on, nameof(on));
        ContentHash = string.IsNullOrEmpty(contentHash) ? throw new ArgumentException("A signature names the hash that it approves.", nameof(contentHash)) : contentHash;
    }

    /// <summary>The team that signed.</summary>
    public string Team { get; }

    /// <summary>Who signed for it.</summary>
    public string By { get; }

    /// <summary>The date, at zero time.</summary>
    public DateTime On { get; }

    /// <summary>The hash of the content that was signed.</summary>
    public string ContentHash { get; }
}
