namespace RevOps.Rules.Tests.Architecture;

/// <summary>The files that set how the library is compiled.</summary>
internal static class Settings
{
    public static IEnumerable<(string Path, string Text)> OfTheLibrary() =>
        new[] { ".editorconfig", "Directory.Build.props", "src/Directory.Build.props" }
            .Concat(Libraries.Projects.Select(p => $"src/{p}/{p}.csproj"))
            .Select(p => (p, File.ReadAllText(Repository.At(p))));
}
