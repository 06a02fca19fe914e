namespace RevOps.Rules;

/// <summary>One scored criterion of a fit profile and what it gave. Immutable.</summary>
public sealed class FitCriterionExplanation
{
    /// <summary>Makes an entry.</summary>
    /// <param name="group">The group that the criterion belongs to: account fit, person fit.</param>
    /// <param name="name">The criterion's name.</param>
    /// <param name="worth">The points that the criterion gives when it is met.</param>
    /// <param name="criterion">What the criterion said.</param>
    /// <exception cref="ArgumentNullException"><paramref name="group"/>, <paramref name="name"/> or <paramref name="criterion"/> is null.</exception>
    public FitCriterionExplanation(string group, string name, Points worth, CriterionExplanation criterion)
    {
        Group = group ?? throw new ArgumentNullException(nameof(group));
        Name = name ?? throw new ArgumentNullException(nameof(name));
        Worth = worth;
        Criterion = criterion ?? throw new ArgumentNullException(nameof(criterion));
    }

    /// <summary>The group that the criterion belongs to: account fit, person fit.</summary>
    public string Group { get; }

    /// <summary>The criterion's name.</summary>
    public string Name { get; }

    /// <summary>The points that the criterion gives when it is met.</summary>
    public Points Worth { get; }

    /// <summary>What the criterion said.</summary>
    public CriterionExplanation Criterion { get; }

    /// <summary>The points that the criterion gave: its worth when met, none otherwise.</summary>
    public Points Given => Criterion.Verdict == Verdict.Met ? Worth : Points.Zero;

    /// <summary>The entry in one line.</summary>
    public override string ToString() => $"{Given} of {Worth}  {Group}: {Name} ({Criterion.Verdict})";
}
