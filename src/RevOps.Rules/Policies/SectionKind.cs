namespace RevOps.Rules;

/// <summary>The sections of a policy, in the order in which they are evaluated when nothing else orders them.</summary>
internal enum SectionKind
{
    Fit,
    Engagement,
    Intent,
    Committee,
    Grade,
    Standards,
    Stage,
    Routing,
    Sla,
    Disposition,
}
