using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RevOps.Rules.Tests.Architecture;

public class Rule3JsonTests
{
    private static readonly DesignRule Rule = new(3, "JSON is known to `Policies/Json`, the JsonElement adapter (`Records/Json*.cs`) and the JSON Lines log (`Audit/JsonLines*.cs`) alone");
    private static readonly DesignRule Attributes = new(3, "model types carry no JSON attribute");

    [Fact]
    public void Json_is_known_in_three_places() => Rule.Holds(Breaks(SourceTree.Library));

    [Fact]
    public void No_type_carries_a_json_attribute() => Attributes.Holds(AttributeBreaks(SourceTree.Library));

    [Fact]
    public void Json_elsewhere_is_seen()
    {
        const string Reads = "namespace RevOps.Rules; internal static class C { internal static int Get(System.Text.Json.JsonElement e) => e.GetInt32(); }";
        const string Carries = "namespace RevOps.Rules; internal sealed class C { [System.Text.Json.Serialization.JsonIgnore] public int P { get; } }";
        Breaks(SourceTree.Of([("src/RevOps.Rules/Policies/C.cs", Reads)])).ShouldNotBeEmpty();
        Breaks(SourceTree.Of([("src/RevOps.Rules/Records/Schema.cs", Reads)])).ShouldNotBeEmpty();
        Breaks(SourceTree.Of([("src/RevOps.Rules/Records/JsonRecords.cs", Reads)])).ShouldBeEmpty();
        Breaks(SourceTree.Of([("src/RevOps.Rules/Policies/Json/Reader.cs", Reads)])).ShouldBeEmpty();
        AttributeBreaks(SourceTree.Of([("src/RevOps.Rules/Policies/Json/C.cs", Carries)])).ShouldHaveSingleItem();
    }

    private static bool MayKnowJson(SourceFile file) =>
        !file.IsAbstractions
        && (file.Path.StartsWith("Policies/Json/", StringComparison.Ordinal)
            || (file.Folder == "Records" && file.Name.StartsWith("Json", StringComparison.Ordinal))
            || (file.Folder == "Audit" && file.Name.StartsWith("JsonLines", StringComparison.Ordinal)));

    private static IEnumerable<string> Breaks(SourceTree tree) =>
        tree.Mentions.Where(m => m.Namespace.StartsWith("System.Text.Json", StringComparison.Ordinal) && !MayKnowJson(m.From)).Select(m => m.ToString())
            .Concat(tree.Files.Where(f => !MayKnowJson(f)).SelectMany(f => Usings.In(f)
                .Where(u => u.Name.StartsWith("System.Text.Json", StringComparison.Ordinal)).Select(u => $"{f} names `{u.Name}` on line {u.Line}")));

    private static IEnumerable<string> AttributeBreaks(SourceTree tree) =>
        from file in tree.Files
        from attribute in file.Tree.GetRoot().DescendantNodes().OfType<AttributeSyntax>()
        let name = attribute.Name.ToString().Split('.')[^1]
        where name.StartsWith("Json", StringComparison.Ordinal)
        select $"{file} puts `{name}` on line {attribute.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";
}
