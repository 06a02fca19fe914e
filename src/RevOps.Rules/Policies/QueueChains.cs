namespace RevOps.Rules;

/// <summary>Where the chain of each queue ends. Each queue has one next, so that a chain is a walk; every queue is walked over once. Immutable once built.</summary>
internal sealed class QueueChains
{
    private readonly Dictionary<string, RoutingQueue> _queues = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RoutingQueue?> _ends = new(StringComparer.Ordinal);
    private readonly HashSet<string> _circling = new(StringComparer.Ordinal);

    public QueueChains(IReadOnlyList<RoutingQueue> queues)
    {
        foreach (var queue in queues)
        {
            _queues[queue.Name] = queue;
        }

        foreach (var queue in _queues.Values)
        {
            if (!_ends.ContainsKey(queue.Name))
            {
                Walk(queue);
            }
        }
    }

    /// <summary>Whether the chain of a queue comes back to it.</summary>
    public bool ComesBack(RoutingQueue queue) => _circling.Contains(queue.Name);

    /// <summary>The last queue of a queue's chain; null where it goes round for ever.</summary>
    public RoutingQueue? EndOf(RoutingQueue queue) => _ends[queue.Name];

    private void Walk(RoutingQueue start)
    {
        var path = new List<string>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var at = start;
        RoutingQueue? end;
        while (true)
        {
            places.Add(at.Name, path.Count);
            path.Add(at.Name);
            if (at.Next is null || !_queues.TryGetValue(at.Next, out var next))
            {
                end = at;
                break;
            }

            if (_ends.TryGetValue(next.Name, out end))
            {
                break;
            }

            if (places.TryGetValue(next.Name, out var first))
            {
                _circling.UnionWith(path.Skip(first));
                break;
            }

            at = next;
        }

        foreach (var name in path)
        {
            _ends.Add(name, end);
        }
    }
}
