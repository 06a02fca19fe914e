namespace RevOps.Rules;

/// <summary>The stages of a record's life and the gates between them. Immutable.</summary>
public sealed class StagePolicy
{
    internal StagePolicy(IReadOnlyList<Stage> path, IReadOnlyList<StageDetour> detours)
    {
        Path = path;
        Detours = detours;
    }

    /// <summary>The success path, from the first stage to the last; at least one.</summary>
    public IReadOnlyList<Stage> Path { get; }

    /// <summary>Where a record can go instead: recycled, disqualified, lost. Empty by default.</summary>
    public IReadOnlyList<StageDetour> Detours { get; }

    /// <summary>The place of a stage in the path; -1 when the path has none of that name. Names compare ordinally.</summary>
    internal int IndexOf(string name)
    {
        for (var i = 0; i < Path.Count; i++)
        {
            if (string.Equals(Path[i].Name, name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The place of a detour; -1 when there is none of that name.</summary>
    internal int IndexOfDetour(string name)
    {
        for (var i = 0; i < Detours.Count; i++)
        {
            if (string.Equals(Detours[i].Name, name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
