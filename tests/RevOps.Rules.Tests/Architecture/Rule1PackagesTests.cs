using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace RevOps.Rules.Tests.Architecture;

public class Rule1PackagesTests
{
    private static readonly DesignRule NoPackage = new(1, "Abstractions references no package");
    private static readonly DesignRule OnlyAtTheEdge = new(1, "nothing outside `DependencyInjection/` names Microsoft.Extensions");

    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net10.0")]
    public void Abstractions_reference_the_framework_alone(string target) =>
        NoPackage.Holds(ReferencesOf(Libraries.PathOf(SourceTree.Abstractions, target))
            .Where(name => target == "netstandard2.0" ? name != "netstandard" : !Platform.FrameworkNames.Contains(name))
            .Select(name => $"its {target} assembly references `{name}`"));

    [Fact]
    public void The_project_of_Abstractions_names_no_package()
    {
        NoPackage.Holds(PackagesIn("src/RevOps.Rules.Abstractions/RevOps.Rules.Abstractions.csproj").Select(p => $"its project names `{p.Name}`"));
        NoPackage.Holds(PackagesIn("src/Directory.Build.props").Concat(PackagesIn("Directory.Build.props"))
            .Where(p => !p.IsPrivate).Select(p => $"the props give every project `{p.Name}`, which is no private analyser"));
    }

    [Fact]
    public void Hosting_packages_stay_at_the_edge() => OnlyAtTheEdge.Holds(Breaks(SourceTree.Library));

    [Fact]
    public void A_name_of_a_hosting_package_elsewhere_is_seen()
    {
        const string Naming = "namespace RevOps.Rules; internal sealed class C { internal Microsoft.Extensions.DependencyInjection.IServiceCollection? S; }";
        Breaks(SourceTree.Of([("src/RevOps.Rules/Fit/C.cs", Naming)])).ShouldHaveSingleItem().ShouldContain("src/RevOps.Rules/Fit/C.cs");
        Breaks(SourceTree.Of([("src/RevOps.Rules/DependencyInjection/C.cs", Naming)])).ShouldBeEmpty();
        Breaks(SourceTree.Of([("src/RevOps.Rules/Fit/C.cs", "using Microsoft.Extensions.Options; namespace RevOps.Rules;")])).ShouldNotBeEmpty();
    }

    private static IEnumerable<string> Breaks(SourceTree tree) =>
        tree.Mentions.Where(m => m.Namespace.StartsWith("Microsoft.Extensions", StringComparison.Ordinal) && m.From.Folder != "DependencyInjection")
            .Select(m => m.ToString())
            .Concat(tree.Files.Where(f => f.Folder != "DependencyInjection").SelectMany(f => Usings.In(f)
                .Where(u => u.Name.StartsWith("Microsoft.Extensions", StringComparison.Ordinal)).Select(u => $"{f} names `{u.Name}` on line {u.Line}")));

    private static IEnumerable<string> ReferencesOf(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        return metadata.AssemblyReferences.Select(r => metadata.GetString(metadata.GetAssemblyReference(r).Name)).ToList();
    }

    private static IEnumerable<(string Name, bool IsPrivate)> PackagesIn(string project) =>
        XDocument.Load(Repository.At(project)).Descendants("PackageReference")
            .Select(p => ((string?)p.Attribute("Include") ?? "", string.Equals((string?)p.Attribute("PrivateAssets"), "all", StringComparison.OrdinalIgnoreCase)));
}
