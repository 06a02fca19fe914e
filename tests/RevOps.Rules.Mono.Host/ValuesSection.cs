namespace RevOps.Rules.Mono.Host;

/// <summary>The values that decisions are made of read the same everywhere.</summary>
internal static class ValuesSection
{
    public static IEnumerable<string> Lines()
    {
        yield return $"points {Points.FromThousandths(-1234567)} {(Points)12} {(Points)0.1m + (Points)0.2m}";
        yield return $"key {(RecordKey)"lead-1"} {(RecordKey)42L} {(RecordKey)new Guid("0f8fad5b-d9cb-469f-a165-70867728950e")}";
        yield return $"key equality {(RecordKey)42L == (RecordKey)"42"} {(RecordKey)"a" == (RecordKey)"a"}";
        yield return $"fact {(FactValue)"text"} {(FactValue)true} {(FactValue)0.1} {(FactValue)2000}";
        yield return new FitDecision(FitOutcome.Scored, new ReasonCode("fit.scored"), tier: "A", score: (Points)72.5m, key: "lead-1").ToString();
    }
}
