namespace RevOps.Rules;

/// <summary>A queue that holds records until somebody takes them. Immutable.</summary>
public sealed class RoutingQueue
{
    internal RoutingQueue(string name, string? steward)
    {
        Name = name;
        Steward = steward;
    }

    /// <summary>The queue's name.</summary>
    public string Name { get; }

    /// <summary>Who watches the queue; null when nobody is named.</summary>
    public string? Steward { get; }
}
