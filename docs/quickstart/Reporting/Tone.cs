namespace RevOps.Rules.Quickstart;

/// <summary>What a bar says beside its length. A view shows it by colour and, where there may be none, by the bar's character.</summary>
internal enum Tone
{
    Plain,
    Good,
    Waiting,
    Late,
    Quiet,
}
