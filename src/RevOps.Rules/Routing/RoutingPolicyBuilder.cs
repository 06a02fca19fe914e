namespace RevOps.Rules;

/// <summary>Builds the routing section of a policy. For one thread.</summary>
public sealed partial class RoutingPolicyBuilder
{
    private readonly List<Suppression> _suppressions = [];
    private readonly List<KnownOwnerKind> _keptOwners = [];
    private readonly List<Territory> _territories = [];
    private readonly List<Pool> _pools = [];
    private readonly List<RoutingQueue> _queues = [];
    private string _catchAll = string.Empty;
    private string? _errorQueue;
    private bool _turnForSticky;
    private bool _turnForManual;
    private IReadOnlyList<string> _givenBackFor = [];
    private readonly List<TransferRule> _transfers = [];
    private ReroutePolicy? _reroute;

    internal RoutingPolicyBuilder()
    {
    }

    /// <summary>Keeps records from people.</summary>
    /// <param name="code">The reason code that they get.</param>
    /// <param name="when">When a record is suppressed.</param>
    /// <param name="queue">The queue that has them.</param>
    /// <returns>This builder.</returns>
    public RoutingPolicyBuilder Suppress(string code, Criterion when, string queue)
    {
        _suppressions.Add(new Suppression(
            code ?? throw new ArgumentNullException(nameof(code)), when ?? throw new ArgumentNullException(nameof(when)), queue ?? throw new ArgumentNullException(nameof(queue))));
        return this;
    }

    /// <summary>Lets known owners keep their records, before any territory is asked.</summary>
    /// <param name="kinds">Which owners, in the order in which they are asked.</param>
    /// <returns>This builder.</returns>
    public RoutingPolicyBuilder KeepOwners(params KnownOwnerKind[] kinds)
    {
        _keptOwners.AddRange(kinds ?? throw new ArgumentNullException(nameof(kinds)));
        return this;
    }

    /// <summary>Adds a territory whose records a pool shares. Territories are asked in the order in which they are added.</summary>
    /// <param name="name">The territory's name.</param>
    /// <param name="when">Which records belong to it; null for all.</param>
    /// <param name="pool">The pool's name.</param>
    /// <returns>This builder.</returns>
    public RoutingPolicyBuilder Territory(string name, Criterion? when, string pool) => Territory(name, when, RoutingTarget.Pool(pool));

    /// <summary>Adds a territory. Territories are asked in the order in which they are added.</summary>
    /// <param name="name">The territory's name.</param>
    /// <param name="when">Which records belong to it; null for all.</param>
    /// <param name="target">Who gets them.</param>
    /// <param name="effective">When the territory is in force; always by default.</param>
    /// <returns>This builder.</returns>
    public RoutingPolicyBuilder Territory(string name, Criterion? when, RoutingTarget target, EffectiveDates effective = default)
    {
        _territories.Add(new Territory(
            name ?? throw new ArgumentNullException(nameof(name)),
            when,
            target.Name is null ? throw new ArgumentException("The territory leads nowhere. Name a pool, an owner or a queue.", nameof(target)) : target,
            effective));
        return this;
    }

    /// <summary>Adds a pool.</summary>
    /// <param name="name">The pool's name.</param>
    /// <param name="fallback">The queue that has a record which no member can take.</param>
    /// <param name="members">Says who is in it.</param>
    /// <returns>This builder.</returns>
    public RoutingPolicyBuilder Pool(string name, string fallback, Action<PoolBuilder> members)
    {
        var builder = new PoolBuilder();
        (members ?? throw new ArgumentNullException(nameof(members)))(builder);
        _pools.Add(builder.Build(name ?? throw new ArgumentNullException(nameof(name)), fallback ?? throw new ArgumentNullException(nameof(fallback))));
        return this;
    }

    /// <summary>Adds a queue.</summary>
    /// <param name="name">The queue's name.</param>
    /// <param name="steward">Who watches it; null when nobody is named.</param>
    /// <returns>This builder.</returns>
    public RoutingPolicyBuilder Queue(string name, string? steward = null)
    {
        _queues.Add(new RoutingQueue(name ?? throw new ArgumentNullException(nameof(name)), steward));
        return this;
    }

