using System.Text;

namespace RevOps.Rules;

/// <summary>
/// The decisions of one pass over one record: those of the sections that the policy has. A value; large, so pass it by reference.
/// </summary>
public readonly struct PolicyDecisions
{
    /// <summary>Makes the result of a pass.</summary>
    /// <param name="fit">Fit; null when the policy has no such section.</param>
    /// <param name="stage">The stage gate; null when the policy has no such section.</param>
    /// <param name="routing">Routing; null when the policy has no such section.</param>
    /// <param name="sla">The SLA clock; null when the policy has no such section.</param>
    /// <param name="disposition">The disposition; null when the policy has no such section.</param>
    /// <param name="clocks">All SLA clocks; null when nobody collects them.</param>
    /// <param name="standards">The standards of the hand-off; null when the policy has no such section.</param>
    public PolicyDecisions(
        FitDecision? fit = null, StageDecision? stage = null, RoutingDecision? routing = null, SlaDecision? sla = null, DispositionDecision? disposition = null, SlaClocks? clocks = null,
        StandardsDecision? standards = null)
    {
        Standards = standards;
        Clocks = clocks;
        Fit = fit;
        Stage = stage;
        Routing = routing;
        Sla = sla;
        Disposition = disposition;
    }

    /// <summary>Fit; null when the policy has no such section.</summary>
    public FitDecision? Fit { get; }

    /// <summary>The standards of the hand-off; null when the policy has no such section.</summary>
    public StandardsDecision? Standards { get; }

    /// <summary>The stage gate; null when the policy has no such section.</summary>
    public StageDecision? Stage { get; }

    /// <summary>Routing; null when the policy has no such section.</summary>
    public RoutingDecision? Routing { get; }

    /// <summary>The most pressing SLA clock; null when the policy has no such section.</summary>
    public SlaDecision? Sla { get; }

    /// <summary>All SLA clocks of the record: the collector of the context, filled until its next call. Null when the context has none, or the policy no such section.</summary>
    public SlaClocks? Clocks { get; }

    /// <summary>The disposition; null when the policy has no such section.</summary>
    public DispositionDecision? Disposition { get; }

    /// <summary>The decisions, a line each.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Add(Fit?.ToString());
        Add(Standards?.ToString());
        Add(Stage?.ToString());
        Add(Routing?.ToString());
        Add(Sla?.ToString());
        Add(Disposition?.ToString());
        return text.ToString();

        void Add(string? line)
        {
            if (line is not null)
            {
                ExplanationText.Line(text, 0, line);
            }
        }
    }
}
