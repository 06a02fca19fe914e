namespace RevOps.Rules;

/// <summary>
/// Whether as-of lies in the time in which a territory is in force. It stands first in a conjunction with the territory's criterion, so that one
/// that is not in force reads nothing and meets no error; what an index takes for a condition that only the criterion can tell.
/// </summary>
internal sealed class InForceNode(TickSpan span) : CriterionNode(AsOf)
{
    private static readonly Criterion AsOf = Attributes.Instant("as-of").IsKnown();

    public override Verdict Evaluate(Frame frame) => span.Covers(frame.AsOfTicks) ? Verdict.Met : Verdict.NotMet;

    /// <summary>A territory's criterion, asked only while the territory is in force.</summary>
    public static CriterionNode? While(EffectiveDates effective, CriterionNode? when)
    {
        if (effective.IsAlways)
        {
            return when;
        }

        var inForce = new InForceNode(effective.ToTicks(null));
        return when is null ? inForce : new AllNode(when.Source, [inForce, when]);
    }
}
