using System.Globalization;

namespace RevOps.Rules.Quickstart;

/// <summary>Reads instants as files write them: ISO 8601 with <c>Z</c> or an offset. A local time without either could be any instant and is none.</summary>
internal static class InstantCell
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd' 'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd' 'HH:mmK",
    ];

    public static bool TryRead(string text, out DateTimeOffset instant)
    {
        var trimmed = text.Trim();
        instant = default;
        return HasOffset(trimmed)
            && DateTimeOffset.TryParseExact(trimmed, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant);
    }

    private static bool HasOffset(string text) => text.EndsWith('Z') || (text.Length > 16 && text[^6] is '+' or '-');
}
