using System.Text;
using System.Text.Json;

namespace RevOps.Rules;

/// <summary>
/// One line of the log: <c>{"format":1,"digest":"...","entry":{...}}</c>, with the entry in its canonical form and the SHA-256 of its bytes, so
/// that whatever is changed in the file later shows.
/// </summary>
internal static class JsonLinesForm
{
    public const int Format = 1;

    private const int DigestLength = 64;
    private const int MostDepth = 256;

    private static readonly byte[] Start = Encoding.ASCII.GetBytes("{\"format\":1,\"digest\":\"");
    private static readonly byte[] Middle = Encoding.ASCII.GetBytes("\",\"entry\":");
    private static readonly int EntryAt = Start.Length + DigestLength + Middle.Length;

    /// <summary>The line of an entry, its line feed included.</summary>
    public static byte[] Write(DecisionEntry entry)
    {
        var body = CanonicalJsonWriter.Write(EntryContent.Of(entry));
        var line = new byte[EntryAt + body.Length + 2];
        Start.CopyTo(line, 0);
        Encoding.ASCII.GetBytes(ContentHash.Of(body)).CopyTo(line, Start.Length);
        Middle.CopyTo(line, Start.Length + DigestLength);
        body.CopyTo(line, EntryAt);
        line[line.Length - 2] = (byte)'}';
        line[line.Length - 1] = (byte)'\n';
        return line;
    }

    /// <summary>Reads a line without its line feed.</summary>
    /// <param name="line">The bytes.</param>
    /// <param name="problem">Why there is no entry; null when there is one.</param>
    public static DecisionEntry? Read(ReadOnlyMemory<byte> line, out string? problem)
    {
        try
        {
            using var document = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = MostDepth });
            if (FormatOf(document.RootElement) is var format && format != Format)
            {
                problem = format is null ? "The line is none of a decision log: it has no `format`."
                    : FormattableString.Invariant($"The line has format {format}, and this version reads format {Format}. Read it with the version that wrote it, or a later one.");
                return null;
            }

            problem = DigestOf(line.Span) is not { } digest ? "The line is not in the form in which it was written."
                : !string.Equals(digest, ContentHash.Of(line.Slice(EntryAt, line.Length - EntryAt - 1).ToArray()), StringComparison.Ordinal) ? "The entry was changed after it was written: its digest is another."
                : null;
            return problem is null ? Entry(document.RootElement.TryGetProperty("entry", out var body) ? body : default) : null;
        }
        catch (JsonException)
        {
            problem = "The line is no JSON object.";
        }
        catch (FormatException wrong)
        {
            problem = wrong.Message;
        }
        catch (InvalidOperationException)
        {
            problem = "The line is no text that can be read.";
        }

        return null;
    }

    private static long? FormatOf(JsonElement line) =>
        line.ValueKind == JsonValueKind.Object && line.TryGetProperty("format", out var format) && format.ValueKind == JsonValueKind.Number && format.TryGetInt64(out var number) ? number : null;

    private static string? DigestOf(ReadOnlySpan<byte> line) =>
        line.Length > EntryAt && line.StartsWith(Start) && line.Slice(Start.Length + DigestLength, Middle.Length).SequenceEqual(Middle) && line[line.Length - 1] == (byte)'}'
            ? Encoding.ASCII.GetString(line.Slice(Start.Length, DigestLength).ToArray())
            : null;

    private static DecisionEntry Entry(JsonElement element)
    {
        var content = new JsonLinesObject(element, "entry");
        var head = new JsonLinesEntryHead(content);
        var decision = content.ObjectOrNone("decision");
        var context = content.ObjectOrNone("context");
        DecisionEntry entry = head.Kind switch
        {
            DecisionKind.Fit => JsonLinesDecisions.Fit(head, decision, context),
            DecisionKind.Standards => JsonLinesDecisions.Standards(head, decision),
            DecisionKind.Stage => JsonLinesDecisions.Stage(head, decision, context),
            DecisionKind.Routing => JsonLinesDecisions.Routing(head, decision, context, content, JsonLinesTurns.Read(content)),
            DecisionKind.Sla => JsonLinesDecisions.Sla(head, decision, context),
            _ => JsonLinesDecisions.Disposition(head, decision, context),
        };
        decision.Done();
        context.Done();
        content.Done();
        return string.Equals(head.Id, entry.Id, StringComparison.Ordinal) ? entry : throw new FormatException("The entry's id is not that of its content.");
    }
}
