namespace RevOps.Rules;

/// <summary>At which stage an opportunity counts, and when it is won. Immutable.</summary>
public sealed class ScorecardPipeline
{
    internal ScorecardPipeline(IReadOnlyList<string> stages, string countsFrom, string won, IReadOnlyList<string> lost)
    {
        Stages = stages;
        CountsFrom = countsFrom;
        Won = won;
        Lost = lost;
    }

    /// <summary>The stages of an opportunity, in their order.</summary>
    public IReadOnlyList<string> Stages { get; }

    /// <summary>The stage from which on an opportunity counts as pipeline: it, or a later one.</summary>
    public string CountsFrom { get; }

    /// <summary>The stage in which it is won; the last word even where it is later lost.</summary>
    public string Won { get; }

    /// <summary>The stages in which it is lost; they are no pipeline.</summary>
    public IReadOnlyList<string> Lost { get; }
}
