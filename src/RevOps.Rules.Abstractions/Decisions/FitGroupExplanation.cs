namespace RevOps.Rules;

/// <summary>What one group of scored criteria came to, before and after its limit. Immutable.</summary>
public sealed class FitGroupExplanation
{
    /// <summary>Makes an entry.</summary>
    /// <param name="group">The group: account fit, person fit.</param>
    /// <param name="sum">The points of its criteria that are met.</param>
    /// <param name="score">What the group's limit leaves of them.</param>
    /// <exception cref="ArgumentNullException"><paramref name="group"/> is null.</exception>
    public FitGroupExplanation(string group, Points sum, Points score)
    {
        Group = group ?? throw new ArgumentNullException(nameof(group));
        Sum = sum;
        Score = score;
    }

    /// <summary>The group: account fit, person fit.</summary>
    public string Group { get; }

    /// <summary>The points of its criteria that are met.</summary>
    public Points Sum { get; }

    /// <summary>What the group's limit leaves of them; the sum itself where there is no limit or it has no effect.</summary>
    public Points Score { get; }

    /// <summary>The entry in one line.</summary>
    public override string ToString() => Sum == Score ? $"{Group}: {Score}" : $"{Group}: {Score}, limited from {Sum}";
}
