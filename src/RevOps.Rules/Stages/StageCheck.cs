namespace RevOps.Rules;

/// <summary>What a gate found: the first thing that blocks gives the reason, the rest is counted.</summary>
internal struct StageCheck
{
    public ReasonCode Reason { get; private set; }

    public int Unmet { get; private set; }

    public int Missing { get; private set; }

    public void Criterion(CriterionNode? criterion, Frame frame, string reason)
    {
        if (criterion is not null && criterion.Evaluate(frame) != Verdict.Met)
        {
            Unmet++;
            Block(reason);
        }
    }

    public void Required(Frame frame, int ordinal)
    {
        ref var slot = ref frame.Read(ordinal);
        if (slot.State != SlotState.Known)
        {
            frame.Open(in slot);
            Missing++;
            Block(Reasons.RequiredMissing);
        }
    }

    public void Demand(bool isMet, string reason)
    {
        if (!isMet)
        {
            Block(reason);
        }
    }

    private void Block(string reason)
    {
        if (Reason == ReasonCode.None)
        {
            Reason = reason;
        }
    }
}
