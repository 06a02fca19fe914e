using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RevOps.Rules.Tests.Architecture;

/// <summary>The using directives of a file.</summary>
internal static class Usings
{
    public static IEnumerable<(string Name, int Line)> In(SourceFile file) =>
        file.Tree.GetRoot().DescendantNodes().OfType<UsingDirectiveSyntax>()
            .Select(u => (u.NamespaceOrType.ToString(), u.GetLocation().GetLineSpan().StartLinePosition.Line + 1));
}
