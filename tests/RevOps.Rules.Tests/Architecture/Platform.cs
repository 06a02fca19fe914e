using Microsoft.CodeAnalysis;

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

    /// <summary>The assemblies of the framework itself.</summary>
    public static IReadOnlySet<string> FrameworkNames { get; } =
        Paths.Where(p => Path.GetDirectoryName(p) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(p => Path.GetFileNameWithoutExtension(p)).ToHashSet(StringComparer.Ordinal);
}
