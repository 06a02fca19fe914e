using Microsoft.CodeAnalysis;

namespace RevOps.Rules.Tests.Architecture;

public class PublicApiTests
{
    private static readonly DesignRule Superset = new(7, "the net10.0 public API is a superset of netstandard2.0's");
    private static readonly DesignRule Frozen = new(7, "interfaces never gain members, growth happens in context types");

    public static TheoryData<string, string> Packages { get; } =
        [.. from project in Libraries.Projects from target in Libraries.Targets select (project, target)];

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_public_api_is_what_was_approved(string project, string target) =>
        Approved.Matches(FileOf(project, target), ApiText.Of(project, target).ToString(), $"The public API of {project} for {target} differs from the approved text");

    [Theory]
    [MemberData(nameof(Packages))]
    public void An_approved_interface_gains_no_member(string project, string target) =>
        Frozen.Holds(Gains(Approved.Read(FileOf(project, target)) ?? "", ApiText.Of(project, target)));

    [Theory]
    [InlineData(SourceTree.Abstractions)]
    [InlineData(SourceTree.Core)]
    public void The_newer_target_has_everything_of_the_older(string project) =>
        Superset.Holds(Missing(ApiText.Of(project, "netstandard2.0"), ApiText.Of(project, "net10.0")));

    [Fact]
    public void A_gained_or_missing_member_is_seen()
    {
        var before = Of("public interface IA { void X(); } public interface IB { }");
        var after = Of("public interface IA { void X(); void Y(); } public interface IC { void Z(); }");

        Gains(before.ToString(), after).ShouldHaveSingleItem().ShouldContain("`IA` gains `void Y()`");
        Missing(after, before).ShouldBe(["`interface IC` is missing", "`IA` has no `void Y()`"], ignoreOrder: true);
        Missing(before, before).ShouldBeEmpty();
        Missing(Of("public sealed class A : System.IDisposable { public void Dispose() { } }"), Of("public sealed class A { public void Dispose() { } }"))
            .ShouldHaveSingleItem().ShouldContain("IDisposable");
    }

    private static ApiText Of(string source) => ApiText.Of(InMemory.Reference(source), []);

    private static string FileOf(string project, string target) => $"Architecture/PublicApi/{project}.{target}.approved.txt";

    private static IEnumerable<string> Gains(string approved, ApiText now)
    {
        var lines = approved.Split('\n');
        foreach (var type in now.Types.Where(t => t.Kind == TypeKind.Interface))
        {
            var start = Array.FindIndex(lines, l => l == type.Header || l.StartsWith($"{type.Header} : ", StringComparison.Ordinal));
            if (start < 0)
            {
                continue;
            }

            var was = lines.Skip(start + 1).TakeWhile(l => l.Length > 0).Select(l => l.Trim().Split("  // ")[0]).ToHashSet(StringComparer.Ordinal);
            foreach (var member in type.Members.Where(m => !was.Contains(m.Text)))
            {
                yield return $"`{type.Name}` gains `{Plain(member.Text, type)}`";
            }
        }
    }

    private static IEnumerable<string> Missing(ApiText older, ApiText newer)
    {
        var types = newer.Types.ToDictionary(t => t.Header, StringComparer.Ordinal);
        foreach (var type in older.Types)
        {
            if (!types.TryGetValue(type.Header, out var match))
            {
                yield return $"`{type.Header.Replace("public ", "", StringComparison.Ordinal)}` is missing";
                continue;
            }

            var members = match.Members.Select(m => m.Text).ToHashSet(StringComparer.Ordinal);
            foreach (var member in type.Members.Where(m => !members.Contains(m.Text)))
            {
                yield return $"`{type.Name}` has no `{Plain(member.Text, type)}`";
            }

            foreach (var parent in type.Bases.Where(b => !match.Bases.Contains(b)))
            {
                yield return $"`{type.Name}` is no `{parent}`";
            }
        }
    }

    private static string Plain(string member, ApiType type) =>
        member.Replace("public ", "", StringComparison.Ordinal).Replace("abstract ", "", StringComparison.Ordinal).Replace($"{type.Name}.", "", StringComparison.Ordinal);
}
