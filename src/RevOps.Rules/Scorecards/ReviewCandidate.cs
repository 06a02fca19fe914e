namespace RevOps.Rules;

/// <summary>A record that a review could look at. A value.</summary>
/// <param name="Key">The record.</param>
/// <param name="Stratum">The group that it belongs to.</param>
public readonly record struct ReviewCandidate(RecordKey Key, ReviewStratum Stratum);
