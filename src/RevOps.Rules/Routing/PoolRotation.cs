namespace RevOps.Rules;

/// <summary>Takes turns in pools: finds who can take a record, and whose turn it is, by load and compare-and-swap on the store.</summary>
internal sealed class PoolRotation(IRotationStore store)
{
    // Every attempt that fails was one on which another caller succeeded; so many in a row point at a broken store.
    private const int MostAttempts = 1_000;
    private const int MostOnStack = 128;

    /// <summary>Takes a turn, or previews it.</summary>
    public PoolTurn Take(CompiledPool pool, Frame frame, in RoutingContext context)
    {
        var members = pool.Pool.Members;
        var places = members.Count <= MostOnStack ? stackalloc int[MostOnStack] : new int[members.Count];
        var count = 0;
        for (var member = 0; member < members.Count; member++)
        {
            if (pool.PassOver(member, frame, in context) == ReasonCode.None)
            {
                places[count++] = member;
            }
        }

        return count == 0 ? PoolTurn.Nobody : Take(pool.Pool, places.Slice(0, count), context.IsPreview);
    }

    private PoolTurn Take(Pool pool, ReadOnlySpan<int> eligible, bool preview)
    {
        try
        {
            for (var attempt = 0; attempt < MostAttempts; attempt++)
            {
                var state = store.Load(pool.Name);
                var ledger = RotationLedger.Parse(state.Value);
                var member = ledger.Take(pool.Members, eligible);
                if (preview || store.TrySave(pool.Name, state.Version, ledger.ToString()))
                {
                    return new PoolTurn(pool.Members[member].Name, preview ? 0 : ledger.Turns, null);
                }
            }

            return new PoolTurn(null, 0, $"{MostAttempts} attempts met a newer version");
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            return new PoolTurn(null, 0, AttributeError.Thrown(cause).Problem);
        }
    }
}

/// <summary>What came of asking a pool: a member and the number of their turn, nobody, or a store that failed. A value.</summary>
internal readonly record struct PoolTurn(string? Member, long Turn, string? Failure)
{
    public static PoolTurn Nobody => default;
}
