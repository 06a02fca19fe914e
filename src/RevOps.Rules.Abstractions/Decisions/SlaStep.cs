namespace RevOps.Rules;

/// <summary>
/// One step of an escalation at its instant. A host keeps those that it has carried out and passes them with the next call
/// (<see cref="SlaContext.HavingSeen"/>); none of them is reported again. A value.
/// </summary>
public readonly record struct SlaStep
{
    private readonly long _dueTicks;

    /// <summary>Makes a step.</summary>
    /// <param name="metric">Of which clock it is.</param>
    /// <param name="name">The step's name in its escalation.</param>
    /// <param name="occurrence">Which of its repeats it is, from 1.</param>
    /// <param name="dueAt">When it is due.</param>
    /// <param name="action">What it asks for.</param>
    /// <param name="to">Whom it names; null when nobody.</param>
    /// <param name="isDue">Whether its instant had come at as-of.</param>
    public SlaStep(SlaMetric metric, string name, int occurrence, DateTimeOffset dueAt, EscalationAction action = EscalationAction.Notify, string? to = null, bool isDue = true)
    {
        Metric = metric;
        Name = name ?? throw new ArgumentNullException(nameof(name));
        Occurrence = occurrence;
        _dueTicks = dueAt.UtcTicks;
        Action = action;
        To = to;
        IsDue = isDue;
    }

    /// <summary>Of which clock it is.</summary>
    public SlaMetric Metric { get; }

    /// <summary>The step's name in its escalation.</summary>
    public string Name { get => field ?? string.Empty; }

    /// <summary>Which of its repeats it is, from 1.</summary>
    public int Occurrence { get; }

    /// <summary>When it is due, in UTC.</summary>
    public DateTimeOffset DueAt => new(_dueTicks, TimeSpan.Zero);

    /// <summary>What it asks for.</summary>
    public EscalationAction Action { get; }

    /// <summary>Whom it names; null when nobody.</summary>
    public string? To { get; }

    /// <summary>Whether its instant had come at as-of; a step that is not due is the next one of its clock.</summary>
    public bool IsDue { get; }

    /// <summary>The step in one line.</summary>
    public override string ToString() =>
        $"{Metric}: {Name}{(Occurrence > 1 ? " #" + Occurrence.ToString(System.Globalization.CultureInfo.InvariantCulture) : string.Empty)} {Action}{(To is null ? string.Empty : " " + To)}, {(IsDue ? "due since" : "next at")} {DueAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture)}";
}
