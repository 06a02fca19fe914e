using System.Globalization;

namespace RevOps.Rules.Tests.Policies;

/// <summary>
/// Small broken policies, one mistake or two each, beside the diagnostics that they must give: code, JSON Pointer, line and column of the
/// offending token.
/// </summary>
public class BrokenPolicyTests
{
    private const string Folder = "tests/RevOps.Rules.Tests/Policies/Broken";

    // Given by compiling against a schema, by limits that a small file cannot meet, or by documents that are no policies; each has a test of its own.
    private static readonly string[] Elsewhere = ["RR1010", "RR1012", "RR1013", "RR1014", "RR1015", "RR3004", "RR9701", "RR9702"];

    public static TheoryData<string> Cases => [.. Repository.Files(Folder, "*.json").Select(f => Path.GetFileName(f))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_broken_policy_is_reported_at_the_offending_token(string file)
    {
        var read = PolicyDocument.Read(File.ReadAllBytes(Path.Combine(Repository.At(Folder), file)));
        if (read.Diagnostics.Any(d => d.Severity == PolicyDiagnosticSeverity.Error))
        {
            read.Policy.ShouldBeNull();
        }

        var lines = read.Diagnostics.Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.Code} {(d.JsonPointer.Length == 0 ? "(root)" : d.JsonPointer)} {d.Line}:{d.Column}"));
        Approved.Matches("Policies/Broken/" + Path.ChangeExtension(file, ".approved.txt"), string.Join("\n", lines));
    }

    [Fact]
    public void Every_code_of_the_catalogue_has_a_broken_policy()
    {
        var seen = Repository.Files(Folder, "*.approved.txt").SelectMany(File.ReadAllLines).Select(l => l.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);
        DiagnosticCatalogue.All.Select(d => d.Code).Where(c => !seen.Contains(c) && !Elsewhere.Contains(c)).ShouldBeEmpty();
        Elsewhere.Where(seen.Contains).ShouldBeEmpty("a code with a broken policy is not listed as tested elsewhere");
    }
}
