namespace RevOps.Rules;

/// <summary>Builds the SLA section of a policy. For one thread.</summary>
public sealed class SlaPolicyBuilder
{
    private readonly List<SlaTarget> _targets = [];

    internal SlaPolicyBuilder()
    {
    }

    /// <summary>Adds a target for the first touch by a person. The first target whose criterion is met applies.</summary>
    /// <param name="name">The target's name.</param>
    /// <param name="within">The time allowed; more than zero.</param>
    /// <param name="calendar">The calendar whose open time counts; null counts exact time, day and night.</param>
    /// <param name="when">Which records it applies to; null for all.</param>
    /// <returns>This builder.</returns>
    public SlaPolicyBuilder FirstTouch(string name, TimeSpan within, string? calendar = null, Criterion? when = null)
    {
        _targets.Add(new SlaTarget(name ?? throw new ArgumentNullException(nameof(name)), SlaMetric.FirstTouch, when, within, calendar));
        return this;
    }

    internal SlaPolicy Build() => new([.. _targets]);
}
