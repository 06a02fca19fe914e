using System.Text;

namespace RevOps.Rules;

/// <summary>
/// The JSON form in which scorecards are kept (format 1): what was counted, exactly and mergeable, by which terms and by which version of each metric.
/// Reading is strict, and any bytes at all end in a scorecard or in diagnostics. Safe for any number of threads.
/// </summary>
public static class ScorecardDocument
{
    /// <summary>The format that this version reads and writes.</summary>
    public const int Format = 1;

    /// <summary>Writes a scorecard: the same scorecard gives the same text on every runtime.</summary>
    /// <param name="scorecard">The scorecard.</param>
    /// <returns>The document, in one line.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="scorecard"/> is null.</exception>
    public static string Write(Scorecard scorecard) =>
        Encoding.UTF8.GetString(CanonicalJsonWriter.Write(ScorecardContent.Of(scorecard ?? throw new ArgumentNullException(nameof(scorecard)))));

    /// <summary>Reads a scorecard, with the problems as values.</summary>
    /// <param name="utf8">The document in UTF-8, at most 64 MiB.</param>
    /// <returns>The scorecard, or the diagnostics; a metric of another version is a warning.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="utf8"/> is null.</exception>
    public static ScorecardLoadResult Read(byte[] utf8) => new SavedScorecardReader(utf8 ?? throw new ArgumentNullException(nameof(utf8))).Read();

    /// <summary>Reads a scorecard, with the problems as values.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The scorecard, or the diagnostics; a metric of another version is a warning.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public static ScorecardLoadResult Read(string json) => Read(Encoding.UTF8.GetBytes(json ?? throw new ArgumentNullException(nameof(json))));

    /// <summary>Reads a scorecard that is expected to be right.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The scorecard; its metrics of another version have no value (<see cref="Scorecard.VersionOf"/>).</returns>
    /// <exception cref="PolicyException">The document is not right; the exception lists everything.</exception>
    public static Scorecard Load(string json)
    {
        var result = Read(json);
        return result.Scorecard ?? throw new PolicyException(result.Diagnostics);
    }
}
