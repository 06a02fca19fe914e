namespace RevOps.Rules;

/// <summary>The stages of a policy, compiled and found by name. Names compare ordinally. Immutable and safe to share between threads.</summary>
internal sealed class StageMap
{
    private readonly Dictionary<string, int> _path;
    private readonly Dictionary<string, CompiledDetour> _detours;

    public StageMap(StagePolicy policy, IReadOnlyList<BusinessCalendar> calendars, CriterionCompiler compiler)
    {
        Policy = policy;
        Path = [.. policy.Path.Select(s => new CompiledStage(s, compiler, calendars))];
        Detours = [.. policy.Detours.Select(d => new CompiledDetour(d, compiler, calendars))];
        _path = Path.Select((s, i) => (s.Stage.Name, i)).ToDictionary(p => p.Name, p => p.i, StringComparer.Ordinal);
        _detours = Detours.ToDictionary(d => d.Detour.Name, StringComparer.Ordinal);
        Skips = [.. policy.Skips.Select(s => new CompiledSkip(s, s.From is null ? -1 : _path[s.From], _path[s.To], compiler))];
    }

    public StagePolicy Policy { get; }

    public CompiledStage[] Path { get; }

    public CompiledDetour[] Detours { get; }

    public CompiledSkip[] Skips { get; }

    /// <summary>The place of a stage in the path; -1 when the path has none of that name.</summary>
    public int IndexOf(string? name) => name is not null && _path.TryGetValue(name, out var index) ? index : -1;

    public CompiledDetour? Detour(string? name) => name is not null && _detours.TryGetValue(name, out var detour) ? detour : null;

    /// <summary>Whether a record can be where it is said to be: in a stage of the policy, or in none yet.</summary>
    public bool Knows(string? stage) => stage is null || _path.ContainsKey(stage) || _detours.ContainsKey(stage);

    public string? OwnerOf(string? stage)
    {
        var at = IndexOf(stage);
        return at >= 0 ? Path[at].Stage.Owner : Detour(stage)?.Detour.Owner;
    }

    public CompiledDwell? DwellOf(string? stage)
    {
        var at = IndexOf(stage);
        return at >= 0 ? Path[at].Dwell : Detour(stage)?.Dwell;
    }

    /// <summary>The place of the stage that comes next on the path, or to which a detour returns; -1 for none.</summary>
    public int NextOf(string? stage)
    {
        if (Detour(stage) is { } detour)
        {
            return IndexOf(detour.Detour.ReturnsTo);
        }

        var at = IndexOf(stage);
        return (stage is null || at >= 0) && at + 1 < Path.Length ? at + 1 : -1;
    }

    /// <summary>Whether a skip is declared between two places of the path.</summary>
    public bool HasSkip(int from, int to)
    {
        foreach (var skip in Skips)
        {
            if (skip.From == from && skip.To == to)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Every stage to which the policy declares a move: along the path, by skips, to detours, each once.</summary>
    public IEnumerable<string> TargetsFrom(string? stage)
    {
        var next = NextOf(stage);
        if (next >= 0)
        {
            yield return Path[next].Stage.Name;
        }

        var at = IndexOf(stage);
        if (stage is not null && at < 0)
        {
            yield break;
        }

        foreach (var to in Skips.Where(s => s.From == at).Select(s => s.To).Distinct())
        {
            yield return Path[to].Stage.Name;
        }

        foreach (var detour in Detours.Where(d => stage is not null && d.CanBeReachedFrom(stage)))
        {
            yield return detour.Detour.Name;
        }
    }
}
