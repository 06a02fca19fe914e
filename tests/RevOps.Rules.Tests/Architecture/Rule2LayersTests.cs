namespace RevOps.Rules.Tests.Architecture;

public class Rule2LayersTests
{
    private static readonly DesignRule Siblings = new(2, "a capability never references a sibling capability");
    private static readonly DesignRule Arrows = new(2, "references follow the arrows of DESIGN section 3");

    [Fact]
    public void The_sources_bind_so_that_the_rules_see_everything() => SourceTree.Library.Problems.ShouldBeEmpty();

    [Fact]
    public void Capabilities_do_not_know_each_other() => Siblings.Holds(SiblingBreaks(SourceTree.Library));

    [Fact]
    public void References_follow_the_arrows() => Arrows.Holds(ArrowBreaks(SourceTree.Library));

    [Fact]
    public void Every_folder_has_its_place_in_the_arrows() =>
        Arrows.Holds(SourceTree.Library.Files.Where(f => !f.IsAbstractions && !Layers.Has(f.Folder))
            .Select(f => $"{f} lies in `{f.Folder}`, which has no place there (move it, or record the decision and give the folder a line in `Layers`)"));

    [Theory]
    [InlineData("internal sealed class Use { internal FitPolicy? P; }")]
    [InlineData("internal static class Use { internal static object Get(System.Func<object> f) => FitPolicy.Default; }")]
    [InlineData("internal static class Use { internal static object Get(Root r) { var p = r.Fit(); return p; } }")]
    [InlineData("internal static class Use { internal static System.Collections.Generic.List<FitPolicy[]>? Many; }")]
    public void A_name_of_a_sibling_is_seen_in_any_form(string use)
    {
        var tree = Tree("Routing/Use.cs", use);

        SiblingBreaks(tree).ShouldNotBeEmpty();
        SiblingBreaks(tree).ShouldAllBe(b => b.StartsWith("`src/RevOps.Rules/Routing/Use.cs` names `FitPolicy`", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Routing/Use.cs", "internal static class Use { internal static string FitPolicy = \"FitPolicy\"; /* FitPolicy */ }")]
    [InlineData("Policies/Use.cs", "internal sealed class Use { internal FitPolicy? P; }")]
    public void A_word_in_a_text_and_a_downward_arrow_are_no_break(string path, string use)
    {
        ArrowBreaks(Tree(path, use)).ShouldBeEmpty();
        SiblingBreaks(Tree(path, use)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Criteria/Use.cs")]
    [InlineData("Records/Use.cs")]
    [InlineData("Calendars/Use.cs")]
    [InlineData("Audit/Use.cs")]
    [InlineData("Scorecards/Use.cs")]
    [InlineData("Use.cs")]
    public void An_arrow_upwards_is_seen(string path) =>
        ArrowBreaks(Tree(path, "internal sealed class Use { internal FitPolicy? P; }")).ShouldHaveSingleItem();

    [Fact]
    public void An_arrow_under_a_condition_is_seen() =>
        ArrowBreaks(Tree("Criteria/Use.cs", "\n#if NETSTANDARD2_0\ninternal sealed class Use { internal FitPolicy? P; }\n#endif\n")).ShouldHaveSingleItem();

    private static SourceTree Tree(string path, string use) =>
        SourceTree.Of(
        [
            ("src/RevOps.Rules/Fit/FitPolicy.cs", "namespace RevOps.Rules; internal sealed class FitPolicy { internal static FitPolicy Default = new(); }"),
            ("src/RevOps.Rules/Policies/Root.cs", "namespace RevOps.Rules; internal sealed class Root { internal FitPolicy Fit() => FitPolicy.Default; }"),
            ($"src/RevOps.Rules/{path}", $"namespace RevOps.Rules; {use}"),
        ]);

    private static IEnumerable<string> SiblingBreaks(SourceTree tree) =>
        tree.Mentions.Where(m => Layers.Capabilities.Contains(m.From.Folder) && IsForeign(m, to => Layers.Capabilities.Contains(to) && to != m.From.Folder)).Select(m => m.ToString());

    private static IEnumerable<string> ArrowBreaks(SourceTree tree) =>
        tree.Mentions.Where(m => !m.From.IsAbstractions && IsForeign(m, to => !Layers.Allows(m.From.Folder, to)))
            .Select(m => $"{m}, which belongs to `{m.DeclaredIn[0].Folder}`");

    // A partial type that several folders declare belongs to each of them.
    private static bool IsForeign(Mention mention, Func<string, bool> isForeign) =>
        mention.DeclaredIn.Count > 0 && mention.DeclaredIn.All(d => !d.IsAbstractions && isForeign(d.Folder));
}
