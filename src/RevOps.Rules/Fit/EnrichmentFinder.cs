namespace RevOps.Rules;

/// <summary>
/// Finds what each missing attribute could change: every class of its values is tried out on the frame itself, so that what is claimed was
/// seen to happen. Immutable and thread-safe.
/// </summary>
internal sealed class EnrichmentFinder
{
    private readonly CompiledProfile[] _profiles;
    private readonly FrameLayout _layout;
    private readonly Dictionary<CompiledProfile, Lazy<EnrichmentQuestion[]>> _questions;
    private readonly Lazy<EnrichmentQuestion[]> _questionsWithoutProfile;

    public EnrichmentFinder(CompiledProfile[] profiles, FrameLayout layout)
    {
        _layout = layout;
        _profiles = profiles;
        _questions = profiles.ToDictionary(p => p, p => new Lazy<EnrichmentQuestion[]>(() => QuestionsOf(p)));
        _questionsWithoutProfile = new Lazy<EnrichmentQuestion[]>(() => QuestionsOf(null));
    }

    public IReadOnlyList<EnrichmentGap> Find(Frame frame, CompiledProfile? chosen)
    {
        var gaps = new List<EnrichmentGap>();
        var questions = (chosen is null ? _questionsWithoutProfile : _questions[chosen]).Value;
        foreach (var question in questions)
        {
            if (frame.Read(question.Ordinal).State != SlotState.Known && new GapTrial(question, chosen, questions, frame).Find() is { } gap)
            {
                gaps.Add(gap);
            }
        }

        return [.. gaps.OrderBy(g => g.IsHolding ? 0 : 1).ThenByDescending(g => g.Swing)];
    }

    private EnrichmentQuestion[] QuestionsOf(CompiledProfile? chosen)
    {
        var checks = chosen?.Checks ?? [];
        var criteria = chosen?.Criteria ?? [];
        var others = _profiles.Where(p => !ReferenceEquals(p, chosen) && p.AppliesWhen is not null).ToArray();
        var nodes = checks.Select(c => c.When).Concat(criteria.Select(c => c.When)).Concat(others.Select(p => p.AppliesWhen!)).ToArray();
        var questions = new Dictionary<int, EnrichmentQuestion>();
        foreach (var leaf in nodes.SelectMany(LeavesOf))
        {
            if (!questions.ContainsKey(leaf.Ordinal))
            {
                questions.Add(leaf.Ordinal, QuestionOf(leaf.Ordinal));
            }
        }

        return [.. questions.Values];

        EnrichmentQuestion QuestionOf(int ordinal)
        {
            LeafNode[] leaves = [.. nodes.SelectMany(LeavesOf).Where(l => l.Ordinal == ordinal)];
            return new EnrichmentQuestion(
                ordinal,
                _layout.Attributes[ordinal],
                [.. leaves.Select(l => (LeafCriterion)l.Source)],
                chosen is null ? [] : [.. chosen.Model.Loose.Where(c => AttributeScope.Leaves(c.Scored.When).Any(l => string.Equals(l.Attribute.Name, leaves[0].Attribute.Name, StringComparison.Ordinal)))],
                [.. criteria.Where(c => Reads(c.When, ordinal)).Select(c => (c.When, c.Criterion.Points.Thousandths))],
                [.. checks.Where(c => Reads(c.When, ordinal))],
                [.. others.Where(p => Reads(p.AppliesWhen!, ordinal))]);
        }
    }

    private static bool Reads(CriterionNode node, int ordinal) => LeavesOf(node).Any(l => l.Ordinal == ordinal);

    /// <summary>The leaves of a node over the record itself.</summary>
    internal static IEnumerable<LeafNode> LeavesOf(CriterionNode node) => node is LeafNode leaf ? [leaf] : node.Children.SelectMany(LeavesOf);
}
