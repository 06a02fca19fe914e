namespace RevOps.Rules;

/// <summary>One stage of the success path. Immutable.</summary>
public sealed class Stage
{
    internal Stage(string name, string? owner, Criterion? entry, Criterion? exit, IReadOnlyList<RecordAttribute> required, bool needsAcceptance, StageDwell? dwell)
    {
        Name = name;
        Owner = owner;
        Entry = entry;
        Exit = exit;
        Required = required;
        NeedsAcceptance = needsAcceptance;
        Dwell = dwell;
    }

    /// <summary>The stage's name.</summary>
    public string Name { get; }

    /// <summary>The team that owns records in this stage; null when nobody said.</summary>
    public string? Owner { get; }

    /// <summary>What a record must meet to enter; null for nothing.</summary>
    public Criterion? Entry { get; }

    /// <summary>What a record must meet to leave for the next stage of the path; null for nothing. Detours do not ask it.</summary>
    public Criterion? Exit { get; }

    /// <summary>The attributes that must be known to enter.</summary>
    public IReadOnlyList<RecordAttribute> Required { get; }

    /// <summary>Whether a person must have accepted the record, as a recorded event, before it enters. False by default.</summary>
    public bool NeedsAcceptance { get; }

    /// <summary>How long a record may stay; null for as long as it likes.</summary>
    public StageDwell? Dwell { get; }
}
