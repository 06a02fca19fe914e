using Microsoft.CodeAnalysis;

namespace RevOps.Rules.Tests.Architecture;

public class Rule8NamesTests
{
    private static readonly DesignRule Rule = new(8, "no public type name is ambiguous beside the SDK's implicit usings and xunit");

    private static readonly string[] Namespaces =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks", "Xunit"];

    [Fact]
    public void Names_stand_beside_the_implicit_usings() => Rule.Holds(Breaks(Rule5PublicTypesTests.PublicTypes().Where(t => !t.IsNested).Select(t => t.Name.Split('`')[0])));

    [Fact]
    public void An_ambiguous_name_is_seen() =>
        Breaks(["Attribute", "Action", "Timer", "Range", "File", "Record", "Territory"]).Select(b => b.Split('`')[1]).ShouldBe(["Attribute", "Action", "Timer", "Range", "File", "Record"], ignoreOrder: true);

    private static IEnumerable<string> Breaks(IEnumerable<string> names)
    {
        var taken = Taken();
        return names.Where(taken.ContainsKey).Select(n => $"`{n}` is also `{taken[n]}.{n}`");
    }

    private static Dictionary<string, string> Taken()
    {
        var global = Platform.Library.GlobalNamespace;
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in Namespaces)
        {
            INamespaceSymbol? found = global;
            foreach (var part in name.Split('.'))
            {
                found = found?.GetNamespaceMembers().SingleOrDefault(n => n.Name == part);
            }

            found.ShouldNotBeNull($"The test run references nothing in `{name}`.");
            foreach (var type in found.GetTypeMembers().Where(t => t.DeclaredAccessibility == Accessibility.Public))
            {
                taken[type.Name] = name;
            }
        }

        return taken;
    }
}
