using System.Text;

namespace RevOps.Rules;

/// <summary>
/// What one node of a criterion said of a record, with its children. Immutable. <see cref="object.ToString"/> renders the tree.
/// </summary>
public sealed class CriterionExplanation
{
    /// <summary>Makes a node.</summary>
    /// <param name="path">Where the node stands below its root: <c>all[0]/not</c>; empty for the root.</param>
    /// <param name="op">The operator, as the JSON form writes it.</param>
    /// <param name="attribute">The attribute that the node reads; null for a group.</param>
    /// <param name="expected">What the node asks for, in words; empty for a group.</param>
    /// <param name="actual">What the record holds, in words; <c>(missing)</c>, <c>(masked)</c> or the error.</param>
    /// <param name="verdict">What the node says.</param>
    /// <param name="isDeciding">Whether the node is among those that decided.</param>
    /// <param name="description">The author's own words for the node; null when there are none.</param>
    /// <param name="children">The nodes below.</param>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="attribute"/> and <paramref name="description"/> is null.</exception>
    public CriterionExplanation(
        string path, string op, string? attribute, string expected, string actual, Verdict verdict, bool isDeciding, string? description, IReadOnlyList<CriterionExplanation> children)
    {
        Path = path ?? throw new ArgumentNullException(nameof(path));
        Operator = op ?? throw new ArgumentNullException(nameof(op));
        Attribute = attribute;
        Expected = expected ?? throw new ArgumentNullException(nameof(expected));
        Actual = actual ?? throw new ArgumentNullException(nameof(actual));
        Verdict = verdict;
        IsDeciding = isDeciding;
        Description = description;
        Children = children ?? throw new ArgumentNullException(nameof(children));
    }

    /// <summary>Where the node stands below its root: <c>all[0]/not</c>; empty for the root.</summary>
    public string Path { get; }

    /// <summary>The operator, as the JSON form writes it: <c>between</c>, <c>all</c>.</summary>
    public string Operator { get; }

    /// <summary>The attribute that the node reads; null for a group.</summary>
    public string? Attribute { get; }

    /// <summary>What the node asks for, in words; empty for a group.</summary>
    public string Expected { get; }

    /// <summary>What the record holds, in words; <c>(missing)</c>, <c>(masked)</c> or the error. Empty for a group.</summary>
    public string Actual { get; }

    /// <summary>What the node says.</summary>
    public Verdict Verdict { get; }

    /// <summary>
    /// Whether the node is among those that decided: with the verdicts of the deciding nodes alone, whatever the others say, the
    /// root's verdict is what it is.
    /// </summary>
    public bool IsDeciding { get; }

    /// <summary>The author's own words for the node; null when there are none.</summary>
    public string? Description { get; }

    /// <summary>The nodes below, in declared order.</summary>
    public IReadOnlyList<CriterionExplanation> Children { get; }

    /// <summary>
    /// The attributes that were missing or in error among the deciding leaves, without repeats, in the order in which they stand.
    /// </summary>
    /// <param name="verdict"><see cref="Verdict.Unknown"/> for the missing ones, <see cref="Verdict.Error"/> for those in error.</param>
    /// <returns>The attributes' names.</returns>
    public IReadOnlyList<string> DecidingAttributes(Verdict verdict)
    {
        var found = new List<string>();
        Collect(this);
        return found;

        void Collect(CriterionExplanation node)
        {
            if (!node.IsDeciding)
            {
                return;
            }

            // A collection stands open because of its rows' attributes, and those are what somebody can fill in.
            var before = found.Count;
            var below = false;
            foreach (var child in node.Children)
            {
                below |= child.IsDeciding && child.Verdict == verdict;
                Collect(child);
            }

            if (node.Attribute is { } attribute && node.Verdict == verdict && !below && found.Count == before && !found.Contains(attribute))
            {
                found.Add(attribute);
            }
        }
    }

    /// <summary>The tree, a line a node; the deciding ones are marked with <c>&lt;-</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Render(this, text, 0);
        return text.ToString();
    }

    private static void Render(CriterionExplanation node, StringBuilder text, int depth)
    {
        if (text.Length > 0)
        {
            text.Append('\n');
        }

        text.Append(' ', depth * 2).Append(node.Verdict switch
        {
            Verdict.Met => "met      ",
            Verdict.NotMet => "not met  ",
            Verdict.Unknown => "unknown  ",
            _ => "error    ",
        });
        text.Append(node.Attribute ?? node.Operator);
        if (node.Expected.Length > 0)
        {
            text.Append(' ').Append(node.Expected);
        }

        if (node.Actual.Length > 0)
        {
            text.Append(": ").Append(node.Actual);
        }

        if (node.Description is not null)
        {
            text.Append("  # ").Append(node.Description);
        }

        if (node.IsDeciding && node.Children.Count == 0)
        {
            text.Append("  <-");
        }

        foreach (var child in node.Children)
        {
            Render(child, text, depth + 1);
        }
    }
}
