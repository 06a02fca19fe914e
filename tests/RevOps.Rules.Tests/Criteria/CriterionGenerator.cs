namespace RevOps.Rules.Tests.Criteria;

/// <summary>
/// Arbitrary criteria over any attributes, and records of any attributes to go with them. Constants and values come from the same small
/// pools, so that bounds are hit and texts match often.
/// </summary>
internal sealed class CriterionGenerator(Random random)
{
    private static readonly string[] AsciiTexts = ["", "US", "us", "Us", "CA", "ca", "DE", "USA", "SaaS", "acme.example", "ACME.example", "Acme", " us", "a", "e", "example", "x_y%"];

    // Sharp s, both sigmas, Kelvin sign, dotted I, Deseret (a pair that folds), Georgian.
    private static readonly string[] OtherTexts = ["Straße", "STRASSE", "ΣΊΣΥΦΟΣ", "σίσυφος", "\u212A", "k", "İzmir", "izmir", "\U00010400b", "\U00010428B", "\u1C90", "\u10D0", "ß", "Σ"];

    // No policy can write half of a pair down, and a record may bring one nevertheless.
    private static readonly string[] HalfCharacters = ["\uDC28", "\uD801", "a\uD801", "\uDC28b"];

    private static readonly double[] Numbers = [0, -0.0, 1, -1, 2, 2.5, 3, 5, -5, 10, 10.25, 100, 200, 2_000, 1e6, -1e6];

    private static readonly TimeSpan[] Spans = [TimeSpan.FromSeconds(1), TimeSpan.FromHours(1), TimeSpan.FromDays(1), TimeSpan.FromDays(30), TimeSpan.FromDays(36_525)];

    private static readonly int[] Days = [1, 2, 30, 365, 36_525];

    /// <summary>Whether is-known and is-missing occur.</summary>
    public bool UsesPresence { get; init; } = true;

    /// <summary>Whether texts keep to ASCII.</summary>
    public bool IsAscii { get; init; }

    /// <summary>Whether infinities occur among values.</summary>
    public bool UsesInfinities { get; init; }

    /// <summary>Whether sums have one bound only, and counts integers: then the ends of their intervals decide.</summary>
    public bool KeepsAggregatesSimple { get; init; }

    /// <summary>The share of values that are missing.</summary>
    public double Missing { get; init; } = 0.2;

    /// <summary>The share of values that are in error: throwing accessors, NaN, values out of bounds.</summary>
    public double Errors { get; init; } = 0.05;

    /// <summary>The rows that a collection has at most.</summary>
    public int MostRows { get; init; } = 4;

