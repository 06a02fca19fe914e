using System.Text.Json;

namespace RevOps.Rules.Tests.Docs;

/// <summary>Reads a <c>json</c> block of a page.</summary>
internal static class JsonBlock
{
    private const string Criterion = "json criterion";
    private const string Broken = "json RR";

    private static readonly JsonDocumentOptions Strict = new() { CommentHandling = JsonCommentHandling.Skip, AllowDuplicateProperties = false };

    // What the criteria of the pages name: each page says so, and one list keeps the pages speaking of the same company.
    private static readonly RecordAttribute[] Known =
    [
        Attributes.Number("employees", min: 0),
        Attributes.Number("annualRevenue", min: 0, options: new AttributeOptions { Unit = "USD" }),
        Attributes.Text("country", trim: true),
        Attributes.Text("industry", ["software", "finance", "health"]),
        Attributes.Text("title"),
        Attributes.Text("email"),
        Attributes.TextSet("interests"),
        Attributes.Flag("optedOut"),
        Attributes.Date("renewal"),
        Attributes.Instant("lastActivity"),
        Attributes.Collection("contacts", Attributes.Text("role"), Attributes.Number("meetings", min: 0)),
    ];

    /// <summary>Whether a fence holds JSON of some kind that is checked.</summary>
    public static bool IsJson(DocBlock block) => block.Kind is "json" or Criterion || CodeOf(block) is not null;

    /// <summary>The diagnostic that a broken example shows, or null for one that is right.</summary>
    public static string? CodeOf(DocBlock block) =>
        block.Kind.StartsWith(Broken, StringComparison.Ordinal) && block.Kind.Length == Broken.Length + 4 ? block.Kind["json ".Length..] : null;

    /// <summary>Fails unless the block is what its fence says: JSON, a whole policy, a criterion, or a document that is broken in one way.</summary>
    public static void Load(DocPage page, DocBlock block)
    {
        try
        {
            if (CodeOf(block) is { } code)
            {
                ShowsOnly(code, block.Text);
                return;
            }

            using var document = JsonDocument.Parse(block.Text, Strict);
            if (block.Kind == Criterion)
            {
                PolicyDocument.LoadCriterion(block.Text, Known);
            }
            else if (document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("format", out _))
            {
                LoadPolicy(block.Text);
            }
        }
        catch (Exception failure) when (failure is JsonException or PolicyException or FormatException)
        {
            throw new FormatException($"The block on line {block.Line} of `{page.Path}` is not what its fence says: {failure.Message}", failure);
        }
    }

    // A warning in a page would be copied by its readers; and what a page shows, the library can write.
    private static void LoadPolicy(string json)
    {
        var result = PolicyDocument.Read(json);
        if (result.Diagnostics.Count > 0)
        {
            throw new PolicyException(result.Diagnostics);
        }

        PolicyDocument.Load(PolicyDocument.Write(result.Policy!)).ContentHash.ShouldBe(result.Policy!.ContentHash);
    }

    // Anything else that such an example reports would teach the reader something that its section does not say.
    private static void ShowsOnly(string code, string json)
    {
        var diagnostics = PolicyDocument.Read(json).Diagnostics;
        if (diagnostics.Count == 0 || diagnostics.Any(d => d.Code != code))
        {
            throw new FormatException($"it should show {code} and nothing else, and shows: {string.Join("; ", diagnostics)}");
        }
    }
}
