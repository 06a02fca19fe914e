namespace RevOps.Rules;

/// <summary>Something that rules a record out of a profile. Immutable.</summary>
public sealed class FitDisqualifier
{
    internal FitDisqualifier(string code, Criterion when, bool blocksWhenUnknown)
    {
        Code = code;
        When = when;
        BlocksWhenUnknown = blocksWhenUnknown;
    }

    /// <summary>The reason code that a disqualified record gets.</summary>
    public string Code { get; }

    /// <summary>When the record is ruled out.</summary>
    public Criterion When { get; }

    /// <summary>Whether a record is held while this cannot be checked. False by default: it is then reported as unchecked and scored.</summary>
    public bool BlocksWhenUnknown { get; }
}