    /// <summary>Adds a queue with a time limit, or one that tells when to route again.</summary>
    /// <param name="name">The queue's name.</param>
    /// <param name="queue">Says steward, calendar, time limit, next hop, and when to route again.</param>
    /// <returns>This builder.</returns>
    public RoutingPolicyBuilder Queue(string name, Action<RoutingQueueBuilder> queue)
    {
        var builder = new RoutingQueueBuilder(name ?? throw new ArgumentNullException(nameof(name)));
        (queue ?? throw new ArgumentNullException(nameof(queue)))(builder);
        _queues.Add(builder.Build());
        return this;
    }

    /// <summary>Says how records are routed again after a rejection, a breach or inactivity.</summary>
    /// <param name="most">How often at most: 1 to 20.</param>
    /// <param name="escalateTo">The queue of what was routed again so often, or for which nobody else is there.</param>
    /// <param name="rules">Says whom each cause excludes.</param>
    /// <returns>This builder.</returns>
    public RoutingPolicyBuilder Reroute(int most, string escalateTo, Action<ReroutePolicyBuilder> rules)
    {
        var builder = new ReroutePolicyBuilder();
        (rules ?? throw new ArgumentNullException(nameof(rules)))(builder);
        _reroute = builder.Build(most, escalateTo ?? throw new ArgumentNullException(nameof(escalateTo)));
        return this;
    }

    /// <summary>Adds a rule for records whose owner is not there. The first that matches decides; where none does, a record is routed by the policy.</summary>
    /// <param name="name">The rule's name.</param>
    /// <param name="action">What is done with the record.</param>
    /// <param name="owners">For which orphans: with an inactive owner, an unknown one, or none; null or empty for all.</param>
    /// <param name="when">For which records; null for all.</param>
    /// <param name="queue">The queue that holds the record; null unless it is held.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="owners"/> names a finding that is no orphan.</exception>
    public RoutingPolicyBuilder Transfer(string name, TransferAction action, IEnumerable<OwnershipFinding>? owners = null, Criterion? when = null, string? queue = null)
    {
        OwnershipFinding[] orphans = [.. owners ?? []];
        if (orphans.Any(o => o is not (OwnershipFinding.Inactive or OwnershipFinding.Unknown or OwnershipFinding.Nobody)))
        {
            throw new ArgumentException("A record that somebody has is no orphan. Name inactive owners, unknown ones or nobody.", nameof(owners));
        }

        _transfers.Add(new TransferRule(name ?? throw new ArgumentNullException(nameof(name)), action, orphans, when, queue));
        return this;
    }

    /// <summary>Names the queue of every record that nothing else took. A routing section needs one.</summary>
    /// <param name="queue">The queue's name.</param>
    /// <returns>This builder.</returns>
    public RoutingPolicyBuilder CatchAll(string queue)
    {
        _catchAll = queue ?? throw new ArgumentNullException(nameof(queue));
        return this;
    }

    /// <summary>Names the queue of a record for which a suppression, an account list, the duplicate key or a territory before the match was in error.</summary>
    /// <param name="queue">The queue's name.</param>
    /// <returns>This builder.</returns>
    public RoutingPolicyBuilder HoldOnError(string queue)
    {
        _errorQueue = queue ?? throw new ArgumentNullException(nameof(queue));
        return this;
    }

    /// <summary>Lets assignments take a turn that take none by default. Those of the rotation always do.</summary>
    /// <param name="kinds">Sticky ones, manual ones, or both.</param>
    /// <returns>This builder.</returns>
    public RoutingPolicyBuilder TakeTurnsFor(params AssignmentKind[] kinds)
    {
        _turnForSticky |= Array.IndexOf(kinds ?? throw new ArgumentNullException(nameof(kinds)), AssignmentKind.Sticky) >= 0;
        _turnForManual |= Array.IndexOf(kinds, AssignmentKind.Manual) >= 0;
        return this;
    }

    /// <summary>Names the reasons for which a turn is given back, beside the dispositions that give turns back.</summary>
    /// <param name="reasons">The reasons, such as <c>Duplicate</c>.</param>
    /// <returns>This builder.</returns>
    public RoutingPolicyBuilder GiveTurnsBackFor(params string[] reasons)
    {
        _givenBackFor = [.. reasons ?? throw new ArgumentNullException(nameof(reasons))];
        return this;
    }

    internal RoutingPolicy Build() => new([.. _suppressions], [.. _keptOwners], [.. _territories], [.. _pools], [.. _queues], _catchAll, _errorQueue, new TurnPolicy(_turnForSticky, _turnForManual, _givenBackFor), [.. _accounts], _freeMail, _duplicates, [.. _ownerRules], _reroute, [.. _transfers]);
}
