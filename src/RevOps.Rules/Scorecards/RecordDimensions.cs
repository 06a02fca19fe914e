namespace RevOps.Rules;

/// <summary>What a record is counted under, as far as it is known. Immutable.</summary>
public sealed record RecordDimensions
{
    private readonly string?[] _values;

    /// <summary>Makes a description; null where nothing is said, which leaves what was said before.</summary>
    /// <param name="source">Where the record came from, such as <c>Webinar</c>.</param>
    /// <param name="campaign">The campaign that brought it.</param>
    /// <param name="offer">What it asked for, such as <c>Demo</c>.</param>
    /// <param name="segment">The segment of the company, such as <c>Mid-market</c>.</param>
    /// <param name="territory">The territory.</param>
    /// <param name="team">The team that works it.</param>
    /// <param name="owner">The person who owns it.</param>
    /// <param name="tier">The fit tier.</param>
    /// <param name="grade">The grade.</param>
    public RecordDimensions(
        string? source = null,
        string? campaign = null,
        string? offer = null,
        string? segment = null,
        string? territory = null,
        string? team = null,
        string? owner = null,
        string? tier = null,
        string? grade = null) => _values = [source, campaign, offer, segment, territory, team, owner, tier, grade];

    /// <summary>Nothing is said.</summary>
    public static RecordDimensions None { get; } = new();

    /// <summary>What is said of a dimension; null for nothing.</summary>
    /// <param name="dimension">The dimension.</param>
    public string? this[ScorecardDimension dimension] => (int)dimension < _values.Length ? _values[(int)dimension] : null;

    /// <inheritdoc/>
    public bool Equals(RecordDimensions? other) => other is not null && _values.AsSpan().SequenceEqual(other._values);

    /// <inheritdoc/>
    public override int GetHashCode() => _values.Aggregate(17, (hash, value) => (hash * 31) ^ (value is null ? 0 : StringComparer.Ordinal.GetHashCode(value)));

    /// <summary>What is said, dimension by dimension.</summary>
    public override string ToString() => string.Join(", ", _values.Select((value, i) => (value, Name: (ScorecardDimension)i)).Where(v => v.value is not null).Select(v => v.Name + " " + v.value));
}
