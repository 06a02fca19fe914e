namespace RevOps.Rules;

/// <summary>One standard reason, what it demands, and what it makes happen. Immutable.</summary>
public sealed class Disposition
{
    internal Disposition(
        string code, string label, DispositionKind kind, IReadOnlyList<string> stages, IReadOnlyList<RecordAttribute> required, Criterion? when, DispositionAction? action, bool givesTurnBack)
    {
        Code = code;
        Label = label;
        Kind = kind;
        Stages = stages;
        Required = required;
        When = when;
        Action = action;
        GivesTurnBack = givesTurnBack;
    }

    /// <summary>The code that is given, and the reason code of the decision.</summary>
    public string Code { get; }

    /// <summary>What people read.</summary>
    public string Label { get; }

    /// <summary>What giving it means for the hand-off.</summary>
    public DispositionKind Kind { get; }

    /// <summary>The stages in which it may be given; empty for all.</summary>
    public IReadOnlyList<string> Stages { get; }

    /// <summary>The attributes that must be known when it is given.</summary>
    public IReadOnlyList<RecordAttribute> Required { get; }

    /// <summary>What the record must meet for it to be given (a no-contact only after the touches); null for nothing.</summary>
    public Criterion? When { get; }

    /// <summary>What it makes happen; null for an acceptance, which lets the record go on.</summary>
    public DispositionAction? Action { get; }

    /// <summary>Whether the owner gets the turn back that the record cost. False by default.</summary>
    public bool GivesTurnBack { get; }
}
