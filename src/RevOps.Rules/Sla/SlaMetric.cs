namespace RevOps.Rules;

/// <summary>What an SLA target measures.</summary>
public enum SlaMetric
{
    /// <summary>From the hand-raise or the qualification, whichever came first, to the first attempt of a person to reach the buyer.</summary>
    FirstTouch,
}
