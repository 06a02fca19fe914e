namespace RevOps.Rules.Tests.Architecture;

public class ApiTextTests
{
    private const string Sample =
        """
        using System.Diagnostics.CodeAnalysis;
        namespace RevOps.Rules;
        [Flags] public enum Kinds : byte { None = 0, Some = 2, All = 3 }
        public sealed class Zed<T>(string? name, int count = 3, string text = "a b") : IDisposable where T : notnull
        {
            public const string Word = "w";
            internal int Hidden;
            public string? Name { get; init; } = name;
            public IReadOnlyList<string?> Names { get; private set; } = [text + count];
            public bool Try(string? key, [NotNullWhen(true)] out T? value) { value = default; return false; }
            [Obsolete("Use Try")] public ref readonly int Old(in int x) => throw new Exception();
            public int this[int i] => i;
            public void Dispose() { }
            void Quiet() { }
        }
        public readonly record struct Pair(int A, string? B);
        public static class Ext { public static int Twice(this int x) => 2 * x; extension(string s) { public int Half => s.Length / 2; } }
        public interface ISeam { void Do(DateTimeOffset when = default); }
        public delegate string? Ask(int x);
        class Inner { public class Deeper { } }
        """;

    [Fact]
    public void The_text_is_what_a_caller_sees() => Approved.Matches("Architecture/ApiText.approved.txt", Render(Sample));

    [Fact]
    public void The_order_of_declaration_does_not_matter()
    {
        const string One = "public interface IA { void X(); int Y { get; } } public interface IB { }";
        const string Other = "public interface IB { } public interface IA { int Y { get; } void X(); }";

        Render(One).ShouldBe(Render(Other));
    }

    [Theory]
    [InlineData("public interface IA { void X(string a); }", "public interface IA { void X(string? a); }")]
    [InlineData("public interface IA { void X(int a); }", "public interface IA { void X(int a = 0); }")]
    [InlineData("public interface IA { void X(int a = 1); }", "public interface IA { void X(int a = 0); }")]
    [InlineData("public interface IA { void X(int a); }", "public interface IA { void X(int b); }")]
    [InlineData("public interface IA { int X { get; } }", "public interface IA { int X { get; set; } }")]
    [InlineData("public interface IA<in T> { }", "public interface IA<T> { }")]
    [InlineData("public interface IA<T> { }", "public interface IA<T> where T : class { }")]
    [InlineData("public enum A { B = 1 }", "public enum A { B = 2 }")]
    [InlineData("public sealed class A { }", "public class A { }")]
    [InlineData("public readonly struct A { }", "public struct A { }")]
    [InlineData("public sealed class A { public A() { } }", "public sealed class A { internal A() { } }")]
    public void What_a_caller_notices_changes_the_text(string one, string other) => Render(one).ShouldNotBe(Render(other));

    private static string Render(string source) => ApiText.Of(InMemory.Reference(source), []).ToString();
}
