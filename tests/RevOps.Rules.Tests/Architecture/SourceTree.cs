using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RevOps.Rules.Tests.Architecture;

/// <summary>
/// The library's sources, bound by the compiler, so that a rule sees which type a name means rather than how it is spelled.
/// Code under <c>#if</c> is read twice, once for each target.
/// </summary>
internal sealed class SourceTree
{
    public const string Abstractions = "RevOps.Rules.Abstractions";
    public const string Core = "RevOps.Rules";

    private const string Assumed =
        """
        global using global::System;
        global using global::System.Collections.Generic;
        global using global::System.IO;
        global using global::System.Linq;
        global using global::System.Net.Http;
        global using global::System.Threading;
        global using global::System.Threading.Tasks;
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("RevOps.Rules")]
        """;

    private static readonly string[] ModernSymbols =
        ["NET", "NETCOREAPP", "NET10_0", .. Enumerable.Range(5, 6).Select(v => $"NET{v}_0_OR_GREATER"), "RELEASE"];

    private static readonly string[] StandardSymbols =
        ["NETSTANDARD", "NETSTANDARD2_0", "NETSTANDARD1_0_OR_GREATER", "NETSTANDARD2_0_OR_GREATER", "RELEASE"];

    private static readonly Lazy<SourceTree> LazyLibrary = new(() => Of(
        Repository.Files("src", "*.cs").Select(f => (Repository.Relative(f), File.ReadAllText(f)))));

    private readonly Lazy<IReadOnlyList<string>> _problems;

    private SourceTree(IReadOnlyList<SourceFile> files, IReadOnlyList<Mention> mentions, Lazy<IReadOnlyList<string>> problems) =>
        (Files, Mentions, _problems) = (files, mentions, problems);

    /// <summary>Both packages as they are in this checkout.</summary>
    public static SourceTree Library => LazyLibrary.Value;

    /// <summary>The files, parsed as for net10.0.</summary>
    public IReadOnlyList<SourceFile> Files { get; }

    /// <summary>Every type that the files name, apart from doc comments.</summary>
    public IReadOnlyList<Mention> Mentions { get; }

    /// <summary>What the compiler could not bind; a rule is blind there.</summary>
    public IReadOnlyList<string> Problems => _problems.Value;

    /// <summary>Binds sources given by their path from the root of the repository.</summary>
    public static SourceTree Of(IEnumerable<(string Path, string Text)> sources)
    {
        var texts = sources.ToList();
        var modern = Bind(texts, ModernSymbols, all: true);
        var standard = texts.Any(t => IsConditional(t.Text)) ? Bind(texts, StandardSymbols, all: false) : null;
        return new SourceTree(modern.Files, [.. modern.Mentions, .. standard?.Mentions ?? []], modern._problems);
    }

    private static SourceTree Bind(List<(string Path, string Text)> texts, string[] symbols, bool all)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest, preprocessorSymbols: symbols);
        var files = texts.Select(t =>
        {
            var parts = t.Path.Split('/', 3);
            return new SourceFile(parts[1], parts[2], t.Text, CSharpSyntaxTree.ParseText(t.Text, options, t.Path));
        }).ToList();

        var abstractions = Compile(Abstractions, files, options, null);
        var core = Compile(Core, files, options, files.Any(f => f.IsAbstractions) ? abstractions : null);
        var byTree = files.ToDictionary(f => f.Tree);
        var mentions = files.Where(f => all || IsConditional(f.Text))
            .SelectMany(f => MentionsIn(f, (f.IsAbstractions ? abstractions : core).GetSemanticModel(f.Tree), byTree))
            .ToList();
        var problems = new Lazy<IReadOnlyList<string>>(() =>
            [.. abstractions.GetDiagnostics().Concat(core.GetDiagnostics()).Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString())]);
        return new SourceTree(files, mentions, problems);
    }

    private static CSharpCompilation Compile(string project, List<SourceFile> files, CSharpParseOptions parse, CSharpCompilation? below)
    {
        var trees = files.Where(f => f.Project == project).Select(f => f.Tree).Append(CSharpSyntaxTree.ParseText(Assumed, parse));
        var compilation = Platform.Library.WithAssemblyName(project).AddSyntaxTrees(trees);
        return below is null ? compilation : compilation.AddReferences(below.ToMetadataReference());
    }

    private static IEnumerable<Mention> MentionsIn(SourceFile file, SemanticModel model, Dictionary<SyntaxTree, SourceFile> files)
    {
        var seen = new HashSet<(int, ISymbol)>();
        foreach (var node in file.Tree.GetRoot().DescendantNodes())
        {
            var symbol = node switch
            {
                SimpleNameSyntax => model.GetSymbolInfo(node).Symbol,
                BaseObjectCreationExpressionSyntax => model.GetTypeInfo(node).Type,
                _ => null,
            };
            foreach (var type in TypesOf(symbol))
            {
                var line = node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
                if (seen.Add((line, type)))
                {
                    var declared = type.DeclaringSyntaxReferences.Where(r => files.ContainsKey(r.SyntaxTree)).Select(r => files[r.SyntaxTree]).Distinct().ToList();
                    yield return new Mention(file, line, type, declared);
                }
            }
        }
    }

    private static IEnumerable<INamedTypeSymbol> TypesOf(ISymbol? symbol) =>
        symbol switch
        {
            ITypeSymbol type => Named(type),
            ILocalSymbol local => Named(local.Type),
            IParameterSymbol parameter => Named(parameter.Type),
            { ContainingType: { } owner } => Named(owner),
            _ => [],
        };

    private static IEnumerable<INamedTypeSymbol> Named(ITypeSymbol type) =>
        type switch
        {
            IArrayTypeSymbol array => Named(array.ElementType),
            INamedTypeSymbol { IsTupleType: false } named => named.TypeArguments.SelectMany(Named).Prepend(Outermost(named.OriginalDefinition)),
            _ => [],
        };

    private static INamedTypeSymbol Outermost(INamedTypeSymbol type) => type.ContainingType is { } outer ? Outermost(outer) : type;

    private static bool IsConditional(string text) => text.Contains("#if", StringComparison.Ordinal);
}
