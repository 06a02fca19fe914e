namespace RevOps.Rules;

/// <summary>What routing a record again means for one cause. Immutable.</summary>
public sealed class RerouteRule
{
    internal RerouteRule(RerouteCause cause, RerouteExclusion excludes, IReadOnlyList<string> codes, bool givesTurnBack)
    {
        Cause = cause;
        Excludes = excludes;
        Codes = codes;
        GivesTurnBack = givesTurnBack;
    }

    /// <summary>The cause for which the rule holds.</summary>
    public RerouteCause Cause { get; }

    /// <summary>Who may not get the record. Everybody who has had it before, by default.</summary>
    public RerouteExclusion Excludes { get; }

    /// <summary>The dispositions of a rejection for which the rule holds; none, the default, for all of them.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>
    /// Whether the one who loses the record gets the turn back that it cost them (<see cref="PoolTurns.GiveBack(RerouteRequest)"/>). False by
    /// default: they keep the charge, and the one who gets the record takes a turn.
    /// </summary>
    public bool GivesTurnBack { get; }

    internal bool IsFor(RerouteCause cause, string? code) => Cause == cause && (Codes.Count == 0 || (code is not null && Codes.Contains(code, StringComparer.Ordinal)));
}
