namespace RevOps.Rules;

/// <summary>Something that a record must meet to qualify for a profile. Immutable.</summary>
public sealed class FitMustHave
{
    internal FitMustHave(string code, Criterion when, bool blocksWhenUnknown)
    {
        Code = code;
        When = when;
        BlocksWhenUnknown = blocksWhenUnknown;
    }

    /// <summary>The reason code that a record gets which does not meet it.</summary>
    public string Code { get; }

    /// <summary>What the record must meet.</summary>
    public Criterion When { get; }

    /// <summary>Whether a record is held while this cannot be checked. False by default: it is then reported as unchecked and scored.</summary>
    public bool BlocksWhenUnknown { get; }
}
