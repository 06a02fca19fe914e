namespace RevOps.Rules;

/// <summary>What a walk over a timeline notes for an explanation. Without one a walk notes nothing, and allocates nothing.</summary>
internal sealed class ClockTrace
{
    public List<Reason> Findings { get; } = [];

    public List<Reason> Further { get; } = [];

    public List<SlaStep> Steps { get; } = [];

    /// <summary>What the present clock was counted on; null for exact time.</summary>
    public string? Stamp { get; set; }

    public void Found(string code, string argument) => Findings.Add(new Reason(code, argument));

    public void Found(string code, string first, string second) => Findings.Add(new Reason(code, first, second));
}
