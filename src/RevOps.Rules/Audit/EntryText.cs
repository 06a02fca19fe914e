namespace RevOps.Rules;

/// <summary>What entries are written of: texts that need not be whole characters, keys, instants, lists; nothing for what is a default.</summary>
internal static class EntryText
{
    /// <summary>The member that stands for a text with half a surrogate pair, which UTF-8 cannot carry: its UTF-16 units, four hexadecimal digits each.</summary>
    public const string Units = "utf16";

    public static JsonContent Text(string text) => JsonEscape.LoneSurrogateAt(text) < 0 ? JsonContent.Of(text) : new JsonObjectContent().Add(Units, JsonContent.Of(UnitsOf(text)));

    public static JsonContent? TextIf(string? text) => text is null ? null : Text(text);

    public static JsonContent Key(RecordKey key) =>
        key.TextValue is { } text ? Text(text)
        : key.IntegerValue is { } integer ? JsonContent.Of(integer)
        : key.GuidValue is { } guid ? new JsonObjectContent().Add("guid", JsonContent.Of(guid.ToString("D")))
        : JsonContent.Null;

    public static JsonContent Instant(DateTimeOffset instant) => JsonContent.Of(InstantFormat.Of(instant));

    public static JsonContent? InstantIf(DateTimeOffset? instant) => instant is { } known ? Instant(known) : null;

    public static JsonContent? FlagIf(bool flag) => flag ? JsonContent.Of(flag) : null;

    public static JsonContent? CountIf(long count) => count == 0 ? null : JsonContent.Of(count);

    public static JsonContent? PointsIf(Points points) => points == Points.Zero ? null : JsonContent.Thousandths(points.Thousandths);

    /// <summary>A finite number as such, an infinite one as a text.</summary>
    public static JsonContent Number(double number) => double.IsInfinity(number) ? JsonContent.Of(NumberWords.Of(number)) : JsonContent.Of(number);

    public static JsonContent Name<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonContent.Of(value.ToString());

    public static JsonContent? ListIf<T>(IEnumerable<T> items, Func<T, JsonContent> content)
    {
        var list = JsonContent.List(items.Select(content));
        return list.Items.Count == 0 ? null : list;
    }

    private static string UnitsOf(string text)
    {
        const string Digits = "0123456789abcdef";
        var units = new char[text.Length * 4];
        for (var i = 0; i < text.Length; i++)
        {
            for (var digit = 0; digit < 4; digit++)
            {
                units[(4 * i) + digit] = Digits[(text[i] >> (12 - (4 * digit))) & 15];
            }
        }

        return new string(units);
    }
}
