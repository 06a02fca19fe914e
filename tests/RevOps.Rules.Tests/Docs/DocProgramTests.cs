namespace RevOps.Rules.Tests.Docs;

public class DocProgramTests
{
    [Fact]
    public async Task A_later_block_uses_what_an_earlier_one_declared()
    {
        const string Page =
            """
            # Page

            ```csharp
            var seen = new List<string>();
            var one = new Thing(1);
            seen.Add(Describe(one));
            ```

            Types may come later.

            ```csharp
            using System.Text;

            seen.Add(new StringBuilder("two").ToString());
            await Task.Yield();
            if (string.Join(" ", seen) != "thing 1 two") throw new Exception(string.Join(" ", seen));

            static string Describe(Thing t) => $"thing {t.Size}";

            record Thing(int Size);
            ```

            ```csharp test
            using Xunit;

            public class ThingTests
            {
                [Fact] public void It_has_a_size() => Assert.Equal(2, new Thing(2).Size);
                [Theory, InlineData(1), InlineData(2)] public async Task Any_size_will_do(int size) { await Task.Yield(); Assert.Equal(size, new Thing(size).Size); }
            }
            ```
            """;

        (await DocProgram.Run(DocPage.Parse("page.md", Page))).ShouldBe(3);
    }

    [Theory]
    [InlineData("one\ntwo", true)]
    [InlineData("two", true)]
    [InlineData("three", false)]
    public async Task What_a_page_says_that_it_prints_is_checked(string says, bool isRight)
    {
        var run = Run($"```csharp\nConsole.WriteLine(\"one\");\nConsole.WriteLine(\"two\");\n```\n\n```output\n{says}\n```");

        if (isRight)
        {
            await run;
        }
        else
        {
            (await Should.ThrowAsync<InvalidOperationException>(run)).Message.ShouldContain("does not print");
        }
    }

    [Fact]
    public async Task An_error_is_told_by_the_line_of_the_page() =>
        (await Should.ThrowAsync<InvalidOperationException>(() => Run("Prose.\n\n```csharp\nvar a = 1;\n\nint b = a + missing;\n```"))).Message.ShouldContain("page.md(6): ");

    [Theory]
    [InlineData("```csharp\nthrow new ArgumentException(\"seen\");\n```")]
    [InlineData("```csharp test\npublic class T { [Xunit.Fact] public void F() => throw new ArgumentException(\"seen\"); }\n```")]
    [InlineData("```csharp test\npublic class T { [Xunit.Fact] public async Task F() { await Task.Yield(); throw new ArgumentException(\"seen\"); } }\n```")]
    public async Task A_page_that_throws_fails(string page) => (await Should.ThrowAsync<ArgumentException>(() => Run(page))).Message.ShouldBe("seen");

    [Theory]
    [InlineData("```csharp test\nvar a = 1;\n```", "outside a class")]
    [InlineData("```csharp test\npublic class T { public void F() { } }\n```", "without a public method")]
    public async Task A_test_block_that_tests_nothing_fails(string page, string says) =>
        (await Should.ThrowAsync<InvalidOperationException>(() => Run(page))).Message.ShouldContain(says);

    [Theory]
    [InlineData("{ \"a\": 1, }")]
    [InlineData("{ \"a\": 1, \"a\": 2 }")]
    [InlineData("{ a: 1 }")]
    public void Json_that_is_not_strict_fails(string json)
    {
        var page = DocPage.Parse("page.md", $"```json\n{json}\n```");

        Should.Throw<FormatException>(() => JsonBlock.Load(page, page.Blocks.Single())).Message.ShouldContain("line 2 of `page.md`");
    }

    [Theory]
    [InlineData("json", "{ \"format\": 1 }", "RR2003")]
    [InlineData("json criterion", "{ \"attribute\": \"employes\", \"atLeast\": 1 }", "RR3001")]
    [InlineData("json RR3001", "{ \"format\": 1 }", "RR2003")]
    [InlineData("json RR2003", "{ \"format\": 1, \"governance\": { \"name\": \"n\", \"version\": \"1\" }, \"sla\": { \"targets\": [ { \"name\": \"t\", \"metric\": \"firstTouch\", \"within\": \"5m\" } ] } }", "nothing else")]
    public void A_document_that_is_not_what_its_fence_says_fails(string kind, string json, string says)
    {
        var page = DocPage.Parse("page.md", $"```{kind}\n{json}\n```");

        Should.Throw<FormatException>(() => JsonBlock.Load(page, page.Blocks.Single())).Message.ShouldContain(says);
    }

    [Fact]
    public void Json_may_have_comments()
    {
        var page = DocPage.Parse("page.md", "```json\n{ \"a\": 1 /* why */ } // here\n```");

        JsonBlock.Load(page, page.Blocks.Single());
    }

    [Theory]
    [InlineData("[a](no-such-file.md)", true)]
    [InlineData("[a](CONTRIBUTING.md#no-such-heading)", true)]
    [InlineData("[a](#nor-this)", true)]
    [InlineData("# Nor this?\n\n[a](#nor-this)", false)]
    [InlineData("[a](CONTRIBUTING.md#build-and-test) and [b](src)", false)]
    [InlineData("`[a](no-such-file.md)` and [b](https://example.org/x)", false)]
    [InlineData("```sh\n[a](no-such-file.md)\n```", false)]
    public void A_dead_link_is_seen(string text, bool isDead) =>
        DocLinks.Dead(DocPage.Parse("page.md", text), p => p.EndsWith(".md", StringComparison.Ordinal) && File.Exists(Repository.At(p)) ? DocPage.Read(p) : null).Any().ShouldBe(isDead);

    [Fact]
    public void A_block_without_an_end_is_an_error() => Should.Throw<FormatException>(() => DocPage.Parse("page.md", "a\n```csharp\n"));

    private static Task<int> Run(string page) => DocProgram.Run(DocPage.Parse("page.md", page));
}
