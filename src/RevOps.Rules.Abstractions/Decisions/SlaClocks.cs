using System.Collections;

namespace RevOps.Rules;

/// <summary>
/// All clocks of one record, collected by one call: put one into the context (<see cref="SlaContext.Collecting"/>) and read it after the call.
/// Made once and used again it allocates nothing. For one call and one thread at a time.
/// </summary>
public sealed class SlaClocks : IReadOnlyList<SlaDecision>
{
    private readonly List<SlaDecision> _clocks = [];
    private readonly List<SlaStep> _steps = [];

    /// <summary>How many clocks there are: one for each metric that the policy has targets for, or only the one that was asked for.</summary>
    public int Count => _clocks.Count;

    /// <summary>The steps of escalations: those that are due and were not seen, by clock and instant, and behind them the next one of each clock.</summary>
    public IReadOnlyList<SlaStep> Steps => _steps;

    /// <summary>A clock, in the order of <see cref="SlaMetric"/>.</summary>
    /// <param name="index">Which one, from 0.</param>
    public SlaDecision this[int index] => _clocks[index];

    /// <summary>The clock of a metric.</summary>
    /// <param name="metric">The metric.</param>
    /// <returns>The clock; null when the policy has no target for it, or another one was asked for.</returns>
    public SlaDecision? Of(SlaMetric metric)
    {
        for (var i = 0; i < _clocks.Count; i++)
        {
            if (_clocks[i].Metric == metric)
            {
                return _clocks[i];
            }
        }

        return null;
    }

    /// <summary>Adds a clock; evaluators and fakes do.</summary>
    /// <param name="clock">The clock.</param>
    public void Add(in SlaDecision clock) => _clocks.Add(clock);

    /// <summary>Adds a step; evaluators and fakes do.</summary>
    /// <param name="step">The step.</param>
    public void Add(in SlaStep step) => _steps.Add(step);

    /// <summary>Takes everything out; evaluators do before they fill it.</summary>
    public void Clear()
    {
        _clocks.Clear();
        _steps.Clear();
    }

    /// <inheritdoc/>
    public IEnumerator<SlaDecision> GetEnumerator() => _clocks.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
