namespace RevOps.Rules;

/// <summary>Builds the stages section of a policy. For one thread.</summary>
public sealed class StagePolicyBuilder
{
    private readonly List<Stage> _path = [];
    private readonly List<StageDetour> _detours = [];

    internal StagePolicyBuilder()
    {
    }

    /// <summary>Adds the next stage of the success path.</summary>
    /// <param name="name">The stage's name.</param>
    /// <param name="owner">The team that owns records in it; null when nobody is named.</param>
    /// <param name="entry">What a record must meet to enter; null for nothing.</param>
    /// <param name="exit">What a record must meet to leave for the next stage; null for nothing.</param>
    /// <param name="required">The attributes that must be known to enter; null for none.</param>
    /// <param name="needsAcceptance">Whether a person must have accepted the record before it enters.</param>
    /// <returns>This builder.</returns>
    public StagePolicyBuilder Stage(
        string name, string? owner = null, Criterion? entry = null, Criterion? exit = null, IEnumerable<RecordAttribute>? required = null, bool needsAcceptance = false)
    {
        _path.Add(new Stage(name ?? throw new ArgumentNullException(nameof(name)), owner, entry, exit, [.. required ?? []], needsAcceptance));
        return this;
    }

    /// <summary>Adds a stage beside the path: recycled, disqualified, lost.</summary>
    /// <param name="name">The stage's name.</param>
    /// <param name="owner">The team that owns records in it; null when nobody is named.</param>
    /// <param name="from">The stages of the path from which it can be reached; null for all.</param>
    /// <param name="when">What a record must meet to go there; null for nothing.</param>
    /// <param name="needsDisposition">Whether a disposition must say why.</param>
    /// <param name="returnsTo">The stage of the path to which a record can come back; null when it cannot.</param>
    /// <returns>This builder.</returns>
    public StagePolicyBuilder Detour(string name, string? owner = null, IEnumerable<string>? from = null, Criterion? when = null, bool needsDisposition = true, string? returnsTo = null)
    {
        _detours.Add(new StageDetour(name ?? throw new ArgumentNullException(nameof(name)), owner, [.. from ?? []], when, needsDisposition, returnsTo));
        return this;
    }

    internal StagePolicy Build() => new([.. _path], [.. _detours]);
}
