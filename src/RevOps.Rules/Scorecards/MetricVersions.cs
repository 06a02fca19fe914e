using System.Globalization;

namespace RevOps.Rules;

/// <summary>By which version of each metric's definition a scorecard was counted. Immutable.</summary>
internal sealed class MetricVersions
{
    private readonly SortedDictionary<string, int> _versions;

    public MetricVersions(IEnumerable<KeyValuePair<string, int>> versions)
    {
        _versions = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var version in versions)
        {
            _versions[version.Key] = version.Value;
        }
    }

    /// <summary>Those of this library.</summary>
    public static MetricVersions Current { get; } = new(Metrics.All.Select(m => new KeyValuePair<string, int>(m.Name, m.Version)));

    public IEnumerable<KeyValuePair<string, int>> All => _versions;

    /// <summary>The version of a metric; 0 where the scorecard was counted before there was one.</summary>
    public int Of(string name) => _versions.TryGetValue(name, out var version) ? version : 0;

    /// <summary>The metrics of which one has another version than the other.</summary>
    public IEnumerable<ScorecardDifference> DifferencesFrom(MetricVersions other) => ReferenceEquals(this, other) ? [] : _versions.Keys.Union(other._versions.Keys, StringComparer.Ordinal)
        .Where(name => Of(name) != other.Of(name)).OrderBy(name => name, StringComparer.Ordinal)
        .Select(name => new ScorecardDifference(ScorecardDifferenceKind.MetricVersion, name, Text(Of(name)), Text(other.Of(name))));

    private static string Text(int version) => version == 0 ? "no version" : "version " + version.ToString(CultureInfo.InvariantCulture);
}
