namespace RevOps.Rules;

/// <summary>Where a record goes and why, before it becomes a decision. A value.</summary>
internal readonly record struct RoutingStep(
    RoutingOutcome Outcome,
    ReasonCode Reason,
    string? Owner = null,
    string? Queue = null,
    string? Territory = null,
    string? Pool = null,
    long Turn = 0,
    string? Rotation = null,
    MemberStanding[]? Standings = null,
    bool IsPending = false,
    bool IsMatched = false,
    long EligibleTicks = 0)
{
    /// <summary>Whether somebody who had the record before keeps it. A duplicate is none: it has cost its owner a turn already.</summary>
    public bool IsSticky => Owner is not null && Outcome == RoutingOutcome.Assigned && Territory is null && !IsDuplicate;

    /// <summary>Whether the record has the owner of one assigned before.</summary>
    public bool IsDuplicate => string.Equals(Reason.Value, Reasons.DuplicateOf, StringComparison.Ordinal);

    public static RoutingStep ToOwner(string reason, string owner, string? territory = null) => new(RoutingOutcome.Assigned, reason, Owner: owner, Territory: territory);

    public static RoutingStep ToQueue(string reason, string queue, string? territory = null) => new(RoutingOutcome.Queued, reason, Queue: queue, Territory: territory);
}
