namespace RevOps.Rules;

/// <summary>Where a target in open time is due when it ends exactly at closing time.</summary>
public enum DeadlineRounding
{
    /// <summary>At that closing time: the first instant at which the open time is used up. The default.</summary>
    AtClose,

    /// <summary>At the next opening: the first open instant at which the open time is used up.</summary>
    NextOpening,
}
