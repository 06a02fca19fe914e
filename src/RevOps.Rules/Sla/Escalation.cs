namespace RevOps.Rules;

/// <summary>What happens while a clock comes due and goes over: steps that targets share by name. Immutable.</summary>
public sealed class Escalation
{
    internal Escalation(string name, IReadOnlyList<EscalationStep> steps)
    {
        Name = name;
        Steps = steps;
    }

    /// <summary>The name that targets give.</summary>
    public string Name { get; }

    /// <summary>The steps; one to sixteen.</summary>
    public IReadOnlyList<EscalationStep> Steps { get; }
}
