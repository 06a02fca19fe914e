namespace RevOps.Rules;

/// <summary>The least and the most that a group's points, or a profile's total, may come to; beyond it they are cut off. Immutable.</summary>
public sealed class FitLimit
{
    internal FitLimit(Points? min, Points? max)
    {
        Min = min;
        Max = max;
    }

    /// <summary>The least points, inclusive; null for no least.</summary>
    public Points? Min { get; }

    /// <summary>The most points, inclusive; null for no most.</summary>
    public Points? Max { get; }

    /// <summary>What the limit leaves of points, in thousandths.</summary>
    internal long Apply(long thousandths) =>
        Max is { } max && thousandths > max.Thousandths ? max.Thousandths
        : Min is { } min && thousandths < min.Thousandths ? min.Thousandths
        : thousandths;
}
