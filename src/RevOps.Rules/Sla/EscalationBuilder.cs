namespace RevOps.Rules;

/// <summary>Says the steps of an escalation. For one thread.</summary>
public sealed class EscalationBuilder
{
    private readonly List<EscalationStep> _steps = [];

    internal EscalationBuilder()
    {
    }

    /// <summary>Adds a step.</summary>
    /// <param name="name">The step's name; a host says by it what it has seen.</param>
    /// <param name="at">When it is due.</param>
    /// <param name="action">What it asks for.</param>
    /// <param name="to">Whom it names, such as a role or a queue; null for nobody.</param>
    /// <param name="every">After how much more time it is due again, while the clock is open; null for once.</param>
    /// <param name="most">How often it is due at most, the first time included; from 1 to 64, and more than 1 only with <paramref name="every"/>.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="action"/> is none of the declared ones.</exception>
    public EscalationBuilder Step(string name, EscalationPoint at, EscalationAction action, string? to = null, TimeSpan? every = null, int most = 1)
    {
        if (action is < EscalationAction.Notify or > EscalationAction.Reroute)
        {
            throw new ArgumentOutOfRangeException(nameof(action), action, "This is no action of an escalation. Name one of the declared ones.");
        }

        _steps.Add(new EscalationStep(name ?? throw new ArgumentNullException(nameof(name)), at, action, to, every, most));
        return this;
    }

    internal IReadOnlyList<EscalationStep> Build() => [.. _steps];
}
