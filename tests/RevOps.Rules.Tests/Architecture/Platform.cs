using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RevOps.Rules.Tests.Architecture;

/// <summary>What the compiler is told to reference: the framework and the packages of this test run, without the library itself.</summary>
internal static class Platform
{
    /// <summary>Full paths of the assemblies.</summary>
    public static IReadOnlyList<string> Paths { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => !Path.GetFileName(p).StartsWith("RevOps.", StringComparison.Ordinal))];

    /// <summary>The same as references.</summary>
    public static IReadOnlyList<MetadataReference> References { get; } = [.. Paths.Select(p => MetadataReference.CreateFromFile(p))];

    /// <summary>An empty library that compilations start from: they share what was read from the references.</summary>
    public static CSharpCompilation Library { get; } = CSharpCompilation.Create(
        "library",
        references: References,
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The assemblies of the framework itself.</summary>
    public static IReadOnlySet<string> FrameworkNames { get; } =
        Paths.Where(p => Path.GetDirectoryName(p) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(p => Path.GetFileNameWithoutExtension(p)).ToHashSet(StringComparer.Ordinal);
}
