namespace RevOps.Rules;

/// <summary>Says what the steps before a territory came to, from what the evaluator itself reads: the context, the frame and the policy.</summary>
internal sealed class RoutingEarlierExplainer(RoutingEvaluator evaluator)
{
    /// <summary>What a step came to.</summary>
    internal enum Finding
    {
        PassedOver,
        Error,
        Chosen,
    }

    /// <summary>Every known owner who was asked for.</summary>
    /// <returns>Whether one of them decided.</returns>
    public bool KnownOwners(in RoutingContext context, List<RuleExplanation> considered)
    {
        foreach (var kind in evaluator.Policy.KeptOwners)
        {
            var (source, owner, reason) = RoutingEvaluator.KnownOwner(kind, context.Owners);
            var standing = string.IsNullOrEmpty(owner) ? OwnerStanding.Fine : evaluator.Owners.Of(source, owner!, in context);
            var isChosen = !string.IsNullOrEmpty(owner) && standing.Action != OwnerAction.Next;
            considered.Add(new RuleExplanation(
                "owner",
                source.ToString(),
                isChosen,
                string.IsNullOrEmpty(owner) ? new Reason(Reasons.NoKnownOwner) : standing.Action == OwnerAction.Keep ? new Reason(reason, owner!) : standing.ToReason(owner!)!,
                criterion: null));
            if (isChosen)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The attributes of the duplicate key that are in error, in backticks; null when none is.</summary>
    public string? DuplicateKeyInError(Frame frame) => KeyAttributes(frame, SlotState.Error) is { Length: > 0 } names ? names : null;

    /// <summary>Says of a record without a duplicate key what it lacks, where it would have been looked for.</summary>
    public void MissingKey(Frame frame, List<RuleExplanation> considered)
    {
        var missing = KeyAttributes(frame, SlotState.Missing);
        var error = KeyAttributes(frame, SlotState.Error);
        if (missing.Length + error.Length > 0)
        {
            considered.Add(new RuleExplanation(
                "duplicate", "key", isChosen: false, error.Length > 0 ? new Reason(Reasons.MatchError, "The duplicate key", error) : new Reason(Reasons.MatchUnknown, "The duplicate key", missing), criterion: null));
        }
    }

    /// <summary>What an account list came to.</summary>
    public Finding Account(int place, Frame frame, in RoutingContext context, List<RuleExplanation> considered)
    {
        var list = evaluator.Policy.AccountLists[place];
        var table = Array.Find(evaluator.Accounts!.Tables, t => t.Lists.Contains(place))!;
        ref var slot = ref frame.Read(table.Ordinal);
        var attribute = frame.Layout.Attributes[table.Ordinal];
        if (slot.State != SlotState.Known)
        {
            var isError = slot.State == SlotState.Error;
            Say(isChosen: false, new Reason(isError ? Reasons.MatchError : Reasons.MatchUnknown, list.Name, "`" + attribute.Name + "`"));
            return isError ? Finding.Error : Finding.PassedOver;
        }

        var value = (string)slot.Reference!;
        var shown = attribute.IsMasked ? "(masked)" : "`" + Shortened.Of(list.KeyOf(value).ToString()) + "`";
        var found = table.Find(value);
        if (found == AccountTable.None || table.TargetOf(found).List != place)
        {
            var isFree = list.Match == AccountMatch.Domain && evaluator.Accounts.IsFreeMail(value);
            Say(isChosen: false, new Reason(isFree ? Reasons.FreeMailDomain : Reasons.AccountNotListed, list.Name, shown));
            return Finding.PassedOver;
        }

        var target = table.TargetOf(found).Target;
        if (target.Kind == RoutingTargetKind.Pool && evaluator.Reroutes.IsBarred(target.Name, context.Reroute))
        {
            Say(isChosen: false, new Reason(Reasons.PoolBarred, target.Name));
            return Finding.PassedOver;
        }

        var standing = target.Kind == RoutingTargetKind.Owner ? evaluator.Owners.Of(OwnerSource.NamedAccount, target.Name, in context) : OwnerStanding.Fine;
        var isChosen = standing.Action != OwnerAction.Next;
        Say(isChosen, standing.Action == OwnerAction.Keep ? new Reason(Reasons.NamedAccount, list.Name, shown) : standing.ToReason(target.Name)!);
        return isChosen ? Finding.Chosen : Finding.PassedOver;

        void Say(bool isChosen, Reason reason) => considered.Add(new RuleExplanation("accounts", list.Name, isChosen, reason, criterion: null));
    }

    // Where nobody asked for duplicates, as a replay of a host without a memory does not, nothing of the key is read.
    private string KeyAttributes(Frame frame, SlotState state) =>
        evaluator.DuplicateKey is not { } key || !frame.AsksForDuplicates ? string.Empty
        : string.Join(", ", key.Ordinals.Where(o => frame.Read(o).State == state).Select(o => "`" + frame.Layout.Attributes[o].Name + "`"));
}
