namespace RevOps.Rules;

/// <summary>Reads one attribute off a row of a collection that came out of a dictionary or a JSON array.</summary>
internal sealed class HostRowReader(ValueConversion conversion) : AttributeReader<object>
{
    private readonly HostName _name = new(conversion.Attribute.Name);

    public override void Read(object record, ref Slot slot)
    {
        if (!HostObject.IsObject(record))
        {
            slot.SetError(new AttributeError("The row is no object. Give rows as dictionaries or JSON objects."));
        }
        else if (HostObject.TryFind(record, _name, out var value))
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
