namespace RevOps.Rules;

/// <summary>Reads what rotations were asked.</summary>
internal static class JsonLinesTurns
{
    public static TurnRecord? Read(JsonLinesObject entry)
    {
        if (entry.Optional("turn") is not { } element)
        {
            return null;
        }

        var turn = new JsonLinesObject(element, "entry.turn");
        var record = new TurnRecord(
            turn.Text("rotation"),
            turn.Name<TurnSource>("source"),
            State(turn, "before"),
            State(turn, "after"),
            turn.Objects("weights", Weight),
            turn.SmallCount("leasePlace") is >= 0 and var place ? place : throw new FormatException("The turns of a lease are counted from 1."),
            turn.Objects("unsettled", Unsettled));
        turn.Done();
        return record;
    }

    private static MemberWeight Weight(JsonLinesObject weight) =>
        (weight.Text("member"), weight.SmallCount("weight")) is ({ Length: > 0 } member, >= 1) and var (_, heavy) ? new MemberWeight(member, heavy) : throw new FormatException("A weight is a member's, and 1 or more.");

    private static UnsettledTurn Unsettled(JsonLinesObject turn) => new(
        turn.Text("token"),
        turn.Optional("key") is { } key ? turn.Keys(key, "key") : RecordKey.None,
        turn.Objects("charged", Charged));

    private static KeyValuePair<string, int> Charged(JsonLinesObject charged) =>
        charged.SmallCount("turns") is >= 1 and var turns ? new KeyValuePair<string, int>(charged.Text("member"), turns) : throw new FormatException("Who is charged is charged 1 turn or more.");

    private static RotationState State(JsonLinesObject turn, string name)
    {
        if (turn.Optional(name) is not { } element)
        {
            return RotationState.Initial;
        }

        var state = new JsonLinesObject(element, name);
        var made = new RotationState(state.Count("version"), state.TextOrNone("value"));
        state.Done();
        return made;
    }
}
