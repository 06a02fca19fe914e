namespace RevOps.Rules.Benchmarks.Paired;

/// <summary>What the rounds of one engine came to.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="Nanoseconds">Median time of an operation.</param>
/// <param name="Ratio">Median over rounds of its time to the floor's time in the same round.</param>
/// <param name="BytesPerOperation">Bytes that the measuring thread allocated for an operation, at the least of all rounds.</param>
internal sealed record Measurement(Engine Engine, double Nanoseconds, double Ratio, double BytesPerOperation)
{
    /// <summary>Whether the engine kept its budget; null where it has none.</summary>
    public bool? IsWithin => Engine.Budget is not { } b ? null : Ratio <= b.Ratio && !(BytesPerOperation > b.BytesPerOperation);
}
