namespace RevOps.Rules;

/// <summary>Reads a text.</summary>
internal sealed class TextAttributeReader<TRecord>(Func<TRecord, string?> get) : AttributeReader<TRecord>
{
    public Func<TRecord, string?> Get { get; } = get;

    public override void Read(TRecord record, ref Slot slot) => slot.SetText(Get(record));
}

/// <summary>
/// Reads a set of texts; its elements are encoded by the frame. What is no list is copied, since an explanation shows the elements and a
/// host's sequence must not run a second time.
/// </summary>
internal sealed class TextSetReader<TRecord>(Func<TRecord, IEnumerable<string?>?> get) : AttributeReader<TRecord>
{
    public override void Read(TRecord record, ref Slot slot)
    {
        var elements = get(record);
        slot.SetItems(elements is null or IReadOnlyList<string?> ? elements : elements.ToArray(), 0);
    }
}

/// <summary>Reads a value type through a conversion that the compiler specialises, so that nothing is boxed.</summary>
internal sealed class ValueReader<TRecord, TValue, TConversion>(Func<TRecord, TValue> get) : AttributeReader<TRecord>
    where TValue : struct
    where TConversion : struct, ISlotConversion<TValue>
{
    public override void Read(TRecord record, ref Slot slot) => default(TConversion).Set(get(record), ref slot);
}

/// <summary>Reads a nullable value type; null is missing.</summary>
internal sealed class NullableReader<TRecord, TValue, TConversion>(Func<TRecord, TValue?> get) : AttributeReader<TRecord>
    where TValue : struct
    where TConversion : struct, ISlotConversion<TValue>
{
    public override void Read(TRecord record, ref Slot slot)
    {
        if (get(record) is { } value)
        {
            default(TConversion).Set(value, ref slot);
        }
        else
        {
            slot.SetMissing();
        }
    }
}
