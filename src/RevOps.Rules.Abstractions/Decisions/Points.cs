using System.Globalization;

namespace RevOps.Rules;

/// <summary>
/// Points of a score, fixed-point in thousandths, so that a sum is the same bits in any order and on every runtime. From
/// -9,223,372,036,854,775.808 to 9,223,372,036,854,775.807.
/// </summary>
public readonly struct Points : IEquatable<Points>, IComparable<Points>
{
    private Points(long thousandths) => Thousandths = thousandths;

    /// <summary>No points.</summary>
    public static Points Zero => default;

    /// <summary>The points in thousandths: 7.5 points are 7500.</summary>
    public long Thousandths { get; }

    /// <summary>Makes points of thousandths.</summary>
    /// <param name="thousandths">Thousandths of a point.</param>
    /// <returns>The points.</returns>
    public static Points FromThousandths(long thousandths) => new(thousandths);

    /// <summary>Makes whole points.</summary>
    /// <param name="points">Whole points.</param>
    public static implicit operator Points(int points) => new(points * 1000L);

    /// <summary>Makes points of a decimal number.</summary>
    /// <param name="points">Points, to three decimals.</param>
    /// <exception cref="ArgumentException"><paramref name="points"/> has more than three decimals or is beyond the range.</exception>
    public static explicit operator Points(decimal points) => FromDecimal(points);

    /// <summary>The points as a decimal number, exactly.</summary>
    /// <param name="points">The points.</param>
    public static implicit operator decimal(Points points) => points.ToDecimal();

    /// <summary>The sum.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other amount.</param>
    /// <exception cref="OverflowException">The sum is beyond the range.</exception>
    public static Points operator +(Points left, Points right) => new(checked(left.Thousandths + right.Thousandths));

    /// <summary>The difference.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">What is taken off.</param>
    /// <exception cref="OverflowException">The difference is beyond the range.</exception>
    public static Points operator -(Points left, Points right) => new(checked(left.Thousandths - right.Thousandths));

    /// <summary>Whether two amounts are the same.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other amount.</param>
    public static bool operator ==(Points left, Points right) => left.Thousandths == right.Thousandths;

    /// <summary>Whether two amounts differ.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other amount.</param>
    public static bool operator !=(Points left, Points right) => left.Thousandths != right.Thousandths;

    /// <summary>Whether the left amount is smaller.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other amount.</param>
    public static bool operator <(Points left, Points right) => left.Thousandths < right.Thousandths;

    /// <summary>Whether the left amount is larger.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other amount.</param>
    public static bool operator >(Points left, Points right) => left.Thousandths > right.Thousandths;

    /// <summary>Whether the left amount is smaller or the same.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other amount.</param>
    public static bool operator <=(Points left, Points right) => left.Thousandths <= right.Thousandths;

    /// <summary>Whether the left amount is larger or the same.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other amount.</param>
    public static bool operator >=(Points left, Points right) => left.Thousandths >= right.Thousandths;

    /// <summary>Makes points of a decimal number.</summary>
    /// <param name="points">Points, to three decimals.</param>
    /// <returns>The points.</returns>
    /// <exception cref="ArgumentException"><paramref name="points"/> has more than three decimals or is beyond the range.</exception>
    public static Points FromDecimal(decimal points)
    {
        // Compared before it is multiplied, since a decimal can hold amounts whose thousandths no long and no decimal can.
        if (points > long.MaxValue / 1000m || points < long.MinValue / 1000m || decimal.Truncate(points * 1000m) != points * 1000m)
        {
            throw new ArgumentException(
                $"`{points.ToString(CultureInfo.InvariantCulture)}` points cannot be kept exactly. Give at most three decimals.", nameof(points));
        }

        return new Points((long)(points * 1000m));
    }

    /// <summary>The points as a decimal number, exactly.</summary>
    /// <returns>The number.</returns>
    public decimal ToDecimal() => Thousandths / 1000m;

    /// <inheritdoc/>
    public bool Equals(Points other) => Thousandths == other.Thousandths;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Points other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Thousandths.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(Points other) => Thousandths.CompareTo(other.Thousandths);

    /// <summary>The points in invariant digits without trailing zeros: <c>72</c>, <c>7.5</c>.</summary>
    public override string ToString() => ToDecimal().ToString("0.###", CultureInfo.InvariantCulture);
}
