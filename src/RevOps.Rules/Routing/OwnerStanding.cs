namespace RevOps.Rules;

/// <summary>Whether an owner can have a record, and why not. A value.</summary>
internal readonly record struct OwnerStanding(OwnerAction Action, string? Code, DateTimeOffset Until)
{
    public static OwnerStanding Fine => new(OwnerAction.Keep, null, default);

    /// <summary>Why the owner does not have the record, or has it with a blemish; null where nothing is to be said.</summary>
    public Reason? ToReason(string owner) =>
        Code is null ? null
        : string.Equals(Code, Reasons.OwnerInactive, StringComparison.Ordinal) || string.Equals(Code, Reasons.OwnerBarred, StringComparison.Ordinal) ? new Reason(Code, owner)
        : new Reason(Code, owner, InstantFormat.Of(Until));
}
