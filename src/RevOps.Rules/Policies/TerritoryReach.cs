using System.Globalization;
using System.Text;

namespace RevOps.Rules;

/// <summary>
/// Finds territories that can never match, because one before them asks for the same or for less. Only what conjunctions of plain conditions
/// prove is found: whoever meets every condition of the later one meets those of the earlier.
/// </summary>
internal sealed class TerritoryReach
{
    // Every subset of the later one's conditions is looked up, so there is an end to them.
    private const int MostConditions = 8;

    private readonly Dictionary<string, int> _conditions = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Node, int Condition), int> _next = [];
    private readonly Dictionary<int, int> _ends = [];

    /// <summary>Reports every such territory; those behind one without a criterion are known to be out of reach already.</summary>
    public static void Verify(RoutingPolicy routing, DiagnosticBag bag)
    {
        var reach = new TerritoryReach();
        for (var i = 0; i < routing.Territories.Count; i++)
        {
            var isAlways = routing.Territories[i].Effective.IsAlways;
            if (routing.Territories[i].When is not { } when)
            {
                if (isAlways)
                {
                    break;
                }

                continue;
            }

            var conditions = reach.ConditionsOf(when, out var isWhole);
            if (reach.Earlier(conditions) is { } earlier)
            {
                bag.Report(
                    RoutingDiagnostics.UnreachableTerritory,
                    FormattableString.Invariant($"/routing/territories/{i}"),
                    $"`{routing.Territories[i].Name}` can never match, because `{routing.Territories[earlier].Name}` before it asks for no more. Put the narrower one first, or remove it.");
            }
            else if (isWhole && isAlways)
            {
                reach.Add(conditions, i);
            }
        }
    }

    private int[] ConditionsOf(Criterion criterion, out bool isWhole)
    {
        var conditions = new SortedSet<int>();
        isWhole = Collect(criterion, conditions) && conditions.Count <= MostConditions;
        return [.. conditions.Take(MostConditions)];
    }

    // Gives whether the conditions are all that the criterion asks for.
    private bool Collect(Criterion criterion, SortedSet<int> conditions)
    {
        if (criterion is AllCriterion all)
        {
            var isWhole = true;
            foreach (var operand in all.Operands)
            {
                isWhole &= Collect(operand, conditions);
            }

            return isWhole;
        }

        if (KeyOf(criterion) is not { } key)
        {
            return false;
        }

        if (!_conditions.TryGetValue(key, out var number))
        {
            _conditions.Add(key, number = _conditions.Count);
        }

        conditions.Add(number);
        return true;
    }

    private void Add(int[] conditions, int territory)
    {
        var node = 0;
        foreach (var condition in conditions)
        {
            if (!_next.TryGetValue((node, condition), out var next))
            {
                _next.Add((node, condition), next = _next.Count + 1);
            }

            node = next;
        }

        _ends[node] = territory;
    }

    private int? Earlier(int[] conditions, int node = 0, int from = 0)
    {
        for (var i = from; i < conditions.Length; i++)
        {
            if (_next.TryGetValue((node, conditions[i]), out var next)
                && ((_ends.TryGetValue(next, out var end) ? end : Earlier(conditions, next, i + 1)) is { } earlier))
            {
                return earlier;
            }
        }

        return null;
    }

    // Two conditions with one key are met by the same records. Null for what is not written down here.
    private static string? KeyOf(Criterion criterion) => criterion switch
    {
        NotCriterion not => KeyOf(not.Operand) is { } key ? "not " + key : null,
        EqualsCriterion equals => Key(equals, [Text(equals.Value)]),
        InCriterion any => Key(any, any.Values.Select(Text)),
        RangeCriterion range => Key(range, [range.Lower is { } low ? Text(low) : string.Empty, "to", range.Upper is { } high ? Text(high) : string.Empty], isOrdered: true),
        TextPatternCriterion pattern => Key(pattern, [TextFold.Fold(pattern.Text)]),
        PresenceCriterion presence => Key(presence, []),
        _ => null,
    };

    private static string Text(Constant value) => value.Type == AttributeType.Text ? TextFold.Fold(value.Text) : value.ToString();

    private static string Key(LeafCriterion leaf, IEnumerable<string> values, bool isOrdered = false)
    {
        // A list of one value is that value.
        var name = leaf is InCriterion ? "equals" : leaf.Operator;
        var key = new StringBuilder(leaf.Attribute.Name).Append(' ').Append(name);
        foreach (var value in isOrdered ? values : values.Distinct(StringComparer.Ordinal).OrderBy(v => v, StringComparer.Ordinal))
        {
            key.Append(' ').Append(value.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(value);
        }

        return key.ToString();
    }
}
