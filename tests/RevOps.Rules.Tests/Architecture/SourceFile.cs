using Microsoft.CodeAnalysis;

namespace RevOps.Rules.Tests.Architecture;

/// <summary>A file of the library: its project, its path inside the project with forward slashes, and its syntax.</summary>
internal sealed record SourceFile(string Project, string Path, string Text, SyntaxTree Tree)
{
    /// <summary>The folder directly under the project; empty for a file at its root.</summary>
    public string Folder => Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.IndexOf('/', StringComparison.Ordinal)] : "";

    /// <summary>The file's name without its folders.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>Whether this file belongs to the package without dependencies.</summary>
    public bool IsAbstractions => Project == SourceTree.Abstractions;

    /// <inheritdoc />
    public override string ToString() => $"`src/{Project}/{Path}`";
}

/// <summary>A place in a file that names a type or one of its members, or holds a value of it.</summary>
internal sealed record Mention(SourceFile From, int Line, INamedTypeSymbol Type, IReadOnlyList<SourceFile> DeclaredIn)
{
    /// <summary>The namespace of the type.</summary>
    public string Namespace => Type.ContainingNamespace is { IsGlobalNamespace: false } n ? n.ToDisplayString() : "";

    /// <summary>The type's name with its namespace.</summary>
    public string FullName => Namespace.Length == 0 ? Type.Name : $"{Namespace}.{Type.Name}";

    /// <summary>File, line and type, for a sentence.</summary>
    public override string ToString() => $"{From} names `{Type.Name}` on line {Line}";
}
