using System.Globalization;

namespace RevOps.Rules;

/// <summary>A stretch of open time: open at <paramref name="Start"/>, closed at <paramref name="End"/>. Instants in UTC.</summary>
/// <param name="Start">The opening, inclusive.</param>
/// <param name="End">The closing, exclusive; after <paramref name="Start"/>.</param>
public readonly record struct OpenSpan(DateTimeOffset Start, DateTimeOffset End)
{
    /// <summary>The time between opening and closing, exact to the tick.</summary>
    public TimeSpan Length => End - Start;

    /// <summary>Both ends in ISO 8601, joined by a slash.</summary>
    public override string ToString() =>
        $"{Start.ToString("o", CultureInfo.InvariantCulture)}/{End.ToString("o", CultureInfo.InvariantCulture)}";
}
