namespace RevOps.Rules;

/// <summary>
/// Adds up the breaches of many leads. What it holds grows with rules and sources, not with leads. For one thread; builders over disjoint leads can be
/// merged, in any order.
/// </summary>
public sealed class StandardsReportBuilder
{
    private readonly Dictionary<(string Kind, string Rule, string? Source), int> _breaches = [];
    private readonly Dictionary<(bool IsKnown, string Name), (int Leads, int Met, int Unreadable)> _sources = [];

    /// <summary>Adds one lead.</summary>
    /// <param name="explanation">The lead's standards.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="explanation"/> is null.</exception>
    public StandardsReportBuilder Add(StandardsExplanation explanation)
    {
        var decision = (explanation ?? throw new ArgumentNullException(nameof(explanation))).Decision;
        AddSource(decision.Source, 1, decision.Outcome == StandardsOutcome.Met ? 1 : 0, decision.Outcome == StandardsOutcome.RecordError ? 1 : 0);
        foreach (var reason in explanation.Reasons)
        {
            if (reason.Code.Value is Reasons.StandardSuppressed or Reasons.StandardMissing or Reasons.StandardUnmet or Reasons.StandardUnchecked)
            {
                AddBreach((reason.Code.Value, reason.Arguments[0], decision.Source), 1);
            }
        }

        return this;
    }

    /// <summary>Adds what another builder has added.</summary>
    /// <param name="other">The other builder, over other leads; it is not changed.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="other"/> is this builder.</exception>
    public StandardsReportBuilder Merge(StandardsReportBuilder other)
    {
        if (ReferenceEquals(other ?? throw new ArgumentNullException(nameof(other)), this))
        {
            throw new ArgumentException("A builder would count its leads twice. Merge one over other leads.", nameof(other));
        }

        foreach (var source in other._sources)
        {
            AddSource(source.Key.IsKnown ? source.Key.Name : null, source.Value.Leads, source.Value.Met, source.Value.Unreadable);
        }

        foreach (var breach in other._breaches)
        {
            AddBreach(breach.Key, breach.Value);
        }

        return this;
    }

    /// <summary>The report on what was added so far.</summary>
    /// <returns>The report; adding more does not change it.</returns>
    public StandardsReport Build() => new(
        [.. _sources.OrderByDescending(s => s.Key.IsKnown).ThenBy(s => s.Key.Name, StringComparer.Ordinal).Select(s => new StandardsSource(s.Key.IsKnown ? s.Key.Name : null, s.Value.Leads, s.Value.Met, s.Value.Unreadable))],
        [
            .. _breaches.OrderByDescending(b => b.Value).ThenBy(b => b.Key.Kind, StringComparer.Ordinal).ThenBy(b => b.Key.Rule, StringComparer.Ordinal).ThenBy(b => b.Key.Source, StringComparer.Ordinal)
                .Select(b => new StandardsTotal(b.Key.Kind, b.Key.Rule, b.Key.Source, b.Value)),
        ]);

    private void AddSource(string? name, int leads, int met, int unreadable)
    {
        var key = (name is not null, name ?? string.Empty);
        _sources.TryGetValue(key, out var before);
        _sources[key] = (before.Leads + leads, before.Met + met, before.Unreadable + unreadable);
    }

    private void AddBreach((string Kind, string Rule, string? Source) key, int leads)
    {
        _breaches.TryGetValue(key, out var before);
        _breaches[key] = before + leads;
    }
}
