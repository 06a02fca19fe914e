using System.Runtime.InteropServices;
using System.Text.Json;

namespace RevOps.Rules;

/// <summary>
/// JSON's side of the conversions: finds a name in an object and hands its value to <see cref="ValueConversion"/> by kind. The other files of
/// this folder know a JSON value as an object only.
/// </summary>
internal static class JsonElementValues
{
    public const string NoObject = "The record is no JSON object. Give an object whose members are the attributes.";

    private const string NotUnicode = "The text is not valid Unicode: it holds half of a surrogate pair or a broken sequence of bytes. Write it as UTF-8.";

    public static bool IsObject(object value) => value is JsonElement { ValueKind: JsonValueKind.Object };

    /// <summary>Looks a name up in a JSON object; where it repeats, its last value counts.</summary>
    public static bool TryFind(JsonElement container, HostName name, out JsonElement value) =>
        container.TryGetProperty(name.WholeUtf8, out value)
        || (name.Rest is { } rest
            && container.TryGetProperty(name.FirstUtf8!, out var inner)
            && inner.ValueKind == JsonValueKind.Object
            && TryFind(inner, rest, out value));

    /// <summary>Looks a name up in a JSON object that is known as an object only.</summary>
    public static bool TryFind(object container, HostName name, out object? value)
    {
        var isFound = TryFind((JsonElement)container, name, out JsonElement found);
        value = isFound ? found : null;
        return isFound;
    }

    /// <summary>Converts a value that is JSON; false where it is none.</summary>
    public static bool TrySet(object value, ValueConversion conversion, ref Slot slot)
    {
        if (value is not JsonElement element)
        {
            return false;
        }

        Set(element, conversion, ref slot);
        return true;
    }

    public static void Set(JsonElement element, ValueConversion conversion, ref Slot slot)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String when TextOf(element) is { } text:
                conversion.SetText(text, ref slot);
                break;
            case JsonValueKind.String:
                slot.SetError(new AttributeError(NotUnicode));
                break;
            case JsonValueKind.Number:
                conversion.SetNumber(NumberOf(element), ref slot);
                break;
            case JsonValueKind.True or JsonValueKind.False:
                conversion.SetFlag(element.ValueKind == JsonValueKind.True, ref slot);
                break;
            case JsonValueKind.Array:
                conversion.SetList(ElementsOf(element), ref slot);
                break;
            case JsonValueKind.Object:
                conversion.RefuseObject(ref slot);
                break;
            default:
                slot.SetMissing();
                break;
        }
    }

    /// <summary>The text of a JSON value that stands for a text in a set; null where it is none.</summary>
    public static string? ElementTextOf(object value) => value is JsonElement { ValueKind: JsonValueKind.String or JsonValueKind.Number } element
        ? element.ValueKind == JsonValueKind.String ? TextOf(element) : NumberOf(element).Text
        : null;

    public static RecordKey KeyOf(object value) => value is JsonElement element ? KeyOf(element) : RecordKey.None;

    public static RecordKey KeyOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String when TextOf(element) is { } text => HostKey.OfText(text),
        JsonValueKind.Number => HostKey.OfNumber(NumberOf(element)),
        _ => RecordKey.None,
    };

    private static HostNumber NumberOf(JsonElement element) => HostNumber.OfJson(JsonMarshal.GetRawUtf8Value(element));

    /// <summary>A text; null where it is no valid Unicode, such as half of a surrogate pair, which JSON can spell.</summary>
    private static string? TextOf(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException invalid) when (invalid is not ObjectDisposedException)
        {
            return null;
        }
    }

    private static object?[] ElementsOf(JsonElement array)
    {
        var elements = new object?[array.GetArrayLength()];
        var count = 0;
        foreach (var element in array.EnumerateArray())
        {
            elements[count++] = element.ValueKind == JsonValueKind.Null ? null : element;
        }

        return elements;
    }
}
