namespace RevOps.Rules;

/// <summary>A target with its criteria compiled and what it names found. Immutable.</summary>
internal sealed class CompiledTarget
{
    private readonly Dictionary<int, SlaTargetReference> _references;

    public CompiledTarget(SlaTarget target, SlaPolicy policy, IReadOnlyList<BusinessCalendar> calendars, CriterionCompiler compiler)
    {
        Target = target;
        When = target.When is null ? null : compiler.Compile(target.When);
        SuppressedWhen = target.SuppressedWhen is null ? null : compiler.Compile(target.SuppressedWhen);
        Required = [.. target.Required.Select(compiler.Ordinal)];
        Hours = new CompiledHours(target.Calendar, policy, calendars, compiler);
        Pauses = [.. policy.Pauses.Where(p => p.Metrics.Contains(target.Metric))];
        Steps = [.. policy.Escalations.Where(e => string.Equals(e.Name, target.Escalation, StringComparison.Ordinal)).SelectMany(e => e.Steps)];
        var steps = Array.AsReadOnly(Array.ConvertAll(Steps, s => s.Name));
        _references = Hours.Places.ToDictionary(place => place, place => new SlaTargetReference(target.Name, place < 0 ? null : calendars[place].Name, steps));
    }

    public SlaTarget Target { get; }

    public CriterionNode? When { get; }

    public CriterionNode? SuppressedWhen { get; }

    /// <summary>The slots of the attributes that a hand-off requires.</summary>
    public int[] Required { get; }

    public CompiledHours Hours { get; }

    /// <summary>The reasons that pause this target's clock.</summary>
    public PauseRule[] Pauses { get; }

    public EscalationStep[] Steps { get; }

    public SlaTargetReference ReferenceFor(in HoursChoice choice) => _references[choice.Place];

    public bool AppliesTo(Frame frame) => When is null || When.Evaluate(frame) == Verdict.Met;
}
