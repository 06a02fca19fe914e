namespace RevOps.Rules;

/// <summary>What a territory hands its records to: a pool, a person or a queue. A value.</summary>
public readonly record struct RoutingTarget
{
    private RoutingTarget(RoutingTargetKind kind, string name)
    {
        Kind = kind;
        Name = string.IsNullOrEmpty(name) ? throw new ArgumentException("A routing target needs a name.", nameof(name)) : name;
    }

    /// <summary>What kind of target it is.</summary>
    public RoutingTargetKind Kind { get; }

    /// <summary>The name of the pool, person or queue.</summary>
    public string Name { get; }

    /// <summary>A pool, whose rotation finds the owner.</summary>
    /// <param name="name">The pool's name.</param>
    /// <returns>The target.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    public static RoutingTarget Pool(string name) => new(RoutingTargetKind.Pool, name);

    /// <summary>A named person.</summary>
    /// <param name="name">The person, as the host's system names them.</param>
    /// <returns>The target.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    public static RoutingTarget Owner(string name) => new(RoutingTargetKind.Owner, name);

    /// <summary>A queue.</summary>
    /// <param name="name">The queue's name.</param>
    /// <returns>The target.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    public static RoutingTarget Queue(string name) => new(RoutingTargetKind.Queue, name);

    /// <summary>The target in words.</summary>
    public override string ToString() => $"{Kind} {Name}";
}
