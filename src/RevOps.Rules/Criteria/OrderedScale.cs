using System.Globalization;

namespace RevOps.Rules;

/// <summary>
/// The values of a number, date or instant attribute as whole numbers in the same order, so that the value after another is a step away and
/// no class between two neighbours is made up.
/// </summary>
internal sealed class OrderedScale
{
    private readonly AttributeType _type;

    public OrderedScale(RecordAttribute attribute)
    {
        _type = attribute.Type;
        (Lowest, Highest, Step) = attribute switch
        {
            NumberAttribute number => (KeyOf(number.Min ?? double.NegativeInfinity), KeyOf(number.Max ?? double.PositiveInfinity), 1L),
            DateAttribute => (0L, DateTime.MaxValue.Date.Ticks, TimeSpan.TicksPerDay),
            _ => (0L, DateTime.MaxValue.Ticks, 1L),
        };
    }

    public long Lowest { get; }

    public long Highest { get; }

    public long Step { get; }

    /// <summary>The key of a number, which is not NaN.</summary>
    public static long KeyOf(double number)
    {
        // The bits of positive doubles are in the order of the doubles; those of negative ones in the reverse. Adding zero makes -0 zero.
        var bits = BitConverter.DoubleToInt64Bits(number + 0.0);
        return bits >= 0 ? bits : long.MinValue - bits;
    }

    public long KeyOf(Constant constant) => _type == AttributeType.Number ? KeyOf(constant.Number) : constant.Ticks;

    /// <summary>The key of a value; null when the attribute may not have it.</summary>
    public long? KeyOf(object value)
    {
        long? key = (_type, value) switch
        {
            (AttributeType.Number, double number) when !double.IsNaN(number) => KeyOf(number),
            (AttributeType.Date, DateTime date) when date.TimeOfDay == TimeSpan.Zero => date.Ticks,
            (AttributeType.Instant, DateTimeOffset instant) => instant.UtcTicks,
            _ => null,
        };
        return key >= Lowest && key <= Highest ? key : null;
    }

    public string TextOf(long key) => _type switch
    {
        AttributeType.Number => NumberWords.Of(NumberOf(key)),
        AttributeType.Date => new DateTime(key).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => InstantFormat.Of(new DateTimeOffset(key, TimeSpan.Zero)),
    };

    /// <summary>A value between two keys, both inclusive, that a reader would choose: whole where it can be, at the end that is bounded.</summary>
    public object Between(long first, long last) => _type switch
    {
        AttributeType.Number => NumberBetween(NumberOf(first), NumberOf(last)),
        AttributeType.Date => new DateTime(TicksBetween(first, last)),
        _ => new DateTimeOffset(TicksBetween(first, last), TimeSpan.Zero),
    };

    private static double NumberOf(long key) => BitConverter.Int64BitsToDouble(key >= 0 ? key : long.MinValue - key);

    private static double NumberBetween(double first, double last)
    {
        var middle = double.IsInfinity(first) && double.IsInfinity(last) ? 0
            : double.IsInfinity(last) ? Math.Ceiling(first)
            : double.IsInfinity(first) ? Math.Floor(last)
            : (first / 2) + (last / 2);
        var whole = Math.Floor(middle);
        return Holds(whole) ? whole : Holds(middle) ? middle : double.IsInfinity(first) ? last : first;

        bool Holds(double number) => number >= first && number <= last;
    }

    private long TicksBetween(long first, long last) =>
        first == Lowest && last < Highest ? last
        : last == Highest && first > Lowest ? first
        : first + ((last - first) / 2 / Step * Step);
}
