using System.Globalization;

namespace RevOps.Rules;

/// <summary>Settles the turns of which this process does not know whether the store kept them.</summary>
internal static class OpenTurns
{
    /// <summary>
    /// Owes again what the store kept after all, since those records went to the queue; a turn is owed again once, however often this is done.
    /// </summary>
    /// <param name="open">The turns of open outcome, which are settled when the ledger is saved.</param>
    /// <param name="ledger">The state.</param>
    public static void Settle(OpenTurn[] open, RotationLedger ledger)
    {
        foreach (var turn in open)
        {
            if (!ledger.Recent.TryFind(turn.Token, out var kept) || ledger.Returned.Add(kept.Turn) != TurnReturnOutcome.GivenBack)
            {
                continue;
            }

            foreach (var (member, turns) in turn.Charged)
            {
                if (ledger.PlaceOf(member) is >= 0 and var place)
                {
                    ledger.Owe(place, turns);
                }
            }
        }
    }

    /// <summary>The turn of a record that the store kept although its outcome was not known; null when there is none.</summary>
    public static OpenTurn? Of(RecordKey key, OpenTurn[] open, RotationLedger ledger, out RecentTurn kept)
    {
        kept = default;
        if (key.IsNone)
        {
            return null;
        }

        foreach (var turn in open)
        {
            if (turn.Key == key && ledger.Recent.TryFind(turn.Token, out kept) && !ledger.Returned.All.Contains(kept.Turn))
            {
                return turn;
            }
        }

        return null;
    }

    // One save alone can make this version, and it is this record's at this instant.
    public static string TokenOf(RecordKey key, long asOfTicks, long version) => string.Format(CultureInfo.InvariantCulture, "{0}@{1}#{2}", key, asOfTicks, version + 1);

    // A rotation gives each turn once, so that one lease alone has this first turn, and one release of it so many turns handed out.
    public static string TokenOfRelease(long firstTurn, int given) => string.Format(CultureInfo.InvariantCulture, "lease@{0}#{1}", firstTurn, given);

    /// <summary>Whether a token has the form of those that the library makes: a stored state does not say whose it is. A host that names calls so has the fewer of its own.</summary>
    public static bool IsOwn(string token)
    {
        var version = EndOfNumber(token, token.Length);
        if (version < 1 || token[version] != '#')
        {
            return false;
        }

        var instant = EndOfNumber(token, version);
        return instant >= 0 && token[instant] == '@';
    }

    // The place before the digits that end a text at a place; -1 when no digit does, or nothing comes before them.
    private static int EndOfNumber(string token, int end)
    {
        var at = end - 1;
        while (at >= 0 && token[at] is >= '0' and <= '9')
        {
            at--;
        }

        return at == end - 1 ? -1 : at;
    }

    public static IReadOnlyList<(string Member, int Turns)> Charged(CompiledRotation rotation, IEnumerable<int> places) =>
        [.. places.GroupBy(p => p).Select(g => (rotation.Pool.Pool.Members[g.Key].Name, g.Count()))];
}
