namespace RevOps.Rules;

/// <summary>Which decision an entry records.</summary>
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

    /// <summary>A <see cref="StandardsDecision"/>.</summary>
    Standards,
}
