using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace RevOps.Rules.Tests.Architecture;

public class DecisionValueTests
{
    private const int MostBytes = 128;
    private static readonly DesignRule Rule = new(null, $"a decision is a readonly value of at most {MostBytes} bytes without collections");

    [Fact]
    public void Decisions_are_small_values_without_collections() =>
        Rule.Holds(Assembly.Load(SourceTree.Abstractions).GetExportedTypes().Where(t => t.Name.EndsWith("Decision", StringComparison.Ordinal) && !t.IsInterface).SelectMany(Breaks));

    [Theory]
    [InlineData("public readonly record struct FitDecision(decimal A, decimal B, decimal C, decimal D, decimal E, decimal F, decimal G, decimal H, byte I);", "bytes")]
    [InlineData("public readonly record struct FitDecision(Inner A); public readonly record struct Inner(IReadOnlyList<int> B);", "Inner.B")]
    [InlineData("public sealed record FitDecision(int A);", "no value")]
    public void A_large_or_deep_decision_is_seen(string source, string names) =>
        InMemory.Compile(source).GetExportedTypes().Where(t => t.Name == "FitDecision").SelectMany(Breaks).ShouldHaveSingleItem().ShouldContain(names);

    private static IEnumerable<string> Breaks(Type type)
    {
        if (!type.IsValueType)
        {
            return [$"`{type.Name}` is no value"];
        }

        var size = (int)typeof(Unsafe).GetMethod(nameof(Unsafe.SizeOf))!.MakeGenericMethod(type).Invoke(null, null)!;
        return Collections(type).Concat(size > MostBytes ? [$"`{type.Name}` takes {size} bytes"] : []);
    }

    private static IEnumerable<string> Collections(Type type) =>
        type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).SelectMany(f =>
            f.FieldType != typeof(string) && typeof(IEnumerable).IsAssignableFrom(f.FieldType) ? [$"`{type.Name}.{Rule5PublicTypesTests.MemberName(f)}` is a collection"]
            : f.FieldType is { IsValueType: true, IsPrimitive: false, IsEnum: false } && f.FieldType != type ? Collections(f.FieldType)
            : []);
}
