namespace RevOps.Rules;

/// <summary>What becomes of an activity.</summary>
internal enum ActivityStanding
{
    Counted,
    Incomplete,
    UnknownKind,
    Future,
    BeforeRecycle,
    Expired,
    Duplicate,
}
