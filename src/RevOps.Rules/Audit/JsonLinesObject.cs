using System.Text.Json;

namespace RevOps.Rules;

/// <summary>One object of a line. Every member must be taken: what this version does not know it may not pass over.</summary>
internal sealed class JsonLinesObject
{
    private readonly JsonElement _element;
    private readonly string _place;
    private int _taken;

    public JsonLinesObject(JsonElement element, string place)
    {
        _element = element.ValueKind == JsonValueKind.Object ? element : throw new FormatException($"`{place}` is no object.");
        _place = place;
    }

    public static JsonLinesObject None { get; } = Empty();

    public JsonElement? Optional(string name)
    {
        if (!_element.TryGetProperty(name, out var value))
        {
            return null;
        }

        _taken++;
        return value;
    }

    public JsonElement Required(string name) => Optional(name) ?? throw new FormatException($"`{_place}` has no `{name}`.");

    public JsonLinesObject ObjectOrNone(string name) => Optional(name) is { } value ? new JsonLinesObject(value, PlaceOf(name)) : None;

    public JsonLinesObject Object(string name) => new(Required(name), PlaceOf(name));

    public string Text(string name) => Texts(Required(name), name);

    public string? TextOrNone(string name) => Optional(name) is { } value ? Texts(value, name) : null;

    public bool Flag(string name) => Optional(name) is { } value && (value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw Wrong(name));

    public long Count(string name) => Optional(name) is { } value ? value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var count) ? count : throw Wrong(name) : 0;

    public int SmallCount(string name) => Count(name) is >= int.MinValue and <= int.MaxValue and var count ? (int)count : throw Wrong(name);

    public Points Points(string name) =>
        Optional(name) is not { } value ? RevOps.Rules.Points.Zero
        : value.ValueKind == JsonValueKind.Number && DecimalText.TryScale(System.Text.Encoding.ASCII.GetBytes(value.GetRawText()), 3, out var thousandths) == DecimalOutcome.Exact
            ? RevOps.Rules.Points.FromThousandths(thousandths)
            : throw Wrong(name);

    public DateTimeOffset Instant(string name) => InstantOrNone(name) ?? throw new FormatException($"`{_place}` has no `{name}`.");

    public DateTimeOffset? InstantOrNone(string name) => Optional(name) is { } value ? Instants(value, name) : null;

    public TEnum Name<TEnum>(string name)
        where TEnum : struct, Enum => Names<TEnum>(Required(name), name);

    public TEnum? NameOrNone<TEnum>(string name)
        where TEnum : struct, Enum => Optional(name) is { } value ? Names<TEnum>(value, name) : null;

    public List<string> Texts(string name) => List(name, value => Texts(value, name));

    public List<DateTimeOffset> Instants(string name) => List(name, value => Instants(value, name));

    public List<T> Objects<T>(string name, Func<JsonLinesObject, T> read) => List(name, value =>
    {
        var item = new JsonLinesObject(value, PlaceOf(name));
        var made = read(item);
        item.Done();
        return made;
    });

    public List<T> List<T>(string name, Func<JsonElement, T> read)
    {
        var items = new List<T>();
        if (Optional(name) is not { } list)
        {
            return items;
        }

        if (list.ValueKind != JsonValueKind.Array)
        {
            throw Wrong(name);
        }

        foreach (var item in list.EnumerateArray())
        {
            items.Add(read(item));
        }

        return items;
    }

    /// <summary>A text, or the object that stands for one that UTF-8 cannot carry.</summary>
    public string Texts(JsonElement value, string name) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Object when value.TryGetProperty(EntryText.Units, out var units) && units.ValueKind == JsonValueKind.String => OfUnits(units.GetString()!, name),
        _ => throw Wrong(name),
    };

    /// <summary>A record's key.</summary>
    public RecordKey Keys(JsonElement value, string name)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                return RecordKey.None;
            case JsonValueKind.Number when value.TryGetInt64(out var integer):
                return integer;
            case JsonValueKind.Object when value.TryGetProperty("guid", out var guid) && Guid.TryParseExact(guid.GetString(), "D", out var parsed):
                return parsed;
            default:
                return Texts(value, name) is { Length: > 0 } text ? text : throw Wrong(name);
        }
    }

    /// <summary>The object is read; a member that nobody took is more than this version knows.</summary>
    public void Done()
    {
        if (_element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var members = 0;
        foreach (var member in _element.EnumerateObject())
        {
            members++;
        }

        if (members != _taken)
        {
            throw new FormatException($"`{_place}` has members that this version does not know, or has one twice. Read it with the version that wrote it, or a later one.");
        }
    }

    private static JsonLinesObject Empty()
    {
        using var document = JsonDocument.Parse("{}");
        return new JsonLinesObject(document.RootElement.Clone(), "nothing");
    }

    private string OfUnits(string units, string name)
    {
        var text = new char[units.Length / 4];
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = ushort.TryParse(units.Substring(4 * i, 4), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out var unit)
                ? (char)unit
                : throw Wrong(name);
        }

        return units.Length % 4 == 0 ? new string(text) : throw Wrong(name);
    }

    private DateTimeOffset Instants(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.String && InstantText.TryParse(value.GetString()!, out var instant, out _) ? instant : throw Wrong(name);

    private TEnum Names<TEnum>(JsonElement value, string name)
        where TEnum : struct, Enum =>
        value.ValueKind == JsonValueKind.String && Enum.TryParse<TEnum>(value.GetString(), out var parsed) && string.Equals(parsed.ToString(), value.GetString(), StringComparison.Ordinal)
            ? parsed
            : throw Wrong(name);

    private FormatException Wrong(string name) => new($"`{PlaceOf(name)}` is not what it should be.");

    private string PlaceOf(string name) => _place + "." + name;
}
