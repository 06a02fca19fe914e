using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RevOps.Rules.Tests.Architecture;

public class Rule5PublicTypesTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
    private static readonly DesignRule Shape = new(5, "public types are sealed, values, or closed hierarchies");
    private static readonly DesignRule Immutable = new(5, "public types are immutable (builders, options and port implementations excepted)");
    private static readonly DesignRule Substituted = new(5, "interfaces exist only where a host substitutes something, which is in `Services` and `Ports`");
    private static readonly DesignRule Hidden = new(5, "no NodaTime type is public");

    // What changes after construction on purpose, field or property, each with its reason.
    private static readonly Dictionary<string, string> Changing = new(StringComparer.Ordinal)
    {
        ["Criterion.Description"] = "set on a fresh copy before it is handed out",
        ["ExplanationRequest.Explanation"] = "a request is what the evaluator answers into",
    };

    private static readonly Type[] MutableCollections = [typeof(List<>), typeof(Dictionary<,>), typeof(HashSet<>), typeof(IList<>), typeof(IDictionary<,>), typeof(ISet<>), typeof(ICollection<>)];

    [Fact]
    public void Types_are_closed() => Shape.Holds(PublicTypes().SelectMany(ShapeBreaks));

    [Fact]
    public void Types_are_immutable() => Immutable.Holds(PublicTypes().SelectMany(t => MutationBreaks(t, Ports())));

    [Fact]
    public void Interfaces_are_services_or_ports()
    {
        var places = SourceTree.Library.Files.Where(f => !(f.IsAbstractions && f.Folder is "Services" or "Ports"))
            .SelectMany(f => Interfaces(f).Select(name => (Name: name, File: f)))
            .ToLookup(p => p.Name, p => p.File, StringComparer.Ordinal);
        Substituted.Holds(
            from type in PublicTypes()
            where type.IsInterface
            from place in places[type.Name.Split('`')[0]]
            select $"`{type.Name}` lies in {place}");
    }

    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net10.0")]
    public void Time_zone_types_stay_inside(string target) =>
        Hidden.Holds(
            from project in Libraries.Projects
            from line in ApiText.Of(project, target).Lines
            where line.Contains("NodaTime.", StringComparison.Ordinal)
            select $"`{line.Trim()}` of {project} ({target}) shows one");

    [Theory]
    [InlineData("public class Open { }")]
    [InlineData("public abstract class Open { protected Open() { } }")]
    [InlineData("public abstract class Open { }")]
    [InlineData("public struct Open { }")]
    public void An_open_type_is_seen(string source) => InMemory.Compile(source).GetExportedTypes().SelectMany(ShapeBreaks).ShouldHaveSingleItem();

    [Theory]
    [InlineData("public sealed class Fine { }")]
    [InlineData("public static class Fine { }")]
    [InlineData("public abstract class Fine { private protected Fine() { } }")]
    [InlineData("public abstract record Fine { private protected Fine() { } }")]
    [InlineData("public readonly record struct Fine(int A);")]
    [InlineData("public enum Fine { A }")]
    [InlineData("public delegate void Fine();")]
    [InlineData("public sealed record Fine(int A) { public int B { get; init; } public const int C = 1; public static readonly int D = 2; }")]
    [InlineData("public sealed class FineBuilder { public int A { get; set; } }")]
    [InlineData("public sealed class Fine(int a) { public int A => a; }")]
    public void A_closed_immutable_type_passes(string source)
    {
        var types = InMemory.Compile(source).GetExportedTypes();

        types.SelectMany(ShapeBreaks).ShouldBeEmpty();
        types.SelectMany(t => MutationBreaks(t, new HashSet<string>())).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("public sealed class Bad { public int A { get; set; } }")]
    [InlineData("public sealed class Bad { public readonly int A; }")]
    [InlineData("public sealed class Bad { public static int A; }")]
    [InlineData("public sealed class Bad { private int a; public int Next() => a++; }")]
    [InlineData("public sealed class Bad { public int[] A { get; } = []; }")]
    [InlineData("public sealed class Bad { public List<int> A { get; } = []; }")]
    [InlineData("public sealed class Bad { public static int A { get; set; } }")]
    public void A_mutable_type_is_seen(string source) =>
        InMemory.Compile(source).GetExportedTypes().SelectMany(t => MutationBreaks(t, new HashSet<string>())).ShouldNotBeEmpty();

    internal static IEnumerable<Type> PublicTypes() =>
        new[] { SourceTree.Abstractions, SourceTree.Core }.SelectMany(name => Assembly.Load(name).GetExportedTypes())
            .Where(t => !t.Name.Contains('<', StringComparison.Ordinal));

    private static IEnumerable<string> ShapeBreaks(Type type)
    {
        if (type.IsInterface || type.IsEnum || typeof(Delegate).IsAssignableFrom(type))
        {
            yield break;
        }

        if (type.IsValueType)
        {
            // A struct enumerator walks; that is what it is for.
            if (!type.IsDefined(typeof(IsReadOnlyAttribute), false) && !(type.IsNested && type.Name == "Enumerator"))
            {
                yield return $"`{type.Name}` is a struct and not readonly";
            }
        }
        else if (type.IsAbstract && !type.IsSealed)
        {
            // The copy constructor of an abstract record has to be protected; nobody can call it without an original.
            if (type.GetConstructors(Declared).Any(c => !c.IsStatic && (c.IsPublic || c.IsFamily || c.IsFamilyOrAssembly) && !IsCopy(c)))
            {
                yield return $"`{type.Name}` is abstract and its constructor is not `private protected`";
            }
        }
        else if (!type.IsSealed)
        {
            yield return $"`{type.Name}` is neither sealed nor abstract";
        }
    }

    private static bool IsCopy(ConstructorInfo constructor) =>
        constructor.GetParameters() is [var only] && only.ParameterType == constructor.DeclaringType;

    private static IEnumerable<string> MutationBreaks(Type type, IReadOnlySet<string> ports)
    {
        if (type.IsInterface || type.IsEnum || typeof(Delegate).IsAssignableFrom(type))
        {
            yield break;
        }

        var name = type.Name.Split('`')[0];
        var mayChange = name.EndsWith("Builder", StringComparison.Ordinal) || name.EndsWith("Options", StringComparison.Ordinal)
            || name == "Enumerator" || type.GetInterfaces().Any(i => ports.Contains(i.Name.Split('`')[0]));

        foreach (var field in type.GetFields(Declared))
        {
            if (field.IsPublic && !field.IsLiteral && !(field.IsStatic && field.IsInitOnly))
            {
                yield return $"`{type.Name}.{field.Name}` is a public field";
            }
            else if (!field.IsPublic && !field.IsStatic && !field.IsInitOnly && !mayChange && !IsCaptured(field) && !Changing.ContainsKey($"{name}.{MemberName(field)}"))
            {
                yield return $"`{name}.{MemberName(field)}` can change after construction (if that is meant, name it in `Changing` with the reason)";
            }
        }

        foreach (var property in type.GetProperties(Declared).Where(_ => !mayChange))
        {
            if (property.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
            {
                yield return $"`{type.Name}.{property.Name}` has a public setter";
            }

            if (property.GetMethod is { IsPublic: true } && IsMutableCollection(property.PropertyType))
            {
                yield return $"`{type.Name}.{property.Name}` hands out a collection that its reader could change";
            }
        }
    }

    internal static string MemberName(FieldInfo field) => field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)] : field.Name;

    // A parameter of a primary constructor that a member uses: the compiler offers no way to make it readonly.
    private static bool IsCaptured(FieldInfo field) => field.Name.StartsWith('<') && field.Name.EndsWith(">P", StringComparison.Ordinal);

    private static bool IsMutableCollection(Type type) =>
        type.IsArray || (type.IsGenericType && MutableCollections.Contains(type.GetGenericTypeDefinition())) || type == typeof(ArrayList);

    private static HashSet<string> Ports() =>
        SourceTree.Library.Files.Where(f => f is { IsAbstractions: true, Folder: "Ports" }).SelectMany(Interfaces).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Interfaces(SourceFile file) =>
        file.Tree.GetRoot().DescendantNodes().OfType<InterfaceDeclarationSyntax>().Select(i => i.Identifier.Text);
}
