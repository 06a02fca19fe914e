using System.Numerics;

namespace RevOps.Rules;

/// <summary>Powers of ten, exactly.</summary>
internal static class PowersOfTen
{
    /// <summary>The highest power of ten that is a double: 5^22 still fits 53 bits.</summary>
    public const int LastExact = 22;

    private static readonly double[] ExactPowers =
    [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ];

    /// <summary>10^<paramref name="exponent"/> as a double; the exponent is from 0 to <see cref="LastExact"/>.</summary>
    public static double Exact(int exponent) => ExactPowers[exponent];

    /// <summary>10^<paramref name="exponent"/>; the exponent is not negative.</summary>
    public static BigInteger Big(int exponent) => BigInteger.Pow(10, exponent);
}
