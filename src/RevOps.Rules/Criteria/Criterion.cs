namespace RevOps.Rules;

/// <summary>
/// A condition on a record, as data: it can be written in C# or JSON, compared, explained and evaluated, and it gives one of four
/// verdicts (see <see cref="Verdict"/>). A closed hierarchy; attributes make the leaves, operators and the methods here the groups.
/// Immutable and safe to share between threads.
/// </summary>
/// <remarks>
/// Groups follow Kleene's logic, with errors: <c>all</c> ranks NotMet, Error, Unknown, Met; <c>any</c> ranks Met, Error, Unknown, NotMet.
/// The order of operands never changes a verdict. A missing attribute makes every comparison Unknown, and its negation too.
/// </remarks>
public abstract class Criterion
{
    /// <summary>How deep criteria can nest: <c>64</c> levels, leaves included.</summary>
    public const int MaximumDepth = 64;

    private protected Criterion(int depth)
    {
        if (depth > MaximumDepth)
        {
            throw new CriterionTooDeepException($"The criterion nests {depth} levels deep; the most is {MaximumDepth}. Flatten groups of the same kind.");
        }

        Depth = depth;
    }

    /// <summary>The author's own words for this criterion; null when there are none. Not part of the policy's hash.</summary>
    public string? Description { get; private set; }

    /// <summary>The operator, as the JSON form writes it.</summary>
    internal abstract string Operator { get; }

    internal int Depth { get; }

    /// <summary>The criterion that both are met; chains make one group.</summary>
    /// <param name="left">One criterion.</param>
    /// <param name="right">The other criterion.</param>
    /// <returns>The group.</returns>
    public static Criterion operator &(Criterion left, Criterion right) => BitwiseAnd(left, right);

    /// <summary>The criterion that at least one is met; chains make one group.</summary>
    /// <param name="left">One criterion.</param>
    /// <param name="right">The other criterion.</param>
    /// <returns>The group.</returns>
    public static Criterion operator |(Criterion left, Criterion right) => BitwiseOr(left, right);

    /// <summary>The criterion that another is not met. Unknown stays unknown, and an error an error.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <returns>The negation.</returns>
    public static Criterion operator !(Criterion criterion) => LogicalNot(criterion);

    /// <summary>The criterion that both are met; chains make one group.</summary>
    /// <param name="left">One criterion.</param>
    /// <param name="right">The other criterion.</param>
    /// <returns>The group.</returns>
    public static Criterion BitwiseAnd(Criterion left, Criterion right) =>
        new AllCriterion(left is AllCriterion { Description: null } group ? [.. group.Operands, right] : [left, right]);

    /// <summary>The criterion that at least one is met; chains make one group.</summary>
    /// <param name="left">One criterion.</param>
    /// <param name="right">The other criterion.</param>
    /// <returns>The group.</returns>
    public static Criterion BitwiseOr(Criterion left, Criterion right) =>
        new AnyCriterion(left is AnyCriterion { Description: null } group ? [.. group.Operands, right] : [left, right]);

    /// <summary>The criterion that another is not met. Unknown stays unknown, and an error an error.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <returns>The negation.</returns>
    public static Criterion LogicalNot(Criterion criterion) => new NotCriterion(criterion);

    /// <summary>The criterion that every one of several is met.</summary>
    /// <param name="operands">The criteria; at least one.</param>
    /// <returns>The group.</returns>
    /// <exception cref="ArgumentException">The list is empty or holds a null.</exception>
    public static Criterion All(params Criterion[] operands) => new AllCriterion(operands);

    /// <summary>The criterion that at least one of several is met.</summary>
    /// <param name="operands">The criteria; at least one.</param>
    /// <returns>The group.</returns>
    /// <exception cref="ArgumentException">The list is empty or holds a null.</exception>
    public static Criterion Any(params Criterion[] operands) => new AnyCriterion(operands);

    /// <summary>The criterion that at least a number of several are met.</summary>
    /// <param name="count">How many, from 1 to the number of operands.</param>
    /// <param name="operands">The criteria; at least one.</param>
    /// <returns>The group.</returns>
    /// <exception cref="ArgumentException">The list is empty or holds a null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1 or more than the number of operands.</exception>
    public static Criterion AtLeastOf(int count, params Criterion[] operands) => new AtLeastCriterion(count, operands);

    /// <summary>The same criterion with words of the author's own, which explanations show.</summary>
    /// <param name="description">The words; null takes them away.</param>
    /// <returns>The described copy.</returns>
    public Criterion DescribedAs(string? description)
    {
        var copy = (Criterion)MemberwiseClone();
        copy.Description = description;
        return copy;
    }

    /// <summary>The criterion in words: <c>employees between 200 and 2000 and country in US, CA</c>.</summary>
    public sealed override string ToString() => CriterionText.Of(this);
}
