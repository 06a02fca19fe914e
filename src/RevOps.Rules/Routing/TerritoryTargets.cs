namespace RevOps.Rules;

/// <summary>
/// The names of the territories and where each leads, in two tables of their own. The territories of a policy are many objects, of which a record
/// would find the one that matched in no cache; those who get the records are few. Immutable.
/// </summary>
internal sealed class TerritoryTargets
{
    private readonly Place[] _places;
    private readonly CompiledRoutingTarget[] _targets;

    public TerritoryTargets(IReadOnlyList<Territory> territories, Func<RoutingTarget, CompiledRoutingTarget> compile)
    {
        var numbers = new Dictionary<RoutingTarget, int>();
        _places = new Place[territories.Count];
        for (var i = 0; i < _places.Length; i++)
        {
            var target = territories[i].Target;
            if (!numbers.TryGetValue(target, out var number))
            {
                numbers.Add(target, number = numbers.Count);
            }

            _places[i] = new Place(territories[i].Name, number);
        }

        _targets = [.. numbers.OrderBy(n => n.Value).Select(n => compile(n.Key))];
    }

    /// <summary>Where a territory leads.</summary>
    public ref readonly CompiledRoutingTarget TargetOf(int territory, out string name)
    {
        ref var place = ref _places[territory];
        name = place.Name;
        return ref _targets[place.Target];
    }

    private readonly record struct Place(string Name, int Target);
}
