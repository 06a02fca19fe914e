namespace RevOps.Rules;

/// <summary>One thing of a stage history that the policy does not allow. Immutable.</summary>
public sealed class StageFinding
{
    /// <summary>Makes a finding.</summary>
    /// <param name="kind">What was found.</param>
    /// <param name="entry">The entry's place in the history as it was given, from 0.</param>
    /// <param name="reason">Why, with what it speaks of.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reason"/> is null.</exception>
    public StageFinding(StageFindingKind kind, int entry, Reason reason)
    {
        Kind = kind;
        Entry = entry;
        Reason = reason ?? throw new ArgumentNullException(nameof(reason));
    }

    /// <summary>What was found.</summary>
    public StageFindingKind Kind { get; }

    /// <summary>The entry's place in the history as it was given, from 0.</summary>
    public int Entry { get; }

    /// <summary>Why, with what it speaks of.</summary>
    public Reason Reason { get; }

    /// <summary>The finding in one line.</summary>
    public override string ToString() => FormattableString.Invariant($"{Entry}: {Kind}: {Reason}");
}
