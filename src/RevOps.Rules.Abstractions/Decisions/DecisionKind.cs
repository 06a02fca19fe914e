namespace RevOps.Rules;

/// <summary>Which of the five decisions an entry records.</summary>
public enum DecisionKind
{
    /// <summary>A <see cref="FitDecision"/>.</summary>
    Fit,

    /// <summary>A <see cref="StageDecision"/>.</summary>
    Stage,

    /// <summary>A <see cref="RoutingDecision"/>.</summary>
    Routing,

    /// <summary>An <see cref="SlaDecision"/>.</summary>
    Sla,

    /// <summary>A <see cref="DispositionDecision"/>.</summary>
    Disposition,
}
