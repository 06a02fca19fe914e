namespace RevOps.Rules;

/// <summary>What a member of a pool got and what the weight would have given. A value.</summary>
public readonly record struct PoolMemberShare
{
    internal PoolMemberShare(string pool, string member, long turns, long poolTurns, decimal weight, decimal poolWeight)
    {
        Pool = pool;
        Member = member;
        Turns = turns;
        PoolTurns = poolTurns;
        WeightShare = weight / poolWeight;

        // Divided once and last, so that turns in exact proportion deviate by nothing.
        Deviation = ((turns * poolWeight) - (poolTurns * weight)) / poolWeight;
    }

    /// <summary>The pool.</summary>
    public string Pool { get; }

    /// <summary>The member.</summary>
    public string Member { get; }

    /// <summary>The turns that the member took.</summary>
    public long Turns { get; }

    /// <summary>The turns of the whole pool.</summary>
    public long PoolTurns { get; }

    /// <summary>The member's weight over the weight of all members who took a turn, from 0 to 1.</summary>
    public decimal WeightShare { get; }

    /// <summary>The member's share of the turns, from 0 to 1.</summary>
    public decimal Share => PoolTurns == 0 ? 0 : (decimal)Turns / PoolTurns;

    /// <summary>The turns above the share by weight; negative below it.</summary>
    public decimal Deviation { get; }
}
