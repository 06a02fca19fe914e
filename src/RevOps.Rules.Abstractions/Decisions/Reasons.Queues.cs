namespace RevOps.Rules;

/// <content>What happens after territory and pool: queues, and routing again.</content>
public static partial class Reasons
{
    /// <summary>Routing, queued: until when the queue has the record. Arguments: the queue, the instant, the next queue.</summary>
    public const string QueueUntil = "QueueUntil";

    /// <summary>Routing, queued: by when it has to be settled in a queue after which none comes. Arguments: the queue, the instant.</summary>
    public const string QueueLast = "QueueLast";

    /// <summary>Routing, queued: the queue has no time limit. Arguments: the queue.</summary>
    public const string QueueUnlimited = "QueueUnlimited";

    /// <summary>Routing, queued: the time in a queue ended, and the record went on. Arguments: the queue, when, the next queue.</summary>
    public const string QueueLeft = "QueueLeft";

    /// <summary>Routing, queued: the time in the last queue ended, and the record lies there. Arguments: the queue, when.</summary>
    public const string QueueOverdue = "QueueOverdue";

    /// <summary>Routing, queued: the policy does not have the queue any more. Arguments: the queue, the queue that has its records.</summary>
    public const string QueueGone = "QueueGone";

    /// <summary>Routing, queued: when the record is to be routed again. Arguments: the instant.</summary>
    public const string RetryAt = "RetryAt";

    /// <summary>Routing, again: why, and how often before. Arguments: the cause, which reroute it is.</summary>
    public const string RerouteOf = "RerouteOf";

    /// <summary>Routing, again: an earlier holder may not get the record. Arguments: the holder.</summary>
    public const string HolderBarred = "HolderBarred";

    /// <summary>Routing, again: a pool may not get the record. Arguments: the pool.</summary>
    public const string PoolBarred = "PoolBarred";

    /// <summary>Routing, again: the one who lost the record keeps the charge of its turn. Arguments: the holder.</summary>
    public const string TurnKept = "TurnKept";

    /// <summary>Routing, again: the one who lost the record gets its turn back. Arguments: the holder.</summary>
    public const string TurnReturned = "TurnReturned";

    /// <summary>Routing, again: the buyer waits since before. Arguments: the instant.</summary>
    public const string AgeKept = "AgeKept";

    /// <summary>Routing: the record was routed again as often as the policy allows. Arguments: how often, the queue.</summary>
    public const string RerouteLimit = "RerouteLimit";

    /// <summary>Routing: the policy has no rule for routing again for this cause. Arguments: the cause, the queue.</summary>
    public const string RerouteNotDeclared = "RerouteNotDeclared";

    /// <summary>Routing, again: nobody else can take the record. Arguments: the territory, the queue.</summary>
    public const string NobodyElse = "NobodyElse";

    /// <summary>Routing, passed over: an owner may not get the record. Arguments: the owner.</summary>
    public const string OwnerBarred = "OwnerBarred";
}
