namespace RevOps.Rules;

/// <summary>
/// One criterion compiled for a host's record, to be evaluated by itself: in a unit test of a criterion, a filter, a segment. Immutable, safe
/// for any number of threads; evaluating over bound records allocates nothing after a thread's first call.
/// </summary>
/// <typeparam name="TRecord">The host's record.</typeparam>
public sealed class CompiledCriterion<TRecord>
{
    private readonly RecordSchema<TRecord> _schema;
    private readonly FrameLayout _layout;
    private readonly CriterionNode _root;

    internal CompiledCriterion(RecordSchema<TRecord> schema, Criterion criterion)
    {
        var scope = AttributeScope.Of(schema);
        if (scope.MismatchesOf(criterion).FirstOrDefault() is { } mismatch)
        {
            throw new ArgumentException(mismatch.Message, nameof(criterion));
        }

        Criterion = criterion;
        _schema = schema;
        _layout = new FrameLayout();
        _root = new CriterionCompiler(_layout, scope).Compile(criterion);
    }

    /// <summary>The criterion.</summary>
    public Criterion Criterion { get; }

    /// <summary>Evaluates the criterion.</summary>
    /// <param name="record">The record; a null one is <see cref="Verdict.Error"/>.</param>
    /// <param name="asOf">The instant to which <c>within last</c> and <c>older than</c> refer.</param>
    /// <param name="facts">The facts that are supplied beside the record; none by default.</param>
    /// <returns>What the criterion says.</returns>
    public Verdict Evaluate(TRecord record, DateTimeOffset asOf, FactSet? facts = null)
    {
        _ = _schema.ReadKey(record, out var problem);
        if (problem is not null)
        {
            return Verdict.Error;
        }

        var frame = FrameCache.Rent(_layout, _schema);
        frame.Start(record, asOf, facts ?? FactSet.Empty);
        var verdict = _root.Evaluate(frame);
        FrameCache.Return(frame);
        return verdict;
    }

    /// <summary>Evaluates the criterion and says how every node of it came out.</summary>
    /// <param name="record">The record; not null.</param>
    /// <param name="asOf">The instant to which <c>within last</c> and <c>older than</c> refer.</param>
    /// <param name="facts">The facts that are supplied beside the record; none by default.</param>
    /// <returns>The tree; its root has the verdict that <see cref="Evaluate"/> gives.</returns>
    public CriterionExplanation Explain(TRecord record, DateTimeOffset asOf, FactSet? facts = null)
    {
        _ = _schema.ReadKey(record, out var problem);
        if (problem is not null)
        {
            return new CriterionExplanation(
                string.Empty, Criterion.Operator, null, string.Empty, "(error) " + problem, Verdict.Error, isDeciding: true, Criterion.Description, []);
        }

        var frame = FrameCache.Rent(_layout, _schema);
        frame.Start(record, asOf, facts ?? FactSet.Empty);
        var explanation = CriterionExplainer.Explain(_root, frame);
        FrameCache.Return(frame);
        return explanation;
    }
}