    /// <summary>A criterion at most so deep, of attributes drawn with repeats.</summary>
    public Criterion Criterion(IReadOnlyList<RecordAttribute> attributes, int depth = 4)
    {
        if (depth <= 1 || random.Next(4) == 0)
        {
            return Leaf(Pick(attributes), depth);
        }

        return Group([.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Criterion(attributes, depth - 1))]);
    }

    /// <summary>A criterion in which every leaf, in collections too, reads an attribute of its own.</summary>
    public Criterion Apart(IReadOnlyList<RecordAttribute> attributes, int most = 5)
    {
        RecordAttribute[] chosen = [.. attributes.OrderBy(_ => random.Next()).Take(random.Next(1, most + 1))];
        return Apart(chosen.AsSpan());
    }

    /// <summary>A criterion that reads one attribute.</summary>
    public Criterion Leaf(RecordAttribute attribute, int depth = 3)
    {
        if (UsesPresence && random.Next(8) == 0)
        {
            return random.Next(2) == 0 ? attribute.IsKnown() : attribute.IsMissing();
        }

        return attribute switch
        {
            TextAttribute text => Text(text),
            TextSetAttribute set => random.Next(2) == 0 ? set.AnyOf(Several(Text)) : set.AllOf(Several(Text)),
            NumberAttribute number => Number(number),
            FlagAttribute flag => flag.Is(random.Next(2) == 0),
            DateAttribute date => Date(date),
            InstantAttribute instant => Instant(instant),
            RowCollectionAttribute rows => Rows(rows, () => Criterion(rows.RowAttributes, Math.Max(1, depth - 1))),
            _ => throw new InvalidOperationException(),
        };
    }

    /// <summary>A record with a value, nothing, or an error for each attribute.</summary>
    public SampleRecord Record(IReadOnlyList<RecordAttribute> attributes)
    {
        var values = new Dictionary<string, object?>();
        foreach (var attribute in attributes)
        {
            var share = random.NextDouble();
            values[attribute.Name] = share < Missing ? null : share < Missing + Errors ? Error(attribute) : Value(attribute);
        }

        return new SampleRecord(values);
    }

    /// <summary>A value that the attribute's declaration allows.</summary>
    public object Value(RecordAttribute attribute) => attribute switch
    {
        TextAttribute { AllowedValues: { } allowed } => Pick(allowed),
        TextAttribute => IsAscii || random.Next(20) > 0 ? Text() : Pick(HalfCharacters),
        TextSetAttribute { AllowedValues: { } allowed } => Enumerable.Range(0, random.Next(4)).Select(_ => Pick(allowed)).ToArray(),
        TextSetAttribute => Enumerable.Range(0, random.Next(4)).Select(_ => Text()).ToArray(),
        NumberAttribute number => Math.Clamp(Number(), number.Min ?? double.MinValue, number.Max ?? double.MaxValue) is var value && UsesInfinities && number.Max is null && random.Next(6) == 0
            ? random.Next(2) == 0 ? double.PositiveInfinity : double.NegativeInfinity
            : value,
        FlagAttribute => random.Next(2) == 0,
        DateAttribute => Date(),
        InstantAttribute => Instant(),
        RowCollectionAttribute rows => Enumerable.Range(0, random.Next(MostRows + 1)).Select(_ => Record(rows.RowAttributes)).ToArray(),
        _ => throw new InvalidOperationException(),
    };

    public string Text() => IsAscii || random.Next(2) == 0 ? Pick(AsciiTexts) : Pick(OtherTexts);

    private object Error(RecordAttribute attribute) => attribute switch
    {
        NumberAttribute { Max: { } max } when random.Next(2) == 0 => max + 1,
        NumberAttribute when random.Next(2) == 0 => double.NaN,
        TextSetAttribute when random.Next(2) == 0 => new[] { "x", null },
        RowCollectionAttribute when random.Next(2) == 0 => new SampleRecord?[] { null },
        _ => SampleRecord.Broken,
    };

    private double Number() => Pick(Numbers);

    private DateTime Date() => Samples.AsOf.UtcDateTime.Date.AddDays(Pick(Days.AsSpan(0, 4).ToArray()) * random.Next(-1, 2) + random.Next(-1, 2));

    private DateTimeOffset Instant() =>
        (Samples.AsOf + (Pick(Spans.AsSpan(0, 4).ToArray()) * random.Next(-1, 2)) + TimeSpan.FromTicks(random.Next(-1, 2))).ToOffset(TimeSpan.FromHours(random.Next(-12, 13)));

    private Criterion Apart(ReadOnlySpan<RecordAttribute> attributes)
    {
        if (attributes.Length > 1)
        {
            var cut = random.Next(1, attributes.Length);
            return Group([Apart(attributes[..cut]), Apart(attributes[cut..])]);
        }

        var leaf = attributes[0] is RowCollectionAttribute rows ? Rows(rows, () => Apart(rows.RowAttributes, most: 2)) : Leaf(attributes[0]);
        return random.Next(4) == 0 ? !leaf : leaf;
    }

    private Criterion Group(Criterion[] operands) => random.Next(7) switch
    {
        0 or 1 => RevOps.Rules.Criterion.All(operands),
        2 or 3 => RevOps.Rules.Criterion.Any(operands),
        4 => !(operands.Length == 1 ? operands[0] : RevOps.Rules.Criterion.All(operands)),
        _ => RevOps.Rules.Criterion.AtLeastOf(random.Next(1, operands.Length + 1), operands),
    };

    private Criterion Text(TextAttribute attribute) => random.Next(5) switch
    {
        0 => attribute.Is(Text()),
        1 => attribute.In(Several(Text)),
        2 => attribute.StartsWith(Pattern()),
        3 => attribute.EndsWith(Pattern()),
        _ => attribute.Contains(Pattern()),
    };

    private string Pattern()
    {
        var characters = Text().EnumerateRunes().ToArray();
        var start = random.Next(characters.Length + 1);
        var part = string.Concat(characters[start..random.Next(start, characters.Length + 1)]);
        return part.Length > 0 ? part : "s";
    }

    private Criterion Number(NumberAttribute attribute)
    {
        var (low, high) = Pair(Number);
        return random.Next(5) switch
        {
            0 => attribute.Is(low),
            1 => attribute.In(Several(Number)),
            2 => attribute.AtLeast(low),
            3 => attribute.AtMost(low),
            _ => attribute.Between(low, high),
        };
    }

    private Criterion Date(DateAttribute attribute)
    {
        var (low, high) = Pair(Date);
        return random.Next(7) switch
        {
            0 => attribute.Is(low),
            1 => attribute.In(Several(Date)),
            2 => attribute.AtLeast(low),
            3 => attribute.AtMost(low),
            4 => attribute.Between(low, high),
            5 => attribute.WithinLast(Pick(Days)),
            _ => attribute.OlderThan(Pick(Days)),
        };
    }

    private Criterion Instant(InstantAttribute attribute)
    {
        var (low, high) = Pair(Instant);
        return random.Next(6) switch
        {
            0 => attribute.Is(low),
            1 => attribute.AtLeast(low),
            2 => attribute.AtMost(low),
            3 => attribute.Between(low, high),
            4 => attribute.WithinLast(Pick(Spans)),
            _ => attribute.OlderThan(Pick(Spans)),
        };
    }

    private Criterion Rows(RowCollectionAttribute attribute, Func<Criterion> where)
    {
        var numbers = attribute.RowAttributes.OfType<NumberAttribute>().ToArray();
        return random.Next(4) switch
        {
            0 => attribute.Any(where()),
            1 => attribute.All(where()),
            2 when numbers.Length > 0 => Bounded(Sum(attribute, numbers[random.Next(numbers.Length)], where), Number, isSum: true),
            _ => Bounded(attribute.Count(random.Next(4) == 0 ? null : where()), () => random.Next(4), isSum: false),
        };
    }

    private RowAggregate Sum(RowCollectionAttribute attribute, NumberAttribute summed, Func<Criterion> where)
    {
        if (random.Next(3) == 0)
        {
            return attribute.Sum(summed);
        }

        // Where every leaf reads an attribute of its own, the sum is one of the readers.
        var condition = KeepsAggregatesSimple ? Leaf(attribute.RowAttributes.First(a => a is TextAttribute)) : where();
        return attribute.Sum(summed, condition);
    }

    private Criterion Bounded(RowAggregate aggregate, Func<double> bound, bool isSum)
    {
        var (low, high) = Pair(bound);
        return random.Next(KeepsAggregatesSimple && isSum ? 2 : 3) switch
        {
            0 => aggregate.AtLeast(low),
            1 => aggregate.AtMost(low),
            _ => aggregate.Between(low, high),
        };
    }

    private static (T Low, T High) Pair<T>(Func<T> next)
    {
        var (one, other) = (next(), next());
        return Comparer<T>.Default.Compare(one, other) <= 0 ? (one, other) : (other, one);
    }

    private T[] Several<T>(Func<T> next) => [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => next())];

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
