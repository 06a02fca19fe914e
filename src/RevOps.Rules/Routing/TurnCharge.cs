namespace RevOps.Rules;

/// <summary>Charges a member for an assignment that the rotation did not make.</summary>
internal sealed class TurnCharge(CompiledRotation rotation, string member, in RoutingContext context) : RotationOperation
{
    private readonly long _asOfTicks = context.AsOf.UtcTicks;
    private readonly string? _token = context.IdempotencyToken;

    public override CompiledRotation Rotation { get; } = rotation;

    /// <summary>The number of the turn; 0 when the member is not in the pool.</summary>
    public long Turn { get; private set; }

    private protected override IReadOnlyList<MemberWeight> Weights =>
        [.. Rotation.Pool.Members.Where(m => string.Equals(m.Member.Name, member, StringComparison.Ordinal)).Select(m => new MemberWeight(member, m.WeightAt(_asOfTicks)))];

    public override bool Apply(RotationLedger ledger, long version)
    {
        var place = ledger.PlaceOf(member);
        if (place < 0)
        {
            return false;
        }

        if (_token is not null && ledger.Recent.TryFind(_token, out var before))
        {
            Turn = before.Turn;
            return false;
        }

        Turn = ledger.Charge(place, _asOfTicks);
        if (_token is not null)
        {
            ledger.Recent.Add(new RecentTurn(_token, member, Turn));
        }

        return true;
    }
}
