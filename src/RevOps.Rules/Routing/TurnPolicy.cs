namespace RevOps.Rules;

/// <summary>Which assignments take a turn beside those of the rotation, and for which reasons a turn is given back. Immutable.</summary>
public sealed class TurnPolicy
{
    internal static readonly TurnPolicy Default = new(forSticky: false, forManual: false, []);

    internal TurnPolicy(bool forSticky, bool forManual, IReadOnlyList<string> givenBackFor)
    {
        ForSticky = forSticky;
        ForManual = forManual;
        GivenBackFor = givenBackFor;
    }

    /// <summary>Whether a record that a known owner or the memory keeps takes a turn of that owner. False by default.</summary>
    public bool ForSticky { get; }

    /// <summary>Whether a record that a person assigns takes a turn of the one who gets it. False by default.</summary>
    public bool ForManual { get; }

    /// <summary>
    /// The reasons for which a turn is given back, beside the dispositions that give turns back. None by
    /// default.
    /// </summary>
    public IReadOnlyList<string> GivenBackFor { get; }

    /// <summary>Whether an assignment takes a turn.</summary>
    /// <param name="kind">How the record came to its owner.</param>
    public bool TakesTurn(AssignmentKind kind) => kind switch
    {
        AssignmentKind.Rotation => true,
        AssignmentKind.Sticky => ForSticky,
        _ => ForManual,
    };
}
