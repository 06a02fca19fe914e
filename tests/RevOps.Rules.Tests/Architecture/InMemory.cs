using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RevOps.Rules.Tests.Architecture;

/// <summary>Compiles a few lines, so that a rule can be shown what it must not let pass.</summary>
internal static class InMemory
{
    /// <summary>The lines as a loaded assembly.</summary>
    public static Assembly Compile(string source) => new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(Emit(source));

    /// <summary>The lines as an assembly that a compiler can reference.</summary>
    public static MetadataReference Reference(string source) => MetadataReference.CreateFromStream(Emit(source));

    private static MemoryStream Emit(string source)
    {
        var image = new MemoryStream();
        var result = Platform.Library.WithAssemblyName($"sample-{Guid.NewGuid():N}")
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText($"global using System; global using System.Collections.Generic;\n{source}", new CSharpParseOptions(LanguageVersion.Latest)))
            .Emit(image);
        result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        image.Position = 0;
        return image;
    }
}
