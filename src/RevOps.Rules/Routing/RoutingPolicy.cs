namespace RevOps.Rules;

/// <summary>Who owns what: suppressions, known owners, territories by precedence, pools, queues and the catch-all. Immutable.</summary>
public sealed class RoutingPolicy
{
    internal RoutingPolicy(IReadOnlyList<Suppression> suppressions, IReadOnlyList<KnownOwnerKind> keptOwners, IReadOnlyList<Territory> territories, IReadOnlyList<Pool> pools, IReadOnlyList<RoutingQueue> queues, string catchAll, string? errorQueue, TurnPolicy? turns = null, IReadOnlyList<AccountList>? accounts = null, FreeMailPolicy? freeMail = null, DuplicateRule? duplicates = null, IReadOnlyList<OwnerRule>? ownerRules = null, ReroutePolicy? reroute = null, IReadOnlyList<TransferRule>? transfers = null)
    {
        Suppressions = suppressions;
        KeptOwners = keptOwners;
        Territories = territories;
        Pools = pools;
        Queues = queues;
        CatchAll = catchAll;
        ErrorQueue = errorQueue;
        Turns = turns ?? TurnPolicy.Default;
        AccountLists = accounts ?? [];
        FreeMail = freeMail;
        Duplicates = duplicates;
        OwnerRules = ownerRules ?? [];
        Reroute = reroute;
        Transfers = transfers ?? [];
    }

    /// <summary>What keeps a record from people, in declared order; asked first.</summary>
    public IReadOnlyList<Suppression> Suppressions { get; }

    /// <summary>Which known owners keep their records, in the order in which they are asked.</summary>
    public IReadOnlyList<KnownOwnerKind> KeptOwners { get; }

    /// <summary>What happens when an owner is inactive or away, by where the owner comes from; where nothing is said, as <see cref="OwnerRule"/> states.</summary>
    public IReadOnlyList<OwnerRule> OwnerRules { get; }

    /// <summary>When a record is a duplicate of one assigned before; null, the default, when no record is.</summary>
    public DuplicateRule? Duplicates { get; }

    /// <summary>The lists of named accounts, in the order in which they are asked.</summary>
    public IReadOnlyList<AccountList> AccountLists { get; }

    /// <summary>The domains that never match an account; null when the policy names none.</summary>
    public FreeMailPolicy? FreeMail { get; }

    /// <summary>The territories, by precedence: the first that matches decides.</summary>
    public IReadOnlyList<Territory> Territories { get; }

    /// <summary>The pools that territories hand to.</summary>
    public IReadOnlyList<Pool> Pools { get; }

    /// <summary>The queues that hold what no person has.</summary>
    public IReadOnlyList<RoutingQueue> Queues { get; }

    /// <summary>The queue of every record that nothing else took.</summary>
    public string CatchAll { get; }

    /// <summary>The queue of a record for which a suppression, an account list, the duplicate key or a territory before the match was in error; null, the default, lets the next ones decide.</summary>
    public string? ErrorQueue { get; }

    /// <summary>Which assignments take a turn beside those of the rotation, and when a turn is given back.</summary>
    public TurnPolicy Turns { get; }

    /// <summary>How records are routed again; null, the default, for a policy that does not: they go to the catch-all.</summary>
    public ReroutePolicy? Reroute { get; }

    /// <summary>What is done with records whose owner is not there: the first rule that matches. Where none does they are routed by the policy.</summary>
    public IReadOnlyList<TransferRule> Transfers { get; }
}
