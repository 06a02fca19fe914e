namespace RevOps.Rules;

/// <summary>Builds the stages section of a policy. For one thread.</summary>
public sealed class StagePolicyBuilder
{
    private readonly List<Stage> _path = [];
    private readonly List<StageDetour> _detours = [];
    private readonly List<StageSkip> _skips = [];
    private readonly List<RecordAttribute> _fixed = [];

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
    /// <param name="dwell">How long a record may stay; null for as long as it likes.</param>
    /// <returns>This builder.</returns>
    public StagePolicyBuilder Stage(
        string name, string? owner = null, Criterion? entry = null, Criterion? exit = null, IEnumerable<RecordAttribute>? required = null, bool needsAcceptance = false, StageDwell? dwell = null)
    {
        _path.Add(new Stage(name ?? throw new ArgumentNullException(nameof(name)), owner, entry, exit, Given(required, nameof(required)), needsAcceptance, dwell));
        return this;
    }

    /// <summary>Adds a stage beside the path: recycled, disqualified, lost.</summary>
    /// <param name="name">The stage's name.</param>
    /// <param name="owner">The team that owns records in it; null when nobody is named.</param>
    /// <param name="from">The stages of the path from which it can be reached; null for all.</param>
    /// <param name="when">What a record must meet to go there; null for nothing.</param>
    /// <param name="needsDisposition">Whether a disposition must say why.</param>
    /// <param name="returnsTo">The stage of the path to which a record can come back; null when it cannot.</param>
    /// <param name="dwell">How long a record may stay; null for as long as it likes.</param>
    /// <returns>This builder.</returns>
    public StagePolicyBuilder Detour(
        string name, string? owner = null, IEnumerable<string>? from = null, Criterion? when = null, bool needsDisposition = true, string? returnsTo = null, StageDwell? dwell = null)
    {
        _detours.Add(new StageDetour(name ?? throw new ArgumentNullException(nameof(name)), owner, [.. from ?? []], when, needsDisposition, returnsTo, dwell));
        return this;
    }

    /// <summary>Declares a way past stages of the path; of several between the same two stages the first whose criterion is met applies.</summary>
    /// <param name="name">The skip's name.</param>
    /// <param name="from">The stage of the path that is left; null for a record that has entered none.</param>
    /// <param name="to">The stage of the path that is entered, at least two further on.</param>
    /// <param name="when">What a record must meet.</param>
    /// <returns>This builder.</returns>
    public StagePolicyBuilder Skip(string name, string? from, string to, Criterion when)
    {
        _skips.Add(new StageSkip(
            name ?? throw new ArgumentNullException(nameof(name)), from, to ?? throw new ArgumentNullException(nameof(to)), when ?? throw new ArgumentNullException(nameof(when))));
        return this;
    }

    /// <summary>Names attributes that nobody can change, such as the country of a company: what would open a gate never names them.</summary>
    /// <param name="attributes">The attributes.</param>
    /// <returns>This builder.</returns>
    public StagePolicyBuilder Fixed(params RecordAttribute[] attributes)
    {
        _fixed.AddRange(Given(attributes ?? throw new ArgumentNullException(nameof(attributes)), nameof(attributes)));
        return this;
    }

    internal StagePolicy Build() => new([.. _path], [.. _detours], [.. _skips], [.. _fixed]);

    private static RecordAttribute[] Given(IEnumerable<RecordAttribute>? attributes, string parameter)
    {
        RecordAttribute[] given = [.. attributes ?? []];
        return Array.IndexOf(given, null) < 0 ? given : throw new ArgumentException("The list of attributes holds a null. Take it out.", parameter);
    }
}
