namespace RevOps.Rules;

/// <summary>A stage beside the success path, with conditions of its own. Immutable.</summary>
public sealed class StageDetour
{
    internal StageDetour(string name, string? owner, IReadOnlyList<string> from, Criterion? when, bool needsDisposition, string? returnsTo, StageDwell? dwell)
    {
        Name = name;
        Owner = owner;
        From = from;
        When = when;
        NeedsDisposition = needsDisposition;
        ReturnsTo = returnsTo;
        Dwell = dwell;
    }

    /// <summary>The stage's name.</summary>
    public string Name { get; }

    /// <summary>The team that owns records in this stage; null when nobody said.</summary>
    public string? Owner { get; }

    /// <summary>The stages of the path from which it can be reached; empty for all.</summary>
    public IReadOnlyList<string> From { get; }

    /// <summary>What a record must meet to go there; null for nothing.</summary>
    public Criterion? When { get; }

    /// <summary>Whether a disposition must say why. True by default.</summary>
    public bool NeedsDisposition { get; }

    /// <summary>The stage of the path to which a record can come back from here; null, the default, when it cannot.</summary>
    public string? ReturnsTo { get; }

    /// <summary>How long a record may stay; null for as long as it likes.</summary>
    public StageDwell? Dwell { get; }
}
