namespace RevOps.Rules.Tests.Docs;

public class DocsTests
{
    // Other spellings would slip past the tests that run the blocks.
    private static readonly string[] NotUsed = ["cs", "c#", "C#", "bash", "console", "zsh", "jsonc", "json5"];

    public static TheoryData<string> Pages { get; } = [.. DocPage.Paths];

    public static TheoryData<string> LinkedPages { get; } = [.. DocPage.LinkedPaths];

    [Theory]
    [MemberData(nameof(Pages))]
    public Task The_code_of_a_page_runs(string path) => DocProgram.Run(DocPage.Read(path));

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_json_of_a_page_loads(string path)
    {
        var page = DocPage.Read(path);

        page.Blocks.Where(JsonBlock.IsJson).ToList().ForEach(b => JsonBlock.Load(page, b));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_fence_says_what_it_holds_in_the_words_that_are_checked(string path) =>
        DocPage.Read(path).Blocks.Where(b => NotUsed.Contains(b.Kind.Split(' ')[0]) || (b.Kind.StartsWith("json", StringComparison.Ordinal) && !JsonBlock.IsJson(b))).Select(b => $"line {b.Line}: `{b.Kind}`").ShouldBeEmpty($"Fence blocks as `csharp`, `csharp test`, `json`, `json criterion`, `json RR` and four digits, or `sh` in {path}.");

    [Theory]
    [MemberData(nameof(LinkedPages))]
    public void Links_lead_somewhere(string path) =>
        DocLinks.Dead(DocPage.Read(path), p => p.EndsWith(".md", StringComparison.Ordinal) && File.Exists(Repository.At(p)) ? DocPage.Read(p) : null).ShouldBeEmpty();

    [Theory]
    [InlineData("dotnet test")]
    [InlineData("dotnet run")]
    public void The_first_page_has_both_commands(string command) =>
        DocPage.Read("README.md").Blocks.Where(b => b.Kind == "sh" && b.Text.StartsWith(command, StringComparison.Ordinal)).ShouldHaveSingleItem();
}
