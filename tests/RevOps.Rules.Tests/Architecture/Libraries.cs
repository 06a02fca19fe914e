namespace RevOps.Rules.Tests.Architecture;

/// <summary>The two packages' assemblies as this build left them, by target.</summary>
internal static class Libraries
{
    public static readonly string[] Projects = [SourceTree.Abstractions, SourceTree.Core];

    public static readonly string[] Targets = ["netstandard2.0", "net10.0"];

    public static string PathOf(string project, string target)
    {
        var path = Repository.At($"src/{project}/bin/{Repository.Configuration}/{target}/{project}.dll");
        return File.Exists(path) ? path : throw new FileNotFoundException($"`{path}` was not built; build the solution first.", path);
    }
}
