namespace RevOps.Rules.Tests.Criteria;

/// <summary>All completions of a record over small domains, which a criterion's own constants give.</summary>
internal sealed class Completions
{
    private readonly Dictionary<string, List<object>> _domains = [];
    private readonly List<LeafCriterion> _leaves = [];

    public Completions(Criterion criterion) => Collect(criterion);

    /// <summary>Whether every leaf says both things on its domain; a leaf that says one whatever its attribute holds is never unknown in truth.</summary>
    public bool EveryLeafCanGoBothWays => _leaves.All(leaf =>
        Domain(leaf.Attribute).Select(v => ReferenceEvaluator.Evaluate(leaf, Only(leaf.Attribute, v), Samples.AsOf)).Distinct().Count() == 2);

    public double CountOf(SampleRecord record, IEnumerable<RecordAttribute> attributes) =>
        attributes.Aggregate(1.0, (count, attribute) => count * (record[attribute.Name] switch
        {
            null => Domain(attribute).Count,
            SampleRecord?[] rows => rows.Aggregate(1.0, (c, row) => c * CountOf(row!, ((RowCollectionAttribute)attribute).RowAttributes)),
            _ => 1,
        }));

    public IEnumerable<SampleRecord> Of(SampleRecord record, IEnumerable<RecordAttribute> attributes)
    {
        IEnumerable<SampleRecord> all = [record];
        foreach (var attribute in attributes)
        {
            all = record[attribute.Name] switch
            {
                null => all.SelectMany(r => Domain(attribute).Select(v => r.With(attribute.Name, v))),
                SampleRecord?[] rows => all.SelectMany(r => Rows(rows, ((RowCollectionAttribute)attribute).RowAttributes).Select(v => r.With(attribute.Name, v))),
                _ => all,
            };
        }

        return all;
    }

    private static SampleRecord Only(RecordAttribute attribute, object value) => new(new Dictionary<string, object?> { [attribute.Name] = value });

    private IEnumerable<SampleRecord[]> Rows(SampleRecord?[] rows, IReadOnlyList<RecordAttribute> attributes)
    {
        IEnumerable<SampleRecord[]> all = [[]];
        foreach (var row in rows)
        {
            all = all.SelectMany(before => Of(row!, attributes).Select(r => before.Append(r).ToArray()));
        }

        return all;
    }

    private List<object> Domain(RecordAttribute attribute) => _domains.TryGetValue(attribute.Name, out var domain) ? domain : [Usual(attribute)];

    private void Collect(Criterion criterion)
    {
        if (criterion is GroupCriterion group)
        {
            foreach (var operand in group.Operands)
            {
                Collect(operand);
            }

            return;
        }

        var leaf = (LeafCriterion)criterion;
        if (leaf is QuantifierCriterion { Where: var every })
        {
            Collect(every);
        }
        else if (leaf is AggregateCriterion aggregate)
        {
            if (aggregate.Where is { } where)
            {
                Collect(where);
            }

            if (aggregate.Summed is { } summed)
            {
                Add(summed, [summed.Min ?? -1e12, summed.Max ?? 1e12]);
            }
        }

        _leaves.Add(leaf);
        Add(leaf.Attribute, ValuesFor(leaf));
    }

    private void Add(RecordAttribute attribute, IEnumerable<object> values)
    {
        var domain = _domains.TryGetValue(attribute.Name, out var known) ? known : _domains[attribute.Name] = [Usual(attribute)];
        domain.AddRange(values.Where(v => !domain.Contains(v) && IsAllowed(attribute, v)));
    }

    private static bool IsAllowed(RecordAttribute attribute, object value) =>
        attribute is not NumberAttribute number || ((double)value >= (number.Min ?? double.MinValue) && (double)value <= (number.Max ?? double.MaxValue));

    private static object Usual(RecordAttribute attribute) => attribute switch
    {
        TextAttribute => "quite another",
        TextSetAttribute => Array.Empty<string>(),
        NumberAttribute number => number.Min ?? -1e12,
        FlagAttribute => true,
        DateAttribute => new DateTime(2, 2, 2),
        InstantAttribute => DateTimeOffset.MinValue,
        _ => Array.Empty<SampleRecord>(),
    };

    private IEnumerable<object> ValuesFor(LeafCriterion leaf) => leaf switch
    {
        EqualsCriterion { Attribute: FlagAttribute } => [true, false],
        EqualsCriterion equals => [Of(equals.Value)],
        InCriterion any => any.Values.Select(Of),
        RangeCriterion range => new[] { range.Lower, range.Upper }.Where(b => b is not null).SelectMany(b => Around(b!.Value)),
        TextPatternCriterion pattern => [pattern.Text],
        SetCriterion set => [set.Values.ToArray(), new[] { set.Values[0] }],
        AgeCriterion { Attribute: DateAttribute } => [Samples.AsOf.UtcDateTime.Date, Samples.AsOf.UtcDateTime.Date.AddDays(1)],
        AgeCriterion => [Samples.AsOf, Samples.AsOf.AddTicks(1)],
        _ => RowDomain((RowCollectionAttribute)leaf.Attribute),
    };

    // No row, a row of usual values, and for each attribute a row and two rows of each of its values.
    private IEnumerable<object> RowDomain(RowCollectionAttribute rows)
    {
        yield return new[] { Row(rows.RowAttributes[0], Usual(rows.RowAttributes[0])) };
        foreach (var attribute in rows.RowAttributes.Where(a => _domains.ContainsKey(a.Name)))
        {
            foreach (var value in Domain(attribute))
            {
                yield return new[] { Row(attribute, value) };
                yield return Enumerable.Repeat(Row(attribute, value), 3).ToArray();
            }
        }

        SampleRecord Row(RecordAttribute attribute, object value) => new SampleRecord(rows.RowAttributes.ToDictionary(a => a.Name, a => (object?)Usual(a))).With(attribute.Name, value);
    }

    private static IEnumerable<object> Around(Constant bound) => bound.Type switch
    {
        AttributeType.Number => [bound.Number, bound.Number - 0.5, bound.Number + 0.5],
        AttributeType.Date => [bound.Date, bound.Date.AddDays(-1), bound.Date.AddDays(1)],
        _ => [bound.Instant, bound.Instant.AddTicks(-1), bound.Instant.AddTicks(1)],
    };

    private static object Of(Constant constant) => constant.Type switch
    {
        AttributeType.Text => constant.Text,
        AttributeType.Number => constant.Number,
        AttributeType.Flag => constant.Flag,
        AttributeType.Date => constant.Date,
        _ => constant.Instant,
    };
}
