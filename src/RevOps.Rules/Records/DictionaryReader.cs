namespace RevOps.Rules;

/// <summary>Reads one attribute off a dictionary that a record is or carries.</summary>
internal sealed class DictionaryReader<TRecord>(Func<TRecord, IReadOnlyDictionary<string, object?>?> get, ValueConversion conversion) : AttributeReader<TRecord>
{
    private readonly HostName _name = new(conversion.Attribute.Name);

    public override void Read(TRecord record, ref Slot slot)
    {
        if (get(record) is { } dictionary && HostObject.TryFind(dictionary, _name, out var value))
        {
            conversion.Set(value, ref slot);
        }
        else
        {
            slot.SetMissing();
        }
    }

    public override RowFrame CreateRows(FrameLayout layout) => conversion.CreateRows(layout);
}
