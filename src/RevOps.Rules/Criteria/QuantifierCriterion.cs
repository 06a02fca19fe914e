namespace RevOps.Rules;

/// <summary>Any row, or every row, of a collection meets another criterion. Rows combine like operands of <c>any</c> and <c>all</c>.</summary>
public sealed class QuantifierCriterion : LeafCriterion
{
    internal QuantifierCriterion(RowCollectionAttribute collection, RowQuantifier quantifier, Criterion where)
        : base(collection, (where ?? throw new ArgumentNullException(nameof(where))).Depth + 1)
    {
        RowScope.Check(collection, where);
        Collection = collection;
        Quantifier = quantifier;
        Where = where;
    }

    /// <summary>The collection.</summary>
    public RowCollectionAttribute Collection { get; }

    /// <summary>Whether one row is enough.</summary>
    public RowQuantifier Quantifier { get; }

    /// <summary>What a row must meet.</summary>
    public Criterion Where { get; }

    internal override string Operator => Quantifier == RowQuantifier.Any ? "any" : "all";
}
