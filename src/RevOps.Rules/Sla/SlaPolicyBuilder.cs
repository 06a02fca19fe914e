namespace RevOps.Rules;

/// <summary>
/// Builds the SLA section of a policy. For one thread. Of each metric the first target whose criterion is met applies. A calendar is named by its
/// own name or by that of hours; null counts exact time, day and night.
/// </summary>
public sealed class SlaPolicyBuilder
{
    private readonly List<SlaTarget> _targets = [];
    private readonly List<SlaHours> _hours = [];
    private readonly List<PauseRule> _pauses = [];
    private readonly List<Escalation> _escalations = [];
    private bool _pinsPromises;

    internal SlaPolicyBuilder()
    {
    }

    /// <summary>Names hours that an attribute or a fact tells: the record's country, or the territory (<see cref="Facts.RoutingTerritory"/>).</summary>
    /// <param name="name">The name that targets give.</param>
    /// <param name="by">The attribute.</param>
    /// <param name="otherwise">The calendar that counts where the attribute is missing or tells none.</param>
    /// <param name="choices">Which calendar counts for which values.</param>
    /// <returns>This builder.</returns>
    public SlaPolicyBuilder HoursBy(string name, TextAttribute by, string otherwise, params CalendarChoice[] choices) =>
        Add(new SlaHours(
            Given(name, nameof(name)), SlaHoursKind.Attribute, by ?? throw new ArgumentNullException(nameof(by)), Copy(choices), Given(otherwise, nameof(otherwise))));

    /// <summary>Names hours of the record's owner: the calendar that the call names (<see cref="SlaContext.OnOwnerCalendar"/>), else the one chosen here.</summary>
    /// <param name="name">The name that targets give.</param>
    /// <param name="otherwise">The calendar that counts where neither tells one.</param>
    /// <param name="choices">Which calendar counts for which owners.</param>
    /// <returns>This builder.</returns>
    public SlaPolicyBuilder HoursOfOwner(string name, string otherwise, params CalendarChoice[] choices) =>
        Add(new SlaHours(Given(name, nameof(name)), SlaHoursKind.Owner, null, Copy(choices), Given(otherwise, nameof(otherwise))));

    /// <summary>Names hours of a calendar on the clocks of the record's own zone.</summary>
    /// <param name="name">The name that targets give.</param>
    /// <param name="zone">The attribute that holds the record's IANA zone; where it is missing or unknown, the calendar's own zone counts.</param>
    /// <param name="calendar">The calendar whose hours they are.</param>
    /// <returns>This builder.</returns>
    public SlaPolicyBuilder HoursInZoneOf(string name, TextAttribute zone, string calendar) =>
        Add(new SlaHours(Given(name, nameof(name)), SlaHoursKind.RecordZone, zone ?? throw new ArgumentNullException(nameof(zone)), [], Given(calendar, nameof(calendar))));

    /// <summary>Lets clocks pause for a reason. The buyer's clocks never do.</summary>
    /// <param name="reason">The reason, as events give it.</param>
    /// <param name="atMost">The longest that one pause lasts, in exact time; null for as long as nobody resumes.</param>
    /// <param name="metrics">The clocks that it pauses.</param>
    /// <returns>This builder.</returns>
    public SlaPolicyBuilder PauseFor(string reason, TimeSpan? atMost, params SlaMetric[] metrics)
    {
        _pauses.Add(new PauseRule(Given(reason, nameof(reason)), [.. metrics ?? throw new ArgumentNullException(nameof(metrics))], atMost));
        return this;
    }

    /// <summary>Adds an escalation that targets can name.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="steps">Says the steps.</param>
    /// <returns>This builder.</returns>
    public SlaPolicyBuilder Escalation(string name, Action<EscalationBuilder> steps)
    {
        var builder = new EscalationBuilder();
        (steps ?? throw new ArgumentNullException(nameof(steps)))(builder);
        _escalations.Add(new Escalation(Given(name, nameof(name)), builder.Build()));
        return this;
    }

    /// <summary>Lets a due instant hold on that another policy promised.</summary>
    /// <returns>This builder.</returns>
    public SlaPolicyBuilder PinPromises()
    {
        _pinsPromises = true;
        return this;
    }

    /// <summary>Adds a target for the first touch by a person.</summary>
    /// <param name="name">The target's name.</param>
    /// <param name="within">The time allowed.</param>
    /// <param name="calendar">The calendar or hours; null for exact time.</param>
    /// <param name="when">Which records it applies to; null for all.</param>
    /// <param name="escalation">The escalation; null for none.</param>
    /// <param name="cancelledBy">The codes of dispositions that call it off; null for none.</param>
    /// <returns>This builder.</returns>
    public SlaPolicyBuilder FirstTouch(
        string name, SlaBudget within, string? calendar = null, Criterion? when = null, string? escalation = null, IReadOnlyList<string>? cancelledBy = null) =>
        Add(new SlaTarget(Given(name, nameof(name)), SlaMetric.FirstTouch, when, within, calendar, escalation) { CancelledBy = Copy(cancelledBy) });

    /// <summary>Adds a target for the acceptance or rejection by the owner.</summary>
    /// <param name="name">The target's name.</param>
    /// <param name="within">The time allowed.</param>
    /// <param name="calendar">The calendar or hours; null for exact time.</param>
    /// <param name="when">Which records it applies to; null for all.</param>
    /// <param name="escalation">The escalation; null for none.</param>
    /// <returns>This builder.</returns>
    public SlaPolicyBuilder Acceptance(string name, SlaBudget within, string? calendar = null, Criterion? when = null, string? escalation = null) =>
        Add(new SlaTarget(Given(name, nameof(name)), SlaMetric.Acceptance, when, within, calendar, escalation));

