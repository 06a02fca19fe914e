namespace RevOps.Rules.Tests.Criteria;

/// <summary>
/// The semantics once more, as plainly as they can be written: every operand is asked, verdicts combine by rank, sums are plain sums (the
/// samples' numbers are exact in any order). Shares no code with the engine, its fold included.
/// </summary>
internal static class ReferenceEvaluator
{
    // Single code points only; the samples hold no others that fold.
    private static readonly Dictionary<string, string> Folds = new()
    {
        ["Σ"] = "σ",
        ["ς"] = "σ",
        ["Ί"] = "ί",
        ["Υ"] = "υ",
        ["Φ"] = "φ",
        ["Ο"] = "ο",
        ["\u212A"] = "k",
        ["\U00010400"] = "\U00010428",
        ["\u1C90"] = "\u10D0",
    };

    public static Verdict Evaluate(Criterion criterion, SampleRecord record, DateTimeOffset asOf) => criterion switch
    {
        NotCriterion not => Not(Evaluate(not.Operand, record, asOf)),
        AllCriterion all => Highest([.. all.Operands.Select(o => Evaluate(o, record, asOf))], Verdict.Met, Verdict.Unknown, Verdict.Error, Verdict.NotMet),
        AnyCriterion any => Highest([.. any.Operands.Select(o => Evaluate(o, record, asOf))], Verdict.NotMet, Verdict.Unknown, Verdict.Error, Verdict.Met),
        AtLeastCriterion atLeast => AtLeast(atLeast.Count, [.. atLeast.Operands.Select(o => Evaluate(o, record, asOf))]),
        LeafCriterion leaf => Leaf(leaf, record, asOf),
        _ => throw new InvalidOperationException(),
    };

    public static string Fold(string text)
    {
        var folded = new System.Text.StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var unit = text[i] is >= 'A' and <= 'Z' ? ((char)(text[i] + 32)).ToString()
                : i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? text.Substring(i++, 2)
                : text[i].ToString();
            folded.Append(Folds.GetValueOrDefault(unit) ?? unit);
        }

