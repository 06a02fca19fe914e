namespace RevOps.Rules;

/// <summary>
/// What a slot of a frame holds. Missing and error carry the numbers of the verdicts that they lead to (Unknown and Error), so that a leaf
/// that finds either is done with a cast.
/// </summary>
internal enum SlotState : byte
{
    NotRead = 0,
    Known = 1,
    Missing = (byte)Verdict.Unknown,
    Error = (byte)Verdict.Error,
}
