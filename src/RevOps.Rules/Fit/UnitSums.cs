namespace RevOps.Rules;

/// <summary>Adds up one unit of a profile's score, before its limit: the score now, and how far what is missing could move it.</summary>
internal struct UnitSums
{
    public long Score;
    public long Lowest;
    public long Highest;
    public long OpenWeight;
    public bool IsBound;

    /// <summary>Adds what an attribute gives; its bit where it is open and to be tried out with others.</summary>
    public int Add(UnitAxis axis, Frame frame)
    {
        ref var slot = ref frame.Read(axis.Ordinal);
        if (slot.State == SlotState.Known)
        {
            var sum = 0L;
            var nodes = axis.Nodes;
            for (var i = 0; i < nodes.Length; i++)
            {
                sum += nodes[i].Evaluate(frame) == Verdict.Met ? axis.Points[i] : 0;
            }

            Score += sum;
            Lowest += sum;
            Highest += sum;
            return 0;
        }

        // An error is none of the things that a criterion asks for, absence included.
        Score += frame.Open(in slot) == Verdict.Unknown ? axis.WhenMissing : 0;
        Lowest += axis.Lowest;
        Highest += axis.Highest;
        OpenWeight += axis.Weight;
        IsBound |= axis.IsLeftOut || (axis.IsAged && !AttributeUse.HoldsAt(frame.AsOfTicks));
        return axis.EntangledBit;
    }

    /// <summary>Adds what a loose criterion gives.</summary>
    public void Add(UnitCriterion loose, Frame frame)
    {
        var verdict = loose.When.Evaluate(frame);
        var later = loose.Settled is null ? verdict : loose.Settled.Evaluate(frame);
        Score += verdict == Verdict.Met ? loose.Points : 0;
        if (later is Verdict.Unknown or Verdict.Error)
        {
            Lowest += Math.Min(0, loose.Points);
            Highest += Math.Max(0, loose.Points);
            OpenWeight += loose.Weight;
            IsBound |= !loose.IsExact || (loose.IsAged && !AttributeUse.HoldsAt(frame.AsOfTicks));
            return;
        }

        var given = later == Verdict.Met ? loose.Points : 0;
        Lowest += given;
        Highest += given;
        OpenWeight += later == verdict ? 0 : loose.Weight;
    }
}
