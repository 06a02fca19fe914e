namespace RevOps.Rules;

/// <summary>The stages of a record's life and the gates between them. Immutable.</summary>
public sealed class StagePolicy
{
    internal StagePolicy(IReadOnlyList<Stage> path, IReadOnlyList<StageDetour> detours, IReadOnlyList<StageSkip> skips, IReadOnlyList<RecordAttribute> fixedAttributes)
    {
        Path = path;
        Detours = detours;
        Skips = skips;
        FixedAttributes = fixedAttributes;
    }

    /// <summary>The success path, from the first stage to the last; at least one.</summary>
    public IReadOnlyList<Stage> Path { get; }

    /// <summary>Where a record can go instead: recycled, disqualified, lost. Empty by default.</summary>
    public IReadOnlyList<StageDetour> Detours { get; }

    /// <summary>The declared ways past stages of the path. Empty by default: then a record moves one stage at a time.</summary>
    public IReadOnlyList<StageSkip> Skips { get; }

    /// <summary>The attributes that nobody can change, such as the country of a company: what would open a gate never names them. Empty by default.</summary>
    public IReadOnlyList<RecordAttribute> FixedAttributes { get; }

    /// <summary>The lifecycle as a Mermaid flowchart, which GitHub and most wikis draw. The same text for the same policy; lines end in a line feed.</summary>
    /// <returns>The text, without the fence around it.</returns>
    public string ToMermaid() => StageDiagram.Mermaid(this);

    /// <summary>The lifecycle as text for a handbook: each stage with its owner and what it asks, then skips and detours. Lines end in a line feed.</summary>
    /// <returns>The text.</returns>
    public string ToText() => StageDiagram.Text(this);
}
