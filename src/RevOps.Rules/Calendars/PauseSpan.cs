using System.Globalization;

namespace RevOps.Rules;

/// <summary>
/// A stretch of time in which a target does not run: from <paramref name="Start"/> (inclusive) to <paramref name="End"/>
/// (exclusive). Only the open time inside it extends a deadline. Pauses may come in any order, overlap and touch; an empty one has
/// no effect.
/// </summary>
/// <param name="Start">The instant of the pause.</param>
/// <param name="End">The instant of the resumption; <see cref="DateTimeOffset.MaxValue"/> while there is none.</param>
public readonly record struct PauseSpan(DateTimeOffset Start, DateTimeOffset End)
{
    /// <summary>A pause that has not ended: a target that is not used up before it is never reached, and what remains of it says so.</summary>
    /// <param name="start">The instant of the pause.</param>
    public static PauseSpan Since(DateTimeOffset start) => new(start, DateTimeOffset.MaxValue);

    /// <summary>Both ends in ISO 8601, joined by a slash.</summary>
    public override string ToString() =>
        $"{Start.ToString("o", CultureInfo.InvariantCulture)}/{End.ToString("o", CultureInfo.InvariantCulture)}";
}
