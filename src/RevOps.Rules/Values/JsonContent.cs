namespace RevOps.Rules;

/// <summary>
/// JSON to be written: scalars already in their one form, lists, and objects whose members keep the order in which they were
/// added. One content is written for people by <see cref="PrettyJsonWriter"/> and for hashing by <see cref="CanonicalJsonWriter"/>.
/// </summary>
internal abstract class JsonContent
{
    private protected JsonContent()
    {
    }

    public static JsonContent Null { get; } = new JsonScalarContent("null");

    /// <summary>A text, which must be made of whole characters.</summary>
    public static JsonContent Of(string text) => new JsonScalarContent(JsonEscape.Quote(text));

    /// <summary>A finite number.</summary>
    public static JsonContent Of(double number) => new JsonScalarContent(NumberText.Format(number));

    /// <summary>A whole number, all its digits.</summary>
    public static JsonContent Of(long number) => new JsonScalarContent(number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static JsonContent Of(bool flag) => new JsonScalarContent(flag ? "true" : "false");

    /// <summary>A fixed-point number of thousandths: 7,500 is written <c>7.5</c>.</summary>
    public static JsonContent Thousandths(long thousandths) => new JsonScalarContent(DecimalText.FormatThousandths(thousandths));

    public static JsonArrayContent List(IEnumerable<JsonContent> items) => new([.. items]);
}

/// <summary>A scalar in the form in which it is written.</summary>
internal sealed class JsonScalarContent(string written) : JsonContent
{
    public string Written { get; } = written;
}

internal sealed class JsonArrayContent(IReadOnlyList<JsonContent> items) : JsonContent
{
    public IReadOnlyList<JsonContent> Items { get; } = items;
}

/// <summary>An object that is being put together. Names must differ; the writers check.</summary>
internal sealed class JsonObjectContent : JsonContent
{
    private readonly List<(string Name, JsonContent Value)> _members = [];

    public IReadOnlyList<(string Name, JsonContent Value)> Members => _members;

    /// <summary>Adds a member and gives the object, so that calls chain.</summary>
    public JsonObjectContent Add(string name, JsonContent value)
    {
        _members.Add((name, value));
        return this;
    }

    /// <summary>Adds a member where there is something to add.</summary>
    public JsonObjectContent AddIf(string name, JsonContent? value) => value is null ? this : Add(name, value);
}
