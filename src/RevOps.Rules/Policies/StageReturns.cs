namespace RevOps.Rules;

/// <summary>Where the stages take a record that comes back.</summary>
internal static class StageReturns
{
    /// <summary>The stage to which a detour returns; null for a stage of the path, a detour without a way back, and none.</summary>
    public static string? Of(StagePolicy stages, string? detour) =>
        detour is null ? null : stages.Detours.FirstOrDefault(d => string.Equals(d.Name, detour, StringComparison.Ordinal))?.ReturnsTo;
}
