using System.Text.Json;

namespace RevOps.Rules;

/// <summary>Reads one attribute off a JSON object that a record is or carries.</summary>
internal sealed class JsonElementReader<TRecord>(Func<TRecord, JsonElement> get, ValueConversion conversion) : AttributeReader<TRecord>
{
    private readonly HostName _name = new(conversion.Attribute.Name);

    public override void Read(TRecord record, ref Slot slot)
    {
        var root = get(record);
        switch (root.ValueKind)
        {
            case JsonValueKind.Object when JsonElementValues.TryFind(root, _name, out var value):
                JsonElementValues.Set(value, conversion, ref slot);
                break;
            case JsonValueKind.Object or JsonValueKind.Null or JsonValueKind.Undefined:
                slot.SetMissing();
                break;
            default:
                slot.SetError(new AttributeError(JsonElementValues.NoObject));
                break;
        }
    }

    public override RowFrame CreateRows(FrameLayout layout) => conversion.CreateRows(layout);
}
