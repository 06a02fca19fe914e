using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RevOps.Rules.Tests.Docs;

/// <summary>
/// The C# blocks of a page as one program: using directives and types gathered from all blocks, statements in the order of the page.
/// Blocks fenced <c>csharp test</c> bring xunit classes, whose facts run after the statements.
/// </summary>
internal static class DocProgram
{
    private const string Implicit =
        """
        global using global::System;
        global using global::System.Collections.Generic;
        global using global::System.IO;
        global using global::System.Linq;
        global using global::System.Net.Http;
        global using global::System.Threading;
        global using global::System.Threading.Tasks;
        """;

    // The console is the process's own: one page at a time.
    private static readonly SemaphoreSlim OnePage = new(1, 1);

    // The framework, the packages of this test run, and the library as it was built for .NET 10.
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "page",
        references: ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(p => MetadataReference.CreateFromFile(p)),
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest, preprocessorSymbols: ["NET", "NET10_0_OR_GREATER"]);

    /// <summary>Compiles and runs a page; returns how many facts ran.</summary>
    public static async Task<int> Run(DocPage page)
    {
        var blocks = page.Blocks.Where(b => b.Kind is "csharp" or "csharp test").ToList();
        if (blocks.Count == 0)
        {
            return 0;
        }

        var assembly = Compile(page.Path, blocks);
        if (assembly.EntryPoint is { } entry)
        {
            Compare(page, await Printed(entry));
        }

        var facts = 0;
        foreach (var method in assembly.GetTypes().SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance)).Where(m => m.IsDefined(typeof(FactAttribute), false)))
        {
            foreach (var arguments in Cases(method))
            {
                await RunFact(method, arguments);
                facts++;
            }
        }

        if (facts == 0 && blocks.Any(b => b.Kind == "csharp test"))
        {
            throw new InvalidOperationException($"`{page.Path}` has a `csharp test` block without a public method marked [Fact] or [Theory].");
        }

        return facts;
    }

    private static async Task<string> Printed(MethodInfo entry)
    {
        await OnePage.WaitAsync();
        var (before, printed) = (Console.Out, new StringWriter());
        Console.SetOut(printed);
        try
        {
            Invoke(entry, null, entry.GetParameters().Length == 0 ? [] : [Array.Empty<string>()]);
            return Plain(printed.ToString());
        }
        finally
        {
            Console.SetOut(before);
            OnePage.Release();
        }
    }

    // What a page says that its code prints, it prints, in that order.
    private static void Compare(DocPage page, string printed)
    {
        var from = 0;
        foreach (var block in page.Blocks.Where(b => b.Kind == "output"))
        {
            var at = printed.IndexOf(Plain(block.Text), from, StringComparison.Ordinal);
            if (at < 0)
            {
                throw new InvalidOperationException($"`{page.Path}` does not print what stands on line {block.Line}. It prints:\n{printed}");
            }

            from = at + Plain(block.Text).Length;
        }
    }

    private static string Plain(string text) => string.Join('\n', text.Replace("\r", "", StringComparison.Ordinal).Split('\n').Select(l => l.TrimEnd()));

    private static Assembly Compile(string path, List<DocBlock> blocks)
    {
        var (usings, statements, types) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        foreach (var block in blocks)
        {
            var unit = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(block.Text, Options).GetRoot();
            var mayRun = block.Kind == "csharp";
            foreach (var node in unit.Usings)
            {
                Append(usings, node, block, path);
            }

            foreach (var member in unit.Members)
            {
                var isStatement = member is GlobalStatementSyntax;
                if (isStatement && !mayRun)
                {
                    throw new InvalidOperationException($"The `csharp test` block on line {block.Line} of `{path}` has statements outside a class; move them into a fact.");
                }

                Append(isStatement ? statements : types, member, block, path);
            }
        }

        var compilation = Empty.WithAssemblyName($"page-{Guid.NewGuid():N}")
            .WithOptions(Empty.Options.WithOutputKind(statements.Length > 0 ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary))
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(Implicit, Options), CSharpSyntaxTree.ParseText($"{usings}{statements}{types}", Options, path));
        var image = new MemoryStream();
        var errors = compilation.Emit(image).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)
            .Select(d => $"{path}({d.Location.GetMappedLineSpan().StartLinePosition.Line + 1}): {d.GetMessage()}").ToList();
        if (errors.Count > 0)
        {
            throw new InvalidOperationException($"`{path}` does not compile: {string.Join("; ", errors)}");
        }

        image.Position = 0;
        return new AssemblyLoadContext(path, isCollectible: false).LoadFromStream(image);
    }

    private static void Append(StringBuilder text, SyntaxNode node, DocBlock block, string path)
    {
        // Errors are told by the line of the page.
        var line = node.SyntaxTree.GetLineSpan(node.FullSpan).StartLinePosition.Line + block.Line;
        text.Append("\n#line ").Append(line).Append(" \"").Append(path).Append("\"\n").Append(node.ToFullString()).Append('\n');
    }

    private static IEnumerable<object?[]> Cases(MethodInfo method)
    {
        if (method.GetParameters().Length == 0)
        {
            return [[]];
        }

        var rows = method.GetCustomAttributes<InlineDataAttribute>().Select(a => a.Data).ToList();
        return rows.Count > 0 ? rows : throw new InvalidOperationException($"`{method.Name}` takes arguments; give it [InlineData], which is all that a page may use.");
    }

    private static async Task RunFact(MethodInfo method, object?[] arguments)
    {
        var instance = Activator.CreateInstance(method.DeclaringType!)!;
        try
        {
            switch (Invoke(method, instance, arguments))
            {
                case Task task:
                    await task;
                    break;
                case ValueTask task:
                    await task;
                    break;
            }
        }
        finally
        {
            (instance as IDisposable)?.Dispose();
        }
    }

    private static object? Invoke(MethodInfo method, object? instance, object?[] arguments)
    {
        try
        {
            return method.Invoke(instance, arguments);
        }
        catch (TargetInvocationException failure) when (failure.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }
}
