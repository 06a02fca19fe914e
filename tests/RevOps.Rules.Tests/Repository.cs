namespace RevOps.Rules.Tests;

/// <summary>Where the repository lies on this machine, for tests that read its sources, pages and approved files.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The build configuration of this test run: where the libraries' assemblies lie beside it.</summary>
    public static string Configuration { get; } =
        typeof(Repository).Assembly.GetCustomAttributes(typeof(System.Reflection.AssemblyConfigurationAttribute), false)
            .Cast<System.Reflection.AssemblyConfigurationAttribute>().Single().Configuration;

    /// <summary>The full path of a file or folder given from the root, with forward slashes.</summary>
    public static string At(string path) => Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>The path of a file from the root, with forward slashes.</summary>
    public static string Relative(string fullPath) => Path.GetRelativePath(Root, fullPath).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>The files under a folder, in a stable order, without what a build leaves there.</summary>
    public static IEnumerable<string> Files(string folder, string pattern)
    {
        var root = At(folder);
        if (!Directory.Exists(root))
        {
            return [];
        }

        return Directory.EnumerateFiles(root, pattern, SearchOption.AllDirectories)
            .Where(f => !Path.GetRelativePath(root, f).Split(Path.DirectorySeparatorChar).Any(s => s is "bin" or "obj" or "artifacts"))
            .Order(StringComparer.Ordinal);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "RevOps.Rules.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"`{AppContext.BaseDirectory}` does not lie in the repository; run the tests from a checkout.");
    }
}
