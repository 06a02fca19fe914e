namespace RevOps.Rules;

/// <summary>A metric's weight in the composite. Immutable.</summary>
public sealed class CompositePart
{
    internal CompositePart(string metric, string? of, int weight)
    {
        Metric = metric;
        Of = of;
        Weight = weight;
    }

    /// <summary>The metric's name.</summary>
    public string Metric { get; }

    /// <summary>Which part of the metric; null for the whole.</summary>
    public string? Of { get; }

    /// <summary>Its weight; 1 or more.</summary>
    public int Weight { get; }
}
