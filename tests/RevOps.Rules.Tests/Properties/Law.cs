using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace RevOps.Rules.Tests.Properties;

/// <summary>
/// Runs a property at one of two scales. The usual suite takes the first count and a fixed seed, so that a red build is red
/// for everybody; the long mode (<c>REVOPS_RULES_LONG=1</c>) takes the second and a fresh seed, or the one in
/// <c>REVOPS_RULES_SEED</c>. A failure names the seed that repeats it.
/// </summary>
internal static class Law
{
    /// <summary>Whether the full counts run.</summary>
    public static bool IsLong { get; } = Environment.GetEnvironmentVariable("REVOPS_RULES_LONG") == "1";

    /// <summary>The seed of this run.</summary>
    public static ulong Seed { get; } =
        ulong.TryParse(Environment.GetEnvironmentVariable("REVOPS_RULES_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given
        : IsLong ? (ulong)DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()
        : 20260101UL;

    /// <summary>How many cases this run takes.</summary>
    public static int Cases(int usual, int full) => IsLong ? full : usual;

    /// <summary>Checks <paramref name="holds"/> over generated values.</summary>
    public static void Holds<T>(Arbitrary<T> values, Func<T, bool> holds, int usual = 2_000, int full = 100_000) =>
        Holds(Prop.ForAll(values, holds), usual, full);

    /// <summary>Checks <paramref name="check"/>, which throws where the law does not hold, over generated values.</summary>
    public static void Holds<T>(Arbitrary<T> values, Action<T> check, int usual = 2_000, int full = 100_000) =>
        Holds(Prop.ForAll(values, check), usual, full);

    /// <summary>Checks a property.</summary>
    public static void Holds(Property property, int usual = 2_000, int full = 100_000) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Cases(usual, full)).WithReplay(Seed | 1UL, Seed | 1UL), property);

    /// <summary>
    /// Checks numbered cases, each drawn from its own generator, for oracles that want hundreds of thousands of them without
    /// FsCheck's shrinking. A failure names the seed and the number of the case.
    /// </summary>
    public static void ForEachCase(int usual, int full, Action<Random> check)
    {
        var cases = Cases(usual, full);
        for (var i = 0; i < cases; i++)
        {
            try
            {
                check(new Random(unchecked((int)(Seed * 2654435761UL + (ulong)i))));
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"Case {i} of {cases} failed; repeat it with REVOPS_RULES_SEED={Seed}. {failure.Message}", failure);
            }
        }
    }
}
