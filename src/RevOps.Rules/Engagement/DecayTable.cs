using System.Numerics;

namespace RevOps.Rules;

/// <summary>
/// Decay by half-life in integers, so that every runtime gives the same bits. Entry <c>i</c> is 2^31 / 2^(i / 1024), rounded down: the largest
/// integer whose 1024th power is at most 2^(31744 - i). An age of <c>n</c> half-lives and <c>i</c> 1,024ths keeps
/// entry <c>i</c> / 2^31 / 2^n of the points.
/// </summary>
internal static class DecayTable
{
    /// <summary>How many steps a half-life has.</summary>
    public const int Steps = 1024;

    private const int Scale = 31;
    private const int Precision = 96;

    // Beyond these the points of any activity are less than half a thousandth.
    private const long MostHalfLives = 60;

    private static readonly uint[] Entries = Compute();

    /// <summary>The table.</summary>
    public static IReadOnlyList<uint> Table => Entries;

    /// <summary>
    /// What is left of points, in thousandths, rounded half up once.
    /// </summary>
    /// <param name="thousandths">The points in thousandths, from 0 to 10^9.</param>
    /// <param name="multiplier">The multiplier in thousandths, from 0 to 10^6.</param>
    /// <param name="age">The age in whole seconds, not negative.</param>
    /// <param name="halfLife">The half-life in whole seconds, more than zero; zero for points that stay.</param>
    public static long Decayed(long thousandths, long multiplier, long age, long halfLife)
    {
        var product = (ulong)thousandths * (ulong)multiplier;
        if (halfLife > 0)
        {
            var halves = age / halfLife;
            if (halves > MostHalfLives)
            {
                return 0;
            }

            var rest = age - (halves * halfLife);

            // Two parts, since the product has up to 81 bits; cutting off the fraction of the lower one cuts off that of the whole.
            ulong entry = Entries[rest * Steps / halfLife];
            var upper = (product >> Scale) * entry;
            var lower = ((product & ((1UL << Scale) - 1)) * entry) >> Scale;
            product = (upper + lower) >> (int)halves;
        }

        return (long)((product + 500) / 1000);
    }

    // Roots of a half by square roots in whole numbers, multiplied by the bits of the index; 65 bits to spare, and a test checks every entry.
    private static uint[] Compute()
    {
        var one = BigInteger.One << Precision;
        var roots = new List<BigInteger>();
        var root = one >> 1;
        for (var bit = Steps / 2; bit > 0; bit /= 2)
        {
            root = SquareRoot(root << Precision);
            roots.Add(root);
        }

        var entries = new uint[Steps];
        for (var i = 0; i < Steps; i++)
        {
            var product = one;
            for (var at = 0; at < roots.Count; at++)
            {
                product = (i & (Steps / 2 >> at)) == 0 ? product : (product * roots[at]) >> Precision;
            }

            entries[i] = (uint)(product >> (Precision - Scale));
        }

        return entries;
    }

    private static BigInteger SquareRoot(BigInteger square)
    {
        var root = BigInteger.One << Precision;
        while (true)
        {
            var next = (root + (square / root)) >> 1;
            if (next >= root)
            {
                return root;
            }

            root = next;
        }
    }
}
