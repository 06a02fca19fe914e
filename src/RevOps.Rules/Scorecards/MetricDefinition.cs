namespace RevOps.Rules;

/// <summary>
/// The one definition of a metric: what it is called, how it is counted, what it leaves out, who answers for it. Immutable. A change of meaning
/// is a new version, and values of different versions are never joined.
/// </summary>
public sealed class MetricDefinition
{
    internal MetricDefinition(string name, MetricUnit unit, string owner, Func<MetricReader, MetricValue> read, MetricTerms terms)
    {
        Name = name;
        Unit = unit;
        Owner = owner;
        Read = read;
        Terms = terms | MetricTerms.Zone;
    }

    /// <summary>The name, in lower case with hyphens, such as <c>speed-to-lead.median</c>.</summary>
    public string Name { get; }

    /// <summary>The version of the definition, from 1.</summary>
    public int Version { get; internal init; } = 1;

    /// <summary>Which team answers for the number.</summary>
    public string Owner { get; }

    /// <summary>How it is counted, in words.</summary>
    public string Formula { get; internal init; } = string.Empty;

    /// <summary>What it is measured in.</summary>
    public MetricUnit Unit { get; }

    /// <summary>What is counted, and in which period.</summary>
    public string Includes { get; internal init; } = string.Empty;

    /// <summary>What is left out.</summary>
    public string Excludes { get; internal init; } = "duplicates";

    /// <summary>Whether the values of a breakdown add up to the whole.</summary>
    public bool IsAdditive { get; internal init; }

    /// <summary>Whether more is better, which tells whether a goal is a floor or a ceiling; null where neither is, and then no target is possible.</summary>
    public bool? MoreIsBetter { get; internal init; }

    /// <summary>What a part of the metric is, such as <c>a reason</c>; null when it has none.</summary>
    public string? Part { get; internal init; }

    /// <summary>Whether the metric means something only for a part.</summary>
    public bool NeedsPart { get; internal init; }

    internal Func<MetricReader, MetricValue> Read { get; }

    internal MetricTerms Terms { get; }

    /// <summary>The measure whose parts the metric has.</summary>
    internal Measure PartsOf { get; init; }

    /// <summary>Name and version: <c>win-rate, version 1</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Name}, version {Version}");
}
