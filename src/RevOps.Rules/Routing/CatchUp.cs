namespace RevOps.Rules;

/// <summary>
/// What a member is owed for the turns that the others took while they were off hours or out of office: for each such turn their weight by
/// the weight of those who could take it. What they are owed they get, one turn after the other, when they are back. A value;
/// <see langword="default"/> is <see cref="None"/>.
/// </summary>
/// <remarks>
/// A member who is inactive, at capacity, at a cap, excluded, or whose criterion does not match is owed nothing: these are reasons for which they
/// should have fewer records.
/// </remarks>
public readonly record struct CatchUp
{
    private CatchUp(CatchUpKind kind, int most)
    {
        Kind = kind;
        Most = most;
    }

    /// <summary>Nothing is owed: the default.</summary>
    public static CatchUp None => default;

    /// <summary>All of it is owed.</summary>
    public static CatchUp Full => new(CatchUpKind.Full, 0);

    /// <summary>How much of it is owed.</summary>
    public CatchUpKind Kind { get; }

    /// <summary>The most turns that a member is owed, where the kind is <see cref="CatchUpKind.Capped"/>; else 0.</summary>
    public int Most { get; }

    /// <summary>No more than a number of turns is owed.</summary>
    /// <param name="most">The most turns: 1 to 1,000.</param>
    /// <returns>The catch-up.</returns>
    public static CatchUp UpTo(int most) => new(CatchUpKind.Capped, most);
}
