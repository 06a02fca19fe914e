namespace RevOps.Rules;

/// <summary>
/// Numbers, dates and instants: intervals that begin where a leaf changes its mind. A lower bound begins one at its constant, an upper bound
/// after it, a single value does both, and ages are bounds relative to as-of.
/// </summary>
internal sealed class OrderedPartition : AttributePartition
{
    private readonly OrderedScale _scale;
    private readonly long[] _starts;
    private readonly bool[] _beginsAfter;

    public OrderedPartition(RecordAttribute attribute, LeafCriterion[] leaves, DateTimeOffset asOf)
        : base(attribute)
    {
        _scale = new OrderedScale(attribute);

        // Whether an interval begins after the constant that is named, not at it; where both fall together, at it.
        var starts = new SortedDictionary<long, bool> { [_scale.Lowest] = false };
        foreach (var (key, isAfter) in leaves.SelectMany(leaf => Cuts(leaf, asOf)))
        {
            // A constant at the very end of the keys has nothing after it.
            if (key > _scale.Highest || (isAfter && key > _scale.Highest - _scale.Step))
            {
                continue;
            }

            var start = isAfter ? key + _scale.Step : key;
            if (start > _scale.Lowest)
            {
                starts[start] = isAfter && (!starts.TryGetValue(start, out var other) || other);
            }
        }

        _starts = [.. starts.Keys];
        _beginsAfter = [.. starts.Values];
        for (var i = 0; i < _starts.Length; i++)
        {
            var isLast = i == _starts.Length - 1;
            var last = isLast ? _scale.Highest : _starts[i + 1] - _scale.Step;
            Add(Label(i, last, starts[_starts[i]], !isLast && !starts[_starts[i + 1]]), _scale.Between(_starts[i], last));
        }
    }

    private protected override AttributeClass? ClassOfValue(object value)
    {
        if (_scale.KeyOf(value) is not { } key)
        {
            return null;
        }

        var found = Array.BinarySearch(_starts, key);
        return Classes[(found >= 0 ? found : ~found - 1) + 1];
    }

    // Classes that follow each other are one range; bounds that the attribute declares need no mention.
    private protected override string ValuesInWords(AttributeClass[] classes)
    {
        var ranges = new List<string>();
        for (var i = 0; i < classes.Length; i++)
        {
            var first = classes[i].Index - 1;
            while (i + 1 < classes.Length && classes[i + 1].Index == classes[i].Index + 1)
            {
                i++;
            }

            ranges.Add(RangeInWords(first, classes[i].Index - 1));
        }

        return string.Join(" or ", ranges);
    }

    private string RangeInWords(int first, int last)
    {
        var (above, below) = Attribute.Type == AttributeType.Number ? ("above ", "below ") : ("after ", "before ");
        var endsBefore = last + 1 < _starts.Length && !_beginsAfter[last + 1];
        var low = first == 0 ? null : _scale.TextOf(_beginsAfter[first] ? _starts[first] - _scale.Step : _starts[first]);
        var high = last + 1 == _starts.Length ? null : _scale.TextOf(endsBefore ? _starts[last + 1] : _starts[last + 1] - _scale.Step);
        var lower = low is null ? string.Empty : (_beginsAfter[first] ? above : "at least ") + low;
        var upper = high is null ? string.Empty : (endsBefore ? below : "at most ") + high;
        return low is null || high is null ? lower + upper
            : _beginsAfter[first] || endsBefore ? lower + " and " + upper
            : low == high ? "is " + low
            : $"between {low} and {high}";
    }

    private IEnumerable<(long Key, bool IsAfter)> Cuts(LeafCriterion leaf, DateTimeOffset asOf)
    {
        switch (leaf)
        {
            case EqualsCriterion equals:
                return Around(equals.Value);
            case InCriterion any:
                return any.Values.SelectMany(Around);
            case RangeCriterion range:
                return [.. range.Lower is { } lower ? [(_scale.KeyOf(lower), false)] : Array.Empty<(long, bool)>(), .. range.Upper is { } upper ? [(_scale.KeyOf(upper), true)] : Array.Empty<(long, bool)>()];
            case AgeCriterion age:
                var end = asOf.UtcTicks - (asOf.UtcTicks % _scale.Step);
                return age.Kind == AgeKind.WithinLast ? [(end - age.Span.Ticks, false), (end, true)] : [(end - age.Span.Ticks, false)];
            default:
                return [];
        }

        IEnumerable<(long, bool)> Around(Constant constant) => [(_scale.KeyOf(constant), false), (_scale.KeyOf(constant), true)];
    }

    private string Label(int index, long last, bool beginsAfter, bool endsBefore)
    {
        var first = _starts[index];
        var isNumber = Attribute.Type == AttributeType.Number;
        var isOpenBelow = index == 0 && (!isNumber || ((NumberAttribute)Attribute).Min is null);
        var isOpenAbove = index == _starts.Length - 1 && (!isNumber || ((NumberAttribute)Attribute).Max is null);
        var (above, below) = isNumber ? ("above", "below") : ("after", "before");
        if (isOpenBelow && isOpenAbove)
        {
            return isNumber ? "any number" : Attribute.Type == AttributeType.Date ? "any date" : "any instant";
        }

        var low = _scale.TextOf(beginsAfter ? first - _scale.Step : first);
        var high = _scale.TextOf(endsBefore ? last + _scale.Step : last);
        return isOpenBelow ? endsBefore ? $"{below} {high}" : isNumber ? $"{high} or less" : $"{high} or earlier"
            : isOpenAbove ? beginsAfter ? $"{above} {low}" : isNumber ? $"{low} or more" : $"{low} or later"
            : first == last && !beginsAfter && !endsBefore ? low
            : $"{(beginsAfter ? above + " " : string.Empty)}{low} to {(endsBefore ? below + " " : string.Empty)}{high}";
    }
}
