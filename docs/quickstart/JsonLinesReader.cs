using System.Text.Json;

namespace RevOps.Rules.Quickstart;

/// <summary>Reads JSON Lines: one object a line, whose members may be arrays and objects. Blank lines are passed over.</summary>
internal static class JsonLinesReader
{
    private const string HalfACharacter = "The line has half of a surrogate pair, which is no text.";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static IEnumerable<LeadRow> Read(TextReader text, string idMember)
    {
        var number = 0;
        while (text.ReadLine() is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                using var document = Parse(line, out var problem);
                yield return document is null ? LeadRow.Unreadable(number, problem!) : RowOf(number, line, document.RootElement, idMember);
            }
        }
    }

    private static JsonDocument? Parse(string line, out string? problem)
    {
        try
        {
            problem = null;
            return JsonDocument.Parse(line, Strict);
        }
        catch (JsonException broken)
        {
            problem = $"The line is no JSON (at byte {broken.BytePositionInLine}), or names a member twice.";
            return null;
        }
        catch (InvalidOperationException)
        {
            problem = HalfACharacter;
            return null;
        }
    }

    private static LeadRow RowOf(int number, string line, JsonElement root, string idMember)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return LeadRow.Unreadable(number, "The line is no JSON object.");
        }

        if (line.Contains("\\u", StringComparison.Ordinal) && !IsWhole(root))
        {
            return LeadRow.Unreadable(number, HalfACharacter);
        }

        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var member in root.EnumerateObject())
        {
            values[member.Name] = member.Value;
        }

        var id = root.TryGetProperty(idMember, out var found) && found.ValueKind is JsonValueKind.String or JsonValueKind.Number ? found.ToString().Trim() : string.Empty;
        return id.Length == 0 ? LeadRow.Unreadable(number, $"The object has no `{idMember}`.") : new LeadRow(number, id, values);
    }

    // JSON can say half of a pair, and whoever asks for that text gets an exception; so every text is asked for once, where that is caught.
    private static bool IsWhole(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString() is not null,
                JsonValueKind.Array => value.EnumerateArray().All(IsWhole),
                JsonValueKind.Object => value.EnumerateObject().All(m => m.Name is not null && IsWhole(m.Value)),
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
