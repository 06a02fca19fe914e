using System.Text.RegularExpressions;

namespace RevOps.Rules.Tests.Docs;

/// <summary>Each rule of the page of semantics names a test that holds it, and each test named exists.</summary>
public partial class SemanticsPageTests
{
    // Sections from the first of these on hold what no test holds yet.
    private const string NotHeld = "## Built, without a test of its own yet";
    private const string NotBuilt = "## Decided, not built yet";

    private static readonly DocPage Page = DocPage.Read("docs/semantics.md");

    private static readonly ILookup<string, Type> Classes = typeof(SemanticsPageTests).Assembly.GetTypes().Where(t => t.IsPublic).ToLookup(t => t.Name, StringComparer.Ordinal);

    [Fact]
    public void Every_rule_names_a_test_that_exists()
    {
        var rules = Rules().ToList();

        rules.Count.ShouldBeGreaterThan(50);
        rules.SelectMany(Faults).ShouldBeEmpty();
    }

    [Fact]
    public void What_no_test_holds_names_none() =>
        Lines().SkipWhile(l => !IsEnd(l.Text)).Where(l => TestName().IsMatch(l.Text)).Select(l => l.Text).ShouldBeEmpty();

    [Theory]
    [InlineData("- A rule.", "names no test")]
    [InlineData("- A rule. `NoSuchTests.At_all`", "does not exist")]
    [InlineData("- A rule. `SemanticsPageTests.At_all`", "does not exist")]
    [InlineData("- A rule. `SemanticsPageTests.Faults`", "does not exist")]
    public void A_rule_that_nothing_holds_is_seen(string rule, string says) => Faults((1, rule)).ShouldHaveSingleItem().ShouldContain(says);

    private static IEnumerable<string> Faults((int Line, string Text) rule)
    {
        var names = TestName().Matches(rule.Text);
        if (names.Count == 0)
        {
            yield return $"the rule on line {rule.Line} names no test";
        }

        foreach (var name in names.Select(m => (Class: m.Groups["class"].Value, Method: m.Groups["method"].Value)))
        {
            if (!Classes[name.Class].Any(c => c.GetMethods().Any(m => m.Name == name.Method && m.IsDefined(typeof(FactAttribute), inherit: false))))
            {
                yield return $"`{name.Class}.{name.Method}` on line {rule.Line} does not exist";
            }
        }
    }

    private static IEnumerable<(int Line, string Text)> Rules() => Lines().TakeWhile(l => !IsEnd(l.Text)).Where(l => l.Text.StartsWith("- ", StringComparison.Ordinal));

    private static bool IsEnd(string heading) => heading is NotHeld or NotBuilt;

    // A rule that is wrapped goes on in indented lines.
    private static IEnumerable<(int Line, string Text)> Lines()
    {
        (int Line, string Text)? open = null;
        foreach (var (line, text) in Page.Prose)
        {
            if (open is { } rule && text.StartsWith("  ", StringComparison.Ordinal))
            {
                open = (rule.Line, $"{rule.Text} {text.Trim()}");
                continue;
            }

            if (open is { } done)
            {
                yield return done;
            }

            open = (line, text);
        }

        if (open is { } last)
        {
            yield return last;
        }
    }

    [GeneratedRegex(@"`(?<class>\w+Tests|\w+Laws|\w+Test)\.(?<method>\w+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 600_000)]
    private static partial Regex TestName();
}
