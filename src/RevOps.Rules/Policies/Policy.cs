namespace RevOps.Rules;

/// <summary>
/// A company's revenue policy as data: what C# builds and JSON says is the same model. Immutable and safe to share between threads; compile it
/// for a record schema to decide with it (<see cref="PolicyEngine.CompileFor{TRecord}"/>).
/// </summary>
public sealed class Policy
{
    private readonly Lazy<string> _contentHash;

    internal Policy(
        Governance governance,
        IReadOnlyList<RecordAttribute> attributes,
        IReadOnlyList<BusinessCalendar> calendars,
        PolicySections sections)
    {
        Governance = governance;
        Attributes = attributes;
        Calendars = calendars;
        Sections = sections;
        _contentHash = new Lazy<string>(() => PolicyIdentity.HashOf(this));
    }

    /// <summary>Who stands behind the policy.</summary>
    public Governance Governance { get; }

    /// <summary>The policy's name.</summary>
    public string Name => Governance.Name;

    /// <summary>The policy's version.</summary>
    public string Version => Governance.Version;

    /// <summary>The attributes that the policy declares, and those that its criteria name, in that order.</summary>
    public IReadOnlyList<RecordAttribute> Attributes { get; }

    /// <summary>The business calendars.</summary>
    public IReadOnlyList<BusinessCalendar> Calendars { get; }

    /// <summary>Who we sell to; null when the policy does not say.</summary>
    public FitPolicy? Fit => Sections.Fit;

    /// <summary>What the activities of people are worth; null when the policy does not say.</summary>
    public ActivityPolicy? Engagement => Sections.Engagement;

    /// <summary>What events at the company are worth; null when the policy does not say.</summary>
    public ActivityPolicy? Intent => Sections.Intent;

    /// <summary>Which roles the buying committee has; null when the policy does not say.</summary>
    public CommitteePolicy? Committee => Sections.Committee;

    /// <summary>Which grades fit and engagement make, and from which on a record is qualified; null when the policy does not say.</summary>
    public GradePolicy? Grades => Sections.Grades;

    /// <summary>The stages and their gates; null when the policy does not say.</summary>
    public StagePolicy? Stages => Sections.Stages;

    /// <summary>Who owns what; null when the policy does not say.</summary>
    public RoutingPolicy? Routing => Sections.Routing;

    /// <summary>By when records must be worked; null when the policy does not say.</summary>
    public SlaPolicy? Sla => Sections.Sla;

    /// <summary>What happens to rejected records; null when the policy does not say.</summary>
    public DispositionPolicy? Dispositions => Sections.Dispositions;

    /// <summary>What both teams count, and what they want to reach; null when the policy does not say.</summary>
    public ScorecardPolicy? Scorecard => Sections.Scorecard;

    /// <summary>What marketing promises of every lead that it hands over; null when the policy does not say.</summary>
    public StandardsPolicy? Standards => Sections.Standards;

    /// <summary>
    /// SHA-256 of the policy's canonical form, 64 lower-case hexadecimal digits: the same on every runtime, whether the policy came from C# or
    /// JSON. Governance, descriptions and the order of members are not part of it.
    /// </summary>
    public string ContentHash => _contentHash.Value;

    internal PolicySections Sections { get; }

    /// <summary>Starts a policy in C#.</summary>
    /// <param name="name">The policy's name; not empty.</param>
    /// <param name="version">The policy's version; not empty.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">A text is null or empty.</exception>
    public static PolicyBuilder Named(string name, string version) => new(new Governance(name, version));

    /// <summary>Starts a policy in C#, with its governance.</summary>
    /// <param name="governance">Who stands behind it.</param>
    /// <returns>The builder.</returns>
    public static PolicyBuilder GovernedBy(Governance governance) => new(governance ?? throw new ArgumentNullException(nameof(governance)));

    /// <summary>Name, version and the first digits of the hash.</summary>
    public override string ToString() => new PolicyReference(Name, Version, ContentHash, string.Empty).ToString();
}
