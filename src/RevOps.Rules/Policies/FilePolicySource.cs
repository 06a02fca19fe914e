namespace RevOps.Rules;

/// <summary>A policy document in a file. Immutable and safe for any number of threads.</summary>
public sealed class FilePolicySource : IPolicySource
{
    /// <summary>Names the file; it is read when the policy is loaded.</summary>
    /// <param name="path">The file's path.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    public FilePolicySource(string path) =>
        Path = string.IsNullOrEmpty(path) ? throw new ArgumentException("A policy file needs a path.", nameof(path)) : path;

    /// <summary>The file's path.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public byte[] Read() => File.ReadAllBytes(Path);
}
