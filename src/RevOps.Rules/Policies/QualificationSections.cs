namespace RevOps.Rules;

/// <summary>The compiled sections that say who somebody is; null for those that the policy does not have. Immutable.</summary>
internal sealed class QualificationSections
{
    public QualificationSections(Policy policy, CriterionCompiler compiler, PolicyReference reference)
    {
        Reference = reference;
        Fit = policy.Fit is null ? null : new FitEvaluator(policy.Fit, compiler, reference);
        Engagement = policy.Engagement is null ? null : new ActivityEvaluator(SectionOrder.NameOf(SectionKind.Engagement), policy.Engagement, compiler);
        Intent = policy.Intent is null ? null : new ActivityEvaluator(SectionOrder.NameOf(SectionKind.Intent), policy.Intent, compiler);
        Committee = policy.Committee is null ? null : new CommitteeEvaluator(policy.Committee, compiler);
        Grades = policy.Grades is null ? null : new GradeEvaluator(policy.Grades, compiler);
    }

    public PolicyReference Reference { get; }

    public FitEvaluator? Fit { get; }

    public ActivityEvaluator? Engagement { get; }

    public ActivityEvaluator? Intent { get; }

    public CommitteeEvaluator? Committee { get; }

    public GradeEvaluator? Grades { get; }

    /// <summary>Whether the policy has none of these sections.</summary>
    public bool IsEmpty => Fit is null && !HasMoreThanFit;

    /// <summary>Whether a fit decision has to be completed with what other sections found.</summary>
    public bool HasMoreThanFit => Engagement is not null || Intent is not null || Committee is not null || Grades is not null;
}
