namespace RevOps.Rules.Tests.Architecture;

/// <summary>One rule of the design; a break fails with one sentence that names the rule and where it was broken.</summary>
internal sealed record DesignRule(int? Number, string Sentence)
{
    private const int Shown = 8;

    /// <summary>Fails when there are breaks.</summary>
    public void Holds(IEnumerable<string> breaks)
    {
        var found = breaks.Distinct().Order(StringComparer.Ordinal).ToList();
        if (found.Count == 0)
        {
            return;
        }

        var more = found.Count > Shown ? $"; and {found.Count - Shown} more" : "";
        var rule = Number is { } n ? $"Rule {n} of the design" : "A rule of the design";
        Assert.Fail($"{rule} is broken: {Sentence}, but {string.Join("; ", found.Take(Shown))}{more}.");
    }
}
