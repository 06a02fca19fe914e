namespace RevOps.Rules;

/// <summary>One step of an escalation. Immutable.</summary>
public sealed class EscalationStep
{
    internal EscalationStep(string name, EscalationPoint at, EscalationAction action, string? to, TimeSpan? every, int most)
    {
        Name = name;
        At = at;
        Action = action;
        To = to;
        Every = every;
        Most = most;
    }

    /// <summary>The step's name, by which hosts say that they have seen it.</summary>
    public string Name { get; }

    /// <summary>When it is due.</summary>
    public EscalationPoint At { get; }

    /// <summary>What it asks for.</summary>
    public EscalationAction Action { get; }

    /// <summary>Whom it names; null when nobody.</summary>
    public string? To { get; }

    /// <summary>After how much more time it is due again, while the clock is open; null for once.</summary>
    public TimeSpan? Every { get; }

    /// <summary>How often it is due at most, the first time included.</summary>
    public int Most { get; }
}
