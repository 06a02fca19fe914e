namespace RevOps.Rules;

/// <summary>From what a step of an escalation is counted.</summary>
public enum EscalationPointKind : byte
{
    /// <summary>At a share of the time allowed.</summary>
    AtPercent,

    /// <summary>Some time before due.</summary>
    BeforeDue,

    /// <summary>Some time after due.</summary>
    AfterDue,
}
