namespace RevOps.Rules;

/// <summary>A conversion between two stages that the policy counts. Immutable.</summary>
public sealed class ScorecardConversion
{
    internal ScorecardConversion(string name, string from, string to, TimeSpan within, ConversionBasis basis)
    {
        Name = name;
        From = from;
        To = to;
        Within = within;
        Basis = basis;
    }

    /// <summary>Its name, such as <c>MQL to Revenue</c>.</summary>
    public string Name { get; }

    /// <summary>The stage from which it is counted.</summary>
    public string From { get; }

    /// <summary>The stage that has to be entered.</summary>
    public string To { get; }

    /// <summary>The maturity window: how long a record of a cohort has, inclusive. It means nothing for <see cref="ConversionBasis.Period"/>.</summary>
    public TimeSpan Within { get; }

    /// <summary>Whom it compares.</summary>
    public ConversionBasis Basis { get; }
}