        return folded.ToString();
    }

    private static Verdict Leaf(LeafCriterion leaf, SampleRecord record, DateTimeOffset asOf)
    {
        var attribute = leaf.Attribute;
        var state = Read(attribute, record, out var value);
        if (leaf is PresenceCriterion presence)
        {
            return state == Verdict.Error ? Verdict.Error : Of((state == Verdict.Met) == presence.AsksForKnown);
        }

        return state != Verdict.Met ? state : leaf switch
        {
            EqualsCriterion equals => Of(Same(value, equals.Value)),
            InCriterion any => Of(any.Values.Any(v => Same(value, v))),
            RangeCriterion range => Of((range.Lower is not { } low || Order(value, low) >= 0) && (range.Upper is not { } high || Order(value, high) <= 0)),
            TextPatternCriterion pattern => Of(Matches(pattern.Kind, Fold((string)value), Fold(pattern.Text))),
            SetCriterion set => Of(set.Quantifier == SetQuantifier.AnyOf ? set.Values.Any(v => Holds(value, v)) : set.Values.All(v => Holds(value, v))),
            AgeCriterion age => Of(IsOfAge(age, value, asOf)),
            QuantifierCriterion { Quantifier: RowQuantifier.Any } any => Highest(Rows(any.Where, value, asOf), Verdict.NotMet, Verdict.Unknown, Verdict.Error, Verdict.Met),
            QuantifierCriterion all => Highest(Rows(all.Where, value, asOf), Verdict.Met, Verdict.Unknown, Verdict.Error, Verdict.NotMet),
            AggregateCriterion aggregate => Aggregate(aggregate, (SampleRecord?[])value, asOf),
            _ => throw new InvalidOperationException(),
        };
    }

    // Met stands for a known value.
    private static Verdict Read(RecordAttribute attribute, SampleRecord? record, out object value)
    {
        value = "";
        if (record is null)
        {
            return Verdict.Error;
        }

        object? read;
        try
        {
            read = record[attribute.Name];
        }
        catch (InvalidOperationException)
        {
            return Verdict.Error;
        }

        if (read is null)
        {
            return Verdict.Unknown;
        }

        value = read;
        var isAllowed = (attribute, read) switch
        {
            (NumberAttribute number, double d) => !double.IsNaN(d) && !(d < number.Min) && !(d > number.Max),
            (TextAttribute { AllowedValues: { } allowed }, string text) => allowed.Any(a => Fold(a) == Fold(text)),
            (TextSetAttribute set, string?[] elements) => elements.All(e => e is not null && (set.AllowedValues?.Any(a => Fold(a) == Fold(e)) ?? true)),
            _ => true,
        };
        return isAllowed ? Verdict.Met : Verdict.Error;
    }

    private static Verdict Aggregate(AggregateCriterion criterion, SampleRecord?[] rows, DateTimeOffset asOf)
    {
        var (low, high) = (0.0, 0.0);
        var open = Verdict.Met;
        foreach (var row in rows)
        {
            var counts = criterion.Where is null ? Verdict.Met : RowVerdict(criterion.Where, row, asOf);
            if (counts == Verdict.NotMet)
            {
                continue;
            }

            var (least, most) = (1.0, 1.0);
            var known = Verdict.Met;
            if (criterion.Summed is { } summed)
            {
                known = Read(summed, row, out var value);
                (least, most) = known == Verdict.Met ? ((double)value, (double)value) : (summed.Min ?? double.NegativeInfinity, summed.Max ?? double.PositiveInfinity);
            }

            low += counts == Verdict.Met ? least : Math.Min(least, 0);
            high += counts == Verdict.Met ? most : Math.Max(most, 0);
            open = Highest([open, counts, known], Verdict.Met, Verdict.Unknown, Verdict.Error, Verdict.NotMet);
        }

        var lower = criterion.Lower ?? double.NegativeInfinity;
        var upper = criterion.Upper ?? double.PositiveInfinity;
        return low >= lower && high <= upper ? Verdict.Met
            : low > upper || high < lower ? Verdict.NotMet
            : open == Verdict.Met ? Verdict.Error
            : open;
    }

    private static Verdict[] Rows(Criterion where, object rows, DateTimeOffset asOf) => [.. ((SampleRecord?[])rows).Select(r => RowVerdict(where, r, asOf))];

    // A row that is null is in error whatever is asked of it.
    private static Verdict RowVerdict(Criterion where, SampleRecord? row, DateTimeOffset asOf) => Evaluate(where, row ?? AllBroken(where), asOf);

    private static SampleRecord AllBroken(Criterion where) => new(Names(where).Distinct().ToDictionary(n => n, object? (_) => SampleRecord.Broken));

    private static IEnumerable<string> Names(Criterion criterion) => criterion is GroupCriterion group ? group.Operands.SelectMany(Names) : [((LeafCriterion)criterion).Attribute.Name];

    private static bool Same(object value, Constant constant) => value switch
    {
        string text => Fold(text) == Fold(constant.Text),
        bool flag => flag == constant.Flag,
        _ => Order(value, constant) == 0,
    };

    private static int Order(object value, Constant constant) => value switch
    {
        double number => number < constant.Number ? -1 : number > constant.Number ? 1 : 0,
        DateTime date => date.CompareTo(constant.Date),
        DateTimeOffset instant => instant.CompareTo(constant.Instant),
        _ => throw new InvalidOperationException(),
    };

    private static bool Matches(TextPatternKind kind, string value, string pattern) => kind switch
    {
        TextPatternKind.StartsWith => value.StartsWith(pattern, StringComparison.Ordinal),
        TextPatternKind.EndsWith => value.EndsWith(pattern, StringComparison.Ordinal),
        _ => value.Contains(pattern, StringComparison.Ordinal),
    };

    private static bool Holds(object set, string value) => ((string?[])set).Any(e => Fold(e!) == Fold(value));

    private static bool IsOfAge(AgeCriterion age, object value, DateTimeOffset asOf)
    {
        var (at, end) = value is DateTime date ? ((Int128)date.Ticks, (Int128)asOf.UtcDateTime.Date.Ticks) : (((DateTimeOffset)value).UtcTicks, asOf.UtcTicks);
        var start = end - age.Span.Ticks;
        return age.Kind == AgeKind.OlderThan ? at < start : start <= at && at <= end;
    }

    private static Verdict AtLeast(int count, Verdict[] operands) =>
        operands.Count(o => o == Verdict.Met) >= count ? Verdict.Met
        : operands.Count(o => o != Verdict.NotMet) < count ? Verdict.NotMet
        : operands.Contains(Verdict.Error) ? Verdict.Error
        : Verdict.Unknown;

    private static Verdict Highest(Verdict[] verdicts, params Verdict[] ascending) =>
        verdicts.Length == 0 ? ascending[0] : verdicts.MaxBy(v => Array.IndexOf(ascending, v));

    private static Verdict Not(Verdict verdict) => verdict switch { Verdict.Met => Verdict.NotMet, Verdict.NotMet => Verdict.Met, _ => verdict };

    private static Verdict Of(bool met) => met ? Verdict.Met : Verdict.NotMet;
}
