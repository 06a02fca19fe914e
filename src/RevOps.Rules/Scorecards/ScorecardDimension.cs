namespace RevOps.Rules;

/// <summary>What the numbers of a scorecard can be broken down by.</summary>
public enum ScorecardDimension : byte
{
    /// <summary>Where records came from.</summary>
    Source,

    /// <summary>The campaign that brought them.</summary>
    Campaign,

    /// <summary>What they asked for.</summary>
    Offer,

    /// <summary>The segment of the company.</summary>
    Segment,

    /// <summary>The territory.</summary>
    Territory,

    /// <summary>The team that works them.</summary>
    Team,

    /// <summary>The person who owned them when it happened.</summary>
    Owner,

    /// <summary>The fit tier.</summary>
    Tier,

    /// <summary>The grade.</summary>
    Grade,
}
