using System.Text.Json;
using static System.FormattableString;

namespace RevOps.Rules;

/// <summary>
/// Reads bytes into a tree that knows where everything stands. Comments and trailing commas are accepted, a UTF-8 byte order
/// mark too. Any bytes at all end in a tree, in diagnostics, or in both; the time is linear in their number.
/// </summary>
internal static class JsonSyntaxReader
{
    /// <summary>
    /// Reads one document. A problem at which reading ends leaves the tree read so far, with what was open marked as incomplete.
    /// </summary>
    /// <param name="utf8">The bytes. The tree keeps them: they must not change while it is in use.</param>
    /// <param name="limits">How much the document may hold.</param>
    /// <param name="bag">Where problems go.</param>
    /// <returns>The document's value; null where not even its beginning could be read, and the bag says why.</returns>
    public static JsonSyntaxNode? Read(byte[] utf8, JsonLimits limits, DiagnosticBag bag)
    {
        if (utf8.Length > limits.MaxBytes)
        {
            bag.ReportEnd(SyntaxDiagnostics.TooLarge, 0, "", Invariant($"The file has {utf8.Length:N0} bytes; the limit is {limits.MaxBytes:N0}. Keep data such as lists of accounts in the records, not in the policy."));
            return null;
        }

        if (OtherEncoding(utf8) is { } encoding)
        {
            bag.ReportEnd(SyntaxDiagnostics.NotUtf8, 0, "", $"The file is written in {encoding}. Save it as UTF-8.");
            return null;
        }

        var start = utf8.Length >= 3 && utf8[0] == 0xEF && utf8[1] == 0xBB && utf8[2] == 0xBF ? 3 : 0;
        var end = Utf8Scan.ValidLength(utf8, start);
        var tree = new JsonTreeBuilder(utf8, limits, bag);
        var stopped = ReadTokens(utf8, start, end, limits, tree);
        tree.Finish();

        if (end < utf8.Length && stopped is null or { AtEnd: true })
        {
            // The text before the bad bytes was read as if it ended there; that it ends is not the author's mistake.
            bag.ReportEnd(SyntaxDiagnostics.InvalidUtf8, end, tree.OpenPointer, Invariant($"The byte 0x{utf8[end]:X2} here is not UTF-8. Save the file as UTF-8."));
        }
        else if (stopped is { } problem)
        {
            bag.ReportEnd(problem.Kind, problem.Offset, tree.OpenPointer, problem.Message, problem.Suggestion);
        }

        return tree.Root;
    }

    private static SyntaxProblem? ReadTokens(byte[] utf8, int start, int end, JsonLimits limits, JsonTreeBuilder tree)
    {
        // One level more than the limit: the limit is then found here, with a position, and not by the tokenizer.
        var options = new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = limits.MaxDepth + 1 };
        var reader = new Utf8JsonReader(utf8.AsSpan(start, end - start), options);
        try
        {
            while (reader.Read())
            {
                var offset = start + (int)reader.TokenStartIndex;
                if (tree.Add(reader.TokenType, offset, reader.ValueSpan.Length) is { } limit)
                {
                    return limit;
                }

                tree.Consumed = start + (int)reader.BytesConsumed;
            }

            return null;
        }
        catch (JsonException)
        {
            return SyntaxProblem.Find(utf8, start, end, tree);
        }
    }

    private static string? OtherEncoding(byte[] utf8)
    {
        if (utf8.Length < 2)
        {
            return null;
        }

        return (utf8[0], utf8[1]) switch
        {
            (0xFF, 0xFE) or (0xFE, 0xFF) => utf8.Length >= 4 && utf8[2] == 0 && utf8[3] == 0 ? "UTF-32" : "UTF-16",
            (0, 0) => utf8.Length >= 4 && (utf8[2] != 0 || utf8[3] != 0) ? "UTF-32" : null,
            (0, _) => "UTF-16",
            (_, 0) => utf8.Length >= 4 && utf8[2] == 0 && utf8[3] == 0 ? "UTF-32" : "UTF-16",
            _ => null,
        };
    }
}
