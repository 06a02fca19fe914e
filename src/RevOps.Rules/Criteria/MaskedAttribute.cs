namespace RevOps.Rules;

/// <summary>
/// The classes of a masked attribute: values of which every criterion of the policy says the same are one class, whose number tells nothing
/// more. Numbers follow from the criteria alone, so that two policies of one content hash number alike. Safe for any number of threads.
/// </summary>
internal sealed class MaskedAttribute(RecordAttribute attribute, LeafCriterion[] leaves, bool isNeededWhole)
{
    private readonly bool _usesAges = AttributeUse.UsesAges(leaves);
    private Classes? _last;

    /// <summary>Whether the policy makes more of a value than a comparison, so that no class could stand for it.</summary>
    public bool IsNeededWhole { get; } = isNeededWhole;

    /// <summary>The leaves over the attribute, in the policy's order.</summary>
    public IReadOnlyList<LeafCriterion> Leaves { get; } = leaves;

    /// <summary>The class of a value, from 1; null where none could stand for it.</summary>
    public int? ClassOf(object value, long asOfTicks) => IsNeededWhole ? null : At(asOfTicks).NumberOf(value);

    /// <summary>A value of a class; null when there is no such class.</summary>
    public object? Representative(int number, long asOfTicks) => IsNeededWhole ? null : At(asOfTicks).Representative(number);

    // Ages move with as-of; everything else is classed once.
    private Classes At(long asOfTicks)
    {
        var at = _usesAges ? asOfTicks : AttributeUse.Reference.UtcTicks;
        var last = Volatile.Read(ref _last);
        if (last is null || last.AsOfTicks != at)
        {
            Volatile.Write(ref _last, last = new Classes(attribute, leaves, at));
        }

        return last;
    }

    private sealed class Classes
    {
        private readonly AttributePartition _partition;
        private readonly int[] _numbers;
        private readonly object?[] _representatives;

        public Classes(RecordAttribute attribute, LeafCriterion[] leaves, long asOfTicks)
        {
            AsOfTicks = asOfTicks;
            var asOf = new DateTimeOffset(asOfTicks, TimeSpan.Zero);
            _partition = AttributePartition.Of(attribute, leaves, asOf);
            var probe = new AttributeProbe(attribute, leaves, asOf);
            var signatures = _partition.Classes.Select(c => c.IsMissing ? null : string.Concat(probe.VerdictsOf(c.Representative).Select(v => (char)('0' + (int)v)))).ToArray();
            var distinct = signatures.OfType<string>().Distinct(StringComparer.Ordinal).OrderBy(s => s, StringComparer.Ordinal).ToList();
            _numbers = [.. signatures.Select(s => s is null ? 0 : distinct.IndexOf(s) + 1)];
            _representatives = [.. distinct.Select(s => _partition.Classes[Array.IndexOf(signatures, s)].Representative)];
        }

        public long AsOfTicks { get; }

        public int? NumberOf(object value) => _partition.ClassOf(value) is { IsMissing: false } found ? _numbers[found.Index] : null;

        public object? Representative(int number) => number >= 1 && number <= _representatives.Length ? _representatives[number - 1] : null;
    }
}
