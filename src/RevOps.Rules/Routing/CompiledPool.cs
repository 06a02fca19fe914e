namespace RevOps.Rules;

/// <summary>A pool with its members' criteria compiled. Immutable.</summary>
internal sealed class CompiledPool(Pool pool, CriterionCompiler compiler)
{
    public Pool Pool { get; } = pool;

    public CriterionNode?[] When { get; } = [.. pool.Members.Select(m => m.When is null ? null : compiler.Compile(m.When))];

    /// <summary>Why a member cannot take the record; none when they can.</summary>
    public ReasonCode PassOver(int member, Frame frame, in RoutingContext context)
    {
        var candidate = Pool.Members[member];
        if (!candidate.IsActive)
        {
            return Reasons.MemberInactive;
        }

        if (context.ExcludedMembers.Count > 0 && context.ExcludedMembers.Contains(candidate.Name, StringComparer.Ordinal))
        {
            return Reasons.MemberExcluded;
        }

        if (candidate.Capacity is { } capacity && OpenItems(candidate, in context) >= capacity)
        {
            return Reasons.MemberAtCapacity;
        }

        return When[member]?.Evaluate(frame) switch
        {
            null or Verdict.Met => ReasonCode.None,
            Verdict.NotMet => Reasons.NotMatched,
            Verdict.Unknown => Reasons.MatchUnknown,
            _ => Reasons.MatchError,
        };
    }

    public static int OpenItems(PoolMember member, in RoutingContext context) =>
        context.OpenItems.TryGetValue(member.Name, out var open) ? open : 0;
}
