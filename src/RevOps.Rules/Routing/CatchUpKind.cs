namespace RevOps.Rules;

/// <summary>What a member is owed for the turns that the others took while they were away.</summary>
public enum CatchUpKind
{
    /// <summary>Nothing: who comes back goes on where they left off.</summary>
    None,

    /// <summary>Their share of those turns, up to a number of turns.</summary>
    Capped,

    /// <summary>Their share of those turns.</summary>
    Full,
}
