namespace RevOps.Rules;

/// <summary>Names a cell of a scorecard: the whole of a period, or what lies under a value of a dimension.</summary>
internal readonly record struct CellKey(ScorecardPeriod Period, ScorecardDimension? By, string? Value);
