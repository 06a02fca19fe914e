namespace RevOps.Rules;

/// <summary>Who a queue's steward is.</summary>
public enum QueueSteward : byte
{
    /// <summary>One person, or a role that one person has.</summary>
    Person,

    /// <summary>A team.</summary>
    Team,
}
