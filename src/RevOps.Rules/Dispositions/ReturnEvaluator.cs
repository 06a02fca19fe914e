namespace RevOps.Rules;

/// <summary>Decides whether records that were disposed of may come back.</summary>
internal sealed class ReturnEvaluator(DispositionPolicy policy, DispositionEvaluator dispositions, PolicyReference reference, Func<string?, string?> returnsTo)
{
    public ReturnDecision Unreadable(RecordKey key, in ReturnContext context) =>
        new(ReturnOutcome.RecordError, Reasons.RecordError, context.Code, hasErrors: true, key: key, policy: reference, asOf: context.AsOf);

    /// <summary>The disposition of a context, where the record left by it; null otherwise.</summary>
    public CompiledDisposition? Left(in ReturnContext context) =>
        context.Code is not null && context.DisposedAt <= context.AsOf && dispositions.Find(context.Code) is { Disposition.Action: not (null or EnrichAction or RerouteAction) } found ? found : null;

    public ReturnDecision Evaluate(Frame frame, RecordKey key, in ReturnContext context, List<Reason>? further = null)
    {
        frame.MetError = false;
        if (Left(in context) is not { } left)
        {
            return new(ReturnOutcome.NotApplicable, context.Code is null ? Reasons.NotDisposed : Reasons.NothingToReturnFrom, context.Code, key: key, policy: reference, asOf: context.AsOf);
        }

        var action = left.Disposition.Action!;
        if (left.ComesBack is not { } comesBack || (context.Action is { } happened && happened != action.Kind))
        {
            return new(ReturnOutcome.Never, Reasons.NeverReturns, context.Code, key: key, policy: reference, asOf: context.AsOf);
        }

        var due = comesBack.DueOf(frame, context.DisposedAt);
        var cooldown = comesBack.CooldownEndOf(context.DisposedAt);
        var isUnchecked = false;
        var reason = context.AsOf < cooldown ? Reasons.CoolingDown
            : due <= context.AsOf ? Reasons.ReturnDue
            : Happened(comesBack, frame, context.ValuesThen, further, out isUnchecked) ?? Reasons.ReturnWaiting;
        var returns = reason is not (Reasons.CoolingDown or Reasons.ReturnWaiting);
        return new(
            returns ? ReturnOutcome.Returns : ReturnOutcome.Waits,
            reason,
            context.Code,
            returns ? returnsTo(action.TargetStage) : null,
            due,
            cooldown,
            action.KeepsOwner,
            returns && LastCredit(in context) is null,
            isUnchecked,
            frame.MetError,
            key,
            reference,
            context.AsOf);
    }

    /// <summary>The latest credit within the span in which the policy credits a record once; null when it counts again.</summary>
    public DateTimeOffset? LastCredit(in ReturnContext context)
    {
        DateTimeOffset? last = null;
        for (var i = 0; policy.CreditOnceWithin is { } span && i < context.EarlierCredits.Count; i++)
        {
            var credit = context.EarlierCredits[i];
            var isWithin = credit <= context.AsOf && (span.After(credit) is not { } over || context.AsOf < over);
            last = isWithin && !(credit <= last) ? credit : last;
        }

        return last;
    }

    // What happened on the record; null for nothing. Further reasons are wanted by an explanation alone.
    private static string? Happened(CompiledReturn comesBack, Frame frame, FactSet then, List<Reason>? further, out bool isUnchecked)
    {
        var verdict = comesBack.When?.Evaluate(frame) ?? Verdict.NotMet;
        isUnchecked = verdict is Verdict.Unknown or Verdict.Error;
        var hasChanged = false;
        foreach (var ordinal in comesBack.Changed)
        {
            var change = AttributeChange.Of(frame, ordinal, then);
            var name = frame.Layout.Attributes[ordinal].Name;
            hasChanged |= change == Verdict.Met;
            if (change is Verdict.Unknown or Verdict.Error)
            {
                isUnchecked = true;
                further?.Add(new Reason(Reasons.ReturnUnchecked, name));
            }
            else if (change == Verdict.Met)
            {
                further?.Add(new Reason(Reasons.ReturnChanged, string.Empty, name));
            }
        }

        return verdict == Verdict.Met ? Reasons.ReturnMet : hasChanged ? Reasons.ReturnChanged : null;
    }
}
