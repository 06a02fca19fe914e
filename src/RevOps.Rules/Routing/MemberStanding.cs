namespace RevOps.Rules;

/// <summary>How a member stood when a turn was taken: chosen, or passed over and why. A value.</summary>
internal readonly record struct MemberStanding(ReasonCode Code, params string[] Arguments)
{
    public Reason ToReason(string member) => new(Code, [member, .. Arguments ?? []]);
}
