namespace RevOps.Rules;

/// <summary>Gives a turn back. Done twice it does nothing, so that an unknown outcome is settled by doing it again.</summary>
internal sealed class TurnReturn(CompiledRotation rotation, TurnToken turn) : RotationOperation
{
    public override CompiledRotation Rotation { get; } = rotation;

    public TurnReturnOutcome Outcome { get; private set; } = TurnReturnOutcome.Unavailable;

    public override bool Apply(RotationLedger ledger, long version)
    {
        Outcome = ledger.GiveBack(turn.Number, ledger.PlaceOf(turn.Member));
        return Outcome == TurnReturnOutcome.GivenBack;
    }
}
