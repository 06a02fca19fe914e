using System.Collections;

namespace RevOps.Rules;

/// <summary>
/// How a value of the host's becomes a value of an attribute: one table for dictionaries and JSON, without culture. What stands for a missing
/// value is missing, what can be converted is known, and all else is an error with a sentence that says what to give instead; never missing,
/// never an exception.
/// </summary>
/// <remarks>
/// The table is stated for users at <see cref="RecordSchemaBuilder{TRecord}.BindDictionary"/>; keep both alike. Bounds, allowed values, trimming
/// and the placeholders of texts are the attribute's own and applied by the frame to whatever way a value came in. Immutable and thread-safe.
/// </remarks>
internal sealed partial class ValueConversion
{
    private readonly AttributeType _type;
    private readonly SymbolTable? _placeholders;
    private readonly char? _setSeparator;
    private readonly RecordSchema<object>? _rows;

    public ValueConversion(RecordAttribute attribute, char? setSeparator)
    {
        Attribute = attribute;
        _type = attribute.Type;
        _placeholders = AttributeRule.TableOf(attribute.MissingPlaceholders, trim: true);
        _setSeparator = setSeparator;
        if (attribute is RowCollectionAttribute collection)
        {
            var rows = RecordSchema.For<object>();
            foreach (var rowAttribute in collection.RowAttributes)
            {
                rows.Add(rowAttribute, new HostRowReader(new ValueConversion(rowAttribute, setSeparator)));
            }

            _rows = rows.Build();
        }
    }

    public RecordAttribute Attribute { get; }

    /// <summary>The frame for the rows of a collection.</summary>
    public RowFrame CreateRows(FrameLayout layout) =>
        _rows is not null ? new RowFrame<object>(layout, _rows) : throw new InvalidOperationException("The attribute is no collection.");

    /// <summary>Converts a value of the framework's types, or of JSON.</summary>
    public void Set(object? value, ref Slot slot)
    {
        switch (value)
        {
            case null or DBNull:
                slot.SetMissing();
                break;
            case string text:
                SetText(text, ref slot);
                break;
            case char character:
                SetText(character.ToString(), ref slot);
                break;
            case bool flag:
                SetFlag(flag, ref slot);
                break;
            case DateTime time:
                SetDateTime(time, ref slot);
                break;
            case DateTimeOffset instant:
                SetInstant(instant, ref slot);
                break;
            case Guid guid:
                SetGuid(guid, ref slot);
                break;
#if NET10_0_OR_GREATER
            case DateOnly date:
                SetDate(date, ref slot);
                break;
#endif
            default:
                SetOther(value, ref slot);
                break;
        }
    }

    public void SetFlag(bool flag, ref Slot slot)
    {
        if (_type == AttributeType.Flag)
        {
            slot.SetFlag(flag);
        }
        else
        {
            Refuse(flag ? "true" : "false", ref slot);
        }
    }

    public void SetNumber(in HostNumber number, ref Slot slot)
    {
        switch (_type)
        {
            case AttributeType.Number when !number.IsTooLarge:
                slot.SetNumber(number.Nearest);
                break;
            case AttributeType.Number:
                RefuseTooLarge(number.Text!, ref slot);
                break;
            case AttributeType.Text when number.Text is { } text:
                slot.SetText(text);
                break;
            case AttributeType.TextSet when number.Text is { } text:
                SetElements([text], ref slot);
                break;
            case AttributeType.Flag when number.Nearest.Equals(0.0) || number.Nearest.Equals(1.0):
                slot.SetFlag(number.Nearest > 0);
                break;
            default:
                Refuse(number.Text ?? NumberWords.Of(number.Nearest), ref slot);
                break;
        }
    }

    private void SetGuid(Guid guid, ref Slot slot)
    {
        switch (_type)
        {
            case AttributeType.Text:
                slot.SetText(guid.ToString("D"));
                break;
            case AttributeType.TextSet:
                SetElements([guid.ToString("D")], ref slot);
                break;
            default:
                Refuse(guid.ToString("D"), ref slot);
                break;
        }
    }

    private void SetOther(object value, ref Slot slot)
    {
        if (HostNumber.TryOf(value, out var number))
        {
            SetNumber(number, ref slot);
        }
        else if (JsonElementValues.TrySet(value, this, ref slot))
        {
            return;
        }
        else if (HostObject.IsObject(value))
        {
            RefuseObject(ref slot);
        }
        else if (value is IEnumerable items)
        {
            SetList(items, ref slot);
        }
        else
        {
            Refuse(shown: null, ref slot);
        }
    }
}
