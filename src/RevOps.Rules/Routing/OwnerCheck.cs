namespace RevOps.Rules;

/// <summary>The policy's rules for owners who have left or are away, at hand by source. Immutable.</summary>
internal sealed class OwnerCheck
{
    private readonly OwnerRule?[] _rules = new OwnerRule?[(int)OwnerSource.Territory + 1];
    private readonly Dictionary<string, CompiledMember[]> _outOfOffice;

    public OwnerCheck(RoutingPolicy policy, IEnumerable<CompiledPool> pools)
    {
        foreach (var rule in policy.OwnerRules)
        {
            _rules[(int)rule.Of] = rule;
        }

        _outOfOffice = pools.SelectMany(p => p.Members).Where(m => m.Member.OutOfOffice.Count > 0)
            .GroupBy(m => m.Member.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Whether the host says that somebody has left; a set of the host's is asked as a set.</summary>
    public static bool IsInactive(string owner, in RoutingContext context) =>
        context.InactiveOwners.Count > 0
        && (context.InactiveOwners is ICollection<string> names ? names.Contains(owner) : context.InactiveOwners.Contains(owner, StringComparer.Ordinal));

    /// <summary>The queue that holds a record whose owner cannot have it.</summary>
    public string QueueOf(OwnerSource source) => _rules[(int)source]!.Queue!;

    /// <summary>Whether an owner can have a record.</summary>
    public OwnerStanding Of(OwnerSource source, string owner, in RoutingContext context)
    {
        // Who may not get the record does not keep it either, whatever the rules say of owners who have left.
        if (context.ExcludedMembers.Count > 0 && context.ExcludedMembers.Contains(owner, StringComparer.Ordinal))
        {
            return new OwnerStanding(OwnerAction.Next, Reasons.OwnerBarred, default);
        }

        if (IsInactive(owner, in context))
        {
            return new OwnerStanding(_rules[(int)source]?.WhenInactive ?? OwnerAction.Next, Reasons.OwnerInactive, default);
        }

        return IsAway(owner, in context, out var until) ? new OwnerStanding(_rules[(int)source]?.WhenAway ?? OwnerAction.Keep, Reasons.OwnerAway, until) : OwnerStanding.Fine;
    }

    /// <summary>What becomes of a record that an owner would have; false where the next step is asked.</summary>
    public bool TryStep(OwnerSource source, string reason, string owner, in RoutingContext context, string? territory, out RoutingStep step)
    {
        var standing = _outOfOffice.Count == 0 && context.SaysNothingOfPeople() ? OwnerStanding.Fine : Of(source, owner, in context);
        step = standing.Action == OwnerAction.Hold ? RoutingStep.ToQueue(standing.Code!, QueueOf(source), territory) : RoutingStep.ToOwner(reason, owner, territory);
        return standing.Action != OwnerAction.Next;
    }

    private bool IsAway(string owner, in RoutingContext context, out DateTimeOffset until)
    {
        for (var i = 0; i < context.Absences.Count; i++)
        {
            if (context.Absences[i].Covers(context.AsOf) && string.Equals(context.Absences[i].Member, owner, StringComparison.Ordinal))
            {
                until = context.Absences[i].Until;
                return true;
            }
        }

        until = default;
        if (_outOfOffice.Count > 0 && _outOfOffice.TryGetValue(owner, out var members))
        {
            foreach (var member in members)
            {
                if (member.OutUntil(context.AsOf.UtcTicks) is { } last)
                {
                    until = last;
                    return true;
                }
            }
        }

        return false;
    }
}
