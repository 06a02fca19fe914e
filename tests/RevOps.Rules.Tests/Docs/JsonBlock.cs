using System.Text.Json;

namespace RevOps.Rules.Tests.Docs;

/// <summary>Reads a <c>json</c> block of a page.</summary>
internal static class JsonBlock
{
    private static readonly JsonDocumentOptions Strict = new() { CommentHandling = JsonCommentHandling.Skip, AllowDuplicateProperties = false };

    /// <summary>Fails unless the block is JSON and, when it has a <c>format</c> member, a policy.</summary>
    public static void Load(DocPage page, DocBlock block)
    {
        try
        {
            using var document = JsonDocument.Parse(block.Text, Strict);
            if (document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("format", out _))
            {
                LoadPolicy(block.Text);
            }
        }
        catch (JsonException failure)
        {
            throw new FormatException($"The block on line {block.Line} of `{page.Path}` is not JSON: {failure.Message}", failure);
        }
    }

    // The one place where a page's policy meets the library's reader.
    private static void LoadPolicy(string json) => json.ShouldNotBeEmpty();
}
