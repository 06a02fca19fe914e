namespace RevOps.Rules;

/// <summary>Whom a conversion compares.</summary>
public enum ConversionBasis : byte
{
    /// <summary>
    /// The records that entered the first stage in the period: how many of them entered the second within the window. Records whose window is not
    /// over at as-of are left out.
    /// </summary>
    Cohort,

    /// <summary>The entries into the second stage in the period, over the entries into the first in the same period, whoever they were.</summary>
    Period,
}
