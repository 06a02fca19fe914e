namespace RevOps.Rules;

/// <summary>
/// One of the things that a gate asks for all at once: an operand of its criteria, or a required attribute. With the attributes that can change what it
/// says, facts of earlier sections followed to what those sections read.
/// </summary>
internal sealed class GateClause
{
    private readonly CriterionNode? _node;
    private readonly int _required;

    private GateClause(CriterionNode? node, int required, ClauseAttributes attributes)
    {
        _node = node;
        _required = required;
        Attributes = attributes;
    }

    public ClauseAttributes Attributes { get; }

    /// <summary>Every clause of a move's gates, in the order in which they are asked.</summary>
    public static List<GateClause> Of(in StageMove move, Frame frame, UpstreamFacts upstream)
    {
        var clauses = new List<GateClause>();
        foreach (var criterion in new[] { move.Exit?.Exit, move.Skip?.When, move.Entry?.Entry, move.Detour?.When })
        {
            clauses.AddRange(Operands(criterion).Select(node => new GateClause(
                node, -1, ClauseAttributes.Of(AttributeScope.Leaves(node.Source).Select(l => l.Attribute.Name), upstream))));
        }

        clauses.AddRange((move.Entry?.Required ?? []).Select(ordinal => new GateClause(
            null, ordinal, ClauseAttributes.Of([frame.Layout.Attributes[ordinal].Name], UpstreamFacts.None))));
        return clauses;
    }

    public IEnumerable<LeafCriterion> Leaves => _node is null ? [] : AttributeScope.Leaves(_node.Source);

    public bool IsOpen(Frame frame) => _node is null ? frame.Read(_required).State == SlotState.Known : _node.Evaluate(frame) == Verdict.Met;

    private static IEnumerable<CriterionNode> Operands(CriterionNode? node) =>
        node is null ? [] : node.Source is AllCriterion ? node.Children.SelectMany(Operands) : [node];
}

/// <summary>The attributes on which a clause depends in the end, and the earlier sections in between.</summary>
internal sealed class ClauseAttributes
{
    private ClauseAttributes()
    {
    }

    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    public HashSet<UpstreamSection> Sections { get; } = [];

    public static ClauseAttributes Of(IEnumerable<string> names, UpstreamFacts upstream)
    {
        var attributes = new ClauseAttributes();
        foreach (var name in names)
        {
            attributes.Add(name, upstream);
        }

        return attributes;
    }

    private void Add(string name, UpstreamFacts upstream)
    {
        if (upstream.PublisherOf(name) is not { } section)
        {
            Names.Add(name);
        }
        else if (Sections.Add(section))
        {
            foreach (var read in section.Criteria.SelectMany(AttributeScope.Leaves).Select(l => l.Attribute).Concat(section.Attributes))
            {
                Add(read.Name, upstream);
            }
        }
    }
}
