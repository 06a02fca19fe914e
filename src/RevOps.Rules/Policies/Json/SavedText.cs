using System.Globalization;

namespace RevOps.Rules;

/// <summary>Texts of hosts, which need not be whole characters: half a surrogate pair, which UTF-8 cannot carry, is written as its UTF-16 units.</summary>
internal static class SavedText
{
    private const string Units = "utf16";

    public static JsonContent Of(string text) => JsonEscape.LoneSurrogateAt(text) < 0
        ? JsonContent.Of(text)
        : new JsonObjectContent().Add(Units, JsonContent.Of(string.Concat(text.Select(c => ((int)c).ToString("x4", CultureInfo.InvariantCulture)))));

    public static JsonRead<string> Read(JsonCursor cursor)
    {
        if (cursor.Kind != JsonKind.Object)
        {
            return cursor.AsString(allowEmpty: true);
        }

        return cursor.AsObject(o => o.Required(Units).AsString() is { HasValue: true } units ? Decoded(units.Value) ?? Refused(o) : null);
    }

    private static string? Refused(JsonObjectCursor units)
    {
        units.Report(SavedScorecardDiagnostics.NotASavedScorecard, "`utf16` is a row of UTF-16 units, four hexadecimal digits each. Save the scorecard again.");
        return null;
    }

    private static string? Decoded(string units)
    {
        var text = new char[units.Length / 4];
        for (var i = 0; i < text.Length; i++)
        {
            if (!ushort.TryParse(units.Substring(4 * i, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            {
                return null;
            }

            text[i] = (char)unit;
        }

        return units.Length % 4 == 0 ? new string(text) : null;
    }
}
