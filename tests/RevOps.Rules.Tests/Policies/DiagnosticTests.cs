using System.Reflection;
using System.Text;

namespace RevOps.Rules.Tests.Policies;

public class DiagnosticTests
{
    private static readonly DiagnosticDescriptor Warning = new("RR9999", "A warning", "Only here.", PolicyDiagnosticSeverity.Warning);

    [Fact]
    public void The_catalogue_holds_every_descriptor_once_in_the_order_of_its_codes()
    {
        var codes = DiagnosticCatalogue.All.Select(d => d.Code).ToList();
        codes.ShouldBe([.. codes.Distinct().Order(StringComparer.Ordinal)]);
        DiagnosticCatalogue.All.ShouldAllBe(d => d.Code.Length == 6 && d.Code.StartsWith("RR") && d.Code.Skip(2).All(char.IsAsciiDigit));
        DiagnosticCatalogue.All.ShouldAllBe(d => d.Title.Length > 0 && d.Meaning.EndsWith('.'));

        var declared = typeof(DiagnosticCatalogue).Assembly.GetTypes()
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(f => f.FieldType == typeof(DiagnosticDescriptor))
            .Select(f => (DiagnosticDescriptor)f.GetValue(null)!);
        declared.OrderBy(d => d.Code, StringComparer.Ordinal).ToList().ShouldBe([.. DiagnosticCatalogue.All], customMessage: "a group ends in All, and the catalogue lists the group");
    }

    [Fact]
    public void A_diagnostic_reads_as_a_compiler_writes_it()
    {
        var diagnostic = new PolicyDiagnostic("RR2001", PolicyDiagnosticSeverity.Error, "/fit/nam", 12, 7, "`nam` means nothing here.", "Did you mean `name`?");
        diagnostic.ToString().ShouldBe("(12,7): error RR2001: `nam` means nothing here. Did you mean `name`?");
        diagnostic.ToString("policy.json").ShouldBe("policy.json(12,7): error RR2001: `nam` means nothing here. Did you mean `name`?");

        var built = new PolicyDiagnostic("RR2005", PolicyDiagnosticSeverity.Warning, "/fit/tiers/0", 0, 0, "Too low.", null);
        built.ToString().ShouldBe("warning RR2005: Too low. (at `/fit/tiers/0`)");
        built.ToString("Policy.cs").ShouldBe("Policy.cs: warning RR2005: Too low. (at `/fit/tiers/0`)");
    }

    [Fact]
    public void Diagnostics_are_equal_by_value()
    {
        static PolicyDiagnostic Make(int column = 7, string? suggestion = null) => new("RR2001", PolicyDiagnosticSeverity.Error, "/a", 1, column, "m", suggestion);
        Make().ShouldBe(Make());
        (Make() == Make()).ShouldBeTrue();
        Make().GetHashCode().ShouldBe(Make().GetHashCode());
        (Make() != Make(8)).ShouldBeTrue();
        Make().Equals(Make(suggestion: "s")).ShouldBeFalse();
        (Make() == null).ShouldBeFalse();
        ((PolicyDiagnostic?)null == null).ShouldBeTrue();
    }

    [Fact]
    public void Problems_come_in_the_order_of_the_text_and_those_of_one_place_as_reported()
    {
        var bag = new DiagnosticBag();
        bag.Report(ShapeDiagnostics.WrongType, 4, "/b", "third");
        bag.Report(ShapeDiagnostics.WrongType, 1, "/a", "first");
        bag.Report(ShapeDiagnostics.UnknownMember, 1, "/a", "second");
        bag.ToDiagnostics("[\n\n  1]"u8.ToArray()).Select(d => (d.Message, d.Line, d.Column)).ShouldBe([("first", 1, 2), ("second", 1, 2), ("third", 3, 2)]);
    }

    [Fact]
    public void A_policy_without_text_has_no_lines()
    {
        var bag = new DiagnosticBag();
        bag.Report(ShapeDiagnostics.OutOfRange, "/fit", "m");
        var diagnostic = bag.ToDiagnostics().Single();
        (diagnostic.Line, diagnostic.Column).ShouldBe((0, 0));
    }

    [Fact]
    public void A_full_bag_counts_what_it_leaves_out_and_forgets_no_error()
    {
        var bag = new DiagnosticBag(2);
        for (var i = 0; i < 5; i++)
        {
            bag.Report(Warning, i, "", $"w{i}");
        }

        bag.HasErrors.ShouldBeFalse();
        var warnings = bag.ToDiagnostics(Encoding.ASCII.GetBytes("abcdef"));
        warnings.Select(d => (d.Code, d.Column)).ShouldBe([("RR9999", 1), ("RR9999", 2), ("RR1015", 3)]);
        warnings[2].Severity.ShouldBe(PolicyDiagnosticSeverity.Warning);
        warnings[2].Message.ShouldStartWith("3 more");

        bag.Report(ShapeDiagnostics.WrongType, 5, "", "e");
        bag.HasErrors.ShouldBeTrue();
        bag.ToDiagnostics(Encoding.ASCII.GetBytes("abcdef"))[2].Severity.ShouldBe(PolicyDiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("plain", "`plain`")]
    [InlineData("a\nb\u001b[31m\u202e", "`a\\u000Ab\\u001B[31m\\u202E`")]
    [InlineData("\ud83d\ude00", "`\ud83d\ude00`")]
    public void What_is_quoted_shows_all_and_changes_nothing_around_it(string text, string quoted) => Quoted.Text(text).ShouldBe(quoted);

    [Fact]
    public void What_is_quoted_is_cut_between_characters()
    {
        Quoted.Text(new string('x', 1_000_000)).ShouldBe("`" + new string('x', 80) + "…`");
        Quoted.Text(new string('x', 79) + "😀😀").ShouldBe("`" + new string('x', 79) + "…`");
        Quoted.Text("a\ud800").ShouldBe("`a\\uD800`");
    }
}
