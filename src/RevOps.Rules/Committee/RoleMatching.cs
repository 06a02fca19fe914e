namespace RevOps.Rules;

/// <summary>
/// A maximum matching of contacts to roles by augmenting paths. Roles are filled in their order, each as far as it can be without taking from
/// the ones before: so much is covered whatever the order of contacts, and no other matching covers more.
/// </summary>
internal static class RoleMatching
{
    /// <summary>The most roles: one bit each.</summary>
    public const int MostRoles = 64;

    /// <summary>Matches.</summary>
    /// <param name="can">For each contact the roles that it can cover, a bit each.</param>
    /// <param name="covers">Receives for each contact the roles that it covers.</param>
    /// <param name="demands">How many contacts each role needs.</param>
    /// <param name="perContact">How many roles one contact may cover.</param>
    /// <param name="counts">Receives how many contacts cover each role.</param>
    /// <returns>How many places are filled.</returns>
    public static int Match(ReadOnlySpan<ulong> can, Span<ulong> covers, ReadOnlySpan<int> demands, int perContact, Span<int> counts)
    {
        covers.Clear();
        counts.Clear();
        var filled = 0;
        for (var role = 0; role < demands.Length; role++)
        {
            while (counts[role] < demands[role] && TryFill(role, can, covers, perContact))
            {
                counts[role]++;
                filled++;
            }
        }

        return filled;
    }

    // Breadth first over roles: a role takes a contact, who gives up another role if it has to, for which a contact is looked for in turn.
    private static bool TryFill(int role, ReadOnlySpan<ulong> can, Span<ulong> covers, int perContact)
    {
        Span<int> queue = stackalloc int[MostRoles];
        Span<int> through = stackalloc int[MostRoles];
        Span<int> taker = stackalloc int[MostRoles];
        var seen = 1UL << role;
        queue[0] = role;
        for (int head = 0, tail = 1; head < tail; head++)
        {
            var bit = 1UL << queue[head];
            for (var contact = 0; contact < can.Length; contact++)
            {
                if ((can[contact] & ~covers[contact] & bit) == 0)
                {
                    continue;
                }

                if (Count(covers[contact]) < perContact)
                {
                    covers[contact] |= bit;
                    Shift(queue[head], role, covers, through, taker);
                    return true;
                }

                for (var given = covers[contact] & ~seen; given != 0; given &= given - 1)
                {
                    var other = Lowest(given);
                    seen |= 1UL << other;
                    through[other] = contact;
                    taker[other] = queue[head];
                    queue[tail++] = other;
                }
            }
        }

        return false;
    }

    // Each role on the way back gives its contact to the one that asked for it.
    private static void Shift(int from, int to, Span<ulong> covers, ReadOnlySpan<int> through, ReadOnlySpan<int> taker)
    {
        for (var role = from; role != to; role = taker[role])
        {
            ref var contact = ref covers[through[role]];
            contact = (contact & ~(1UL << role)) | (1UL << taker[role]);
        }
    }

    private static int Count(ulong bits)
    {
        var count = 0;
        for (; bits != 0; bits &= bits - 1)
        {
            count++;
        }

        return count;
    }

    private static int Lowest(ulong bits) => Count((bits & (0 - bits)) - 1);
}