    /// <summary>Adds a target for what comes of an accepted record: a disposition, or a stage.</summary>
    /// <param name="name">The target's name.</param>
    /// <param name="within">The time allowed.</param>
    /// <param name="calendar">The calendar or hours; null for exact time.</param>
    /// <param name="when">Which records it applies to; null for all.</param>
    /// <param name="escalation">The escalation; null for none.</param>
    /// <param name="settledIn">The stages whose entry settles the record as well; null for none.</param>
    /// <returns>This builder.</returns>
    public SlaPolicyBuilder Disposition(
        string name, SlaBudget within, string? calendar = null, Criterion? when = null, string? escalation = null, IReadOnlyList<string>? settledIn = null) =>
        Add(new SlaTarget(Given(name, nameof(name)), SlaMetric.Disposition, when, within, calendar, escalation) { SettledIn = Copy(settledIn) });

    /// <summary>Adds a target for touches: so many within the time allowed.</summary>
    /// <param name="name">The target's name.</param>
    /// <param name="touches">Which count, and how many are owed.</param>
    /// <param name="within">The time allowed.</param>
    /// <param name="calendar">The calendar or hours; null for exact time.</param>
    /// <param name="when">Which records it applies to; null for all.</param>
    /// <param name="escalation">The escalation; null for none.</param>
    /// <param name="excusedBy">The codes of dispositions that excuse the rest; null for none.</param>
    /// <returns>This builder.</returns>
    public SlaPolicyBuilder Touches(
        string name, TouchRule touches, SlaBudget within, string? calendar = null, Criterion? when = null, string? escalation = null, IReadOnlyList<string>? excusedBy = null) =>
        Add(new SlaTarget(Given(name, nameof(name)), SlaMetric.Touches, when, within, calendar, escalation)
        {
            Touches = touches ?? throw new ArgumentNullException(nameof(touches)),
            CancelledBy = Copy(excusedBy),
        });

    /// <summary>Adds a target for the next step that every accepted record has.</summary>
    /// <param name="name">The target's name.</param>
    /// <param name="within">The time allowed.</param>
    /// <param name="calendar">The calendar or hours; null for exact time.</param>
    /// <param name="when">Which records it applies to; null for all.</param>
    /// <param name="escalation">The escalation; null for none.</param>
    /// <returns>This builder.</returns>
    public SlaPolicyBuilder NextStep(string name, SlaBudget within, string? calendar = null, Criterion? when = null, string? escalation = null) =>
        Add(new SlaTarget(Given(name, nameof(name)), SlaMetric.NextStep, when, within, calendar, escalation));

    /// <summary>Adds a target for the time in a queue.</summary>
    /// <param name="name">The target's name.</param>
    /// <param name="within">The time allowed.</param>
    /// <param name="calendar">The calendar or hours; null for exact time.</param>
    /// <param name="when">Which records it applies to; null for all.</param>
    /// <param name="escalation">The escalation; null for none.</param>
    /// <returns>This builder.</returns>
    public SlaPolicyBuilder TimeInQueue(string name, SlaBudget within, string? calendar = null, Criterion? when = null, string? escalation = null) =>
        Add(new SlaTarget(Given(name, nameof(name)), SlaMetric.TimeInQueue, when, within, calendar, escalation));

    /// <summary>Adds a target for what marketing owes: a record that is complete and that no suppression should have kept from people.</summary>
    /// <param name="name">The target's name.</param>
    /// <param name="within">The time allowed.</param>
    /// <param name="required">The attributes that have to be known; null for none.</param>
    /// <param name="suppressedWhen">Which records should not have been handed off; null for none.</param>
    /// <param name="calendar">The calendar or hours; null for exact time.</param>
    /// <param name="when">Which records it applies to; null for all.</param>
    /// <param name="escalation">The escalation; null for none.</param>
    /// <param name="cancelledBy">The codes of dispositions that call it off; null for none.</param>
    /// <returns>This builder.</returns>
    public SlaPolicyBuilder Handoff(
        string name,
        SlaBudget within,
        IReadOnlyList<RecordAttribute>? required = null,
        Criterion? suppressedWhen = null,
        string? calendar = null,
        Criterion? when = null,
        string? escalation = null,
        IReadOnlyList<string>? cancelledBy = null) =>
        Add(new SlaTarget(Given(name, nameof(name)), SlaMetric.Handoff, when, within, calendar, escalation)
        {
            Required = Copy(required),
            SuppressedWhen = suppressedWhen,
            CancelledBy = Copy(cancelledBy),
        });

    internal SlaPolicy Build() => new([.. _targets], [.. _hours], [.. _pauses], [.. _escalations], _pinsPromises);

    private static string Given(string text, string name) => text ?? throw new ArgumentNullException(name);

    private static IReadOnlyList<T> Copy<T>(IReadOnlyList<T>? items) => items is null ? [] : [.. items];

    private SlaPolicyBuilder Add(SlaTarget target)
    {
        _targets.Add(target);
        return this;
    }

    private SlaPolicyBuilder Add(SlaHours hours)
    {
        _hours.Add(hours);
        return this;
    }
}
