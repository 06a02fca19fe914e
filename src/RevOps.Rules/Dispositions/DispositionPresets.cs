namespace RevOps.Rules;

/// <summary>
/// Short taxonomies that are in common use, as dispositions to start from: <c>reasons.Add(DispositionPresets.SixReasons(...))</c>. They are ordinary dispositions: a
/// document says them in full, so that what a policy does stands in it. Safe to share between threads.
/// </summary>
public static class DispositionPresets
{
    private static readonly TimeSpan QuarterYear = TimeSpan.FromDays(90);
    private static readonly TimeSpan HalfYear = TimeSpan.FromDays(180);

    /// <summary>
    /// Six reasons: <c>OutsideIcp</c> (disqualified until one of the attributes changes), <c>NoBudget</c> (nurtured, back after 180 days), <c>NotReady</c> (back on the
    /// stated date, else after 90 days, same owner), <c>BadData</c> (enriched, turn given back), <c>Competitor</c> (disqualified), <c>Duplicate</c> (merged, turn given back).
    /// </summary>
    /// <param name="firmographics">The attributes of which a change brings back who was outside the profile; at least one.</param>
    /// <param name="callBack">The date on which the buyer asked to be contacted again.</param>
    /// <param name="contactData">What is enriched when data is bad; at least one.</param>
    /// <param name="survivor">The attribute that names the record that stays of two.</param>
    /// <param name="places">The stages of the policy; null for a policy without stages.</param>
    /// <returns>The dispositions, in this order.</returns>
    public static IReadOnlyList<Disposition> SixReasons(
        IEnumerable<RecordAttribute> firmographics, DateAttribute callBack, IEnumerable<RecordAttribute> contactData, TextAttribute survivor, DispositionPlaces? places = null) =>
    [
        Reason("OutsideIcp", "Outside our ideal customer profile", DispositionAction.Disqualify(DispositionReturn.OnceChanged([.. firmographics ?? throw new ArgumentNullException(nameof(firmographics))])).MovingTo(places?.Disqualified), places),
        Reason("NoBudget", "No budget", DispositionAction.Nurture("no-budget", HalfYear).MovingTo(places?.Nurture), places),
        Reason("NotReady", "Not ready", DispositionAction.RecycleOn(callBack, otherwiseAfter: QuarterYear, keepsOwner: true).MovingTo(places?.Recycled), places),
        TurnBack("BadData", "Bad data", DispositionAction.Enrich(contactData, keepsOwner: true), places),
        Reason("Competitor", "Works for a competitor", DispositionAction.Disqualify().MovingTo(places?.Disqualified), places),
        TurnBack("Duplicate", "Duplicate", DispositionAction.Merge(survivor), places),
    ];

    /// <summary>
    /// The short form of four: <c>NoFit</c> (disqualified until one of the attributes changes), <c>NoTiming</c> (back on the stated date, else after 90 days, same
    /// owner), <c>NoContact</c> (nurtured once the touches are met, back with a hand-raise, cooldown 60 days), <c>Competitor</c> (disqualified).
    /// </summary>
    /// <param name="firmographics">The attributes of which a change brings back who did not fit; at least one.</param>
    /// <param name="callBack">The date on which the buyer asked to be contacted again.</param>
    /// <param name="places">The stages of the policy; null for a policy without stages.</param>
    /// <returns>The dispositions, in this order.</returns>
    public static IReadOnlyList<Disposition> FourReasons(IEnumerable<RecordAttribute> firmographics, DateAttribute callBack, DispositionPlaces? places = null) =>
    [
        Reason("NoFit", "No fit", DispositionAction.Disqualify(DispositionReturn.OnceChanged([.. firmographics ?? throw new ArgumentNullException(nameof(firmographics))])).MovingTo(places?.Disqualified), places),
        Reason("NoTiming", "No timing", DispositionAction.RecycleOn(callBack, otherwiseAfter: QuarterYear, keepsOwner: true).MovingTo(places?.Recycled), places),
        Reason(
            "NoContact",
            "No contact",
            DispositionAction.Nurture("no-contact", DispositionReturn.Once(Facts.DispositionHandRaised.IsTrue()).NotWithin(TimeSpan.FromDays(60))).MovingTo(places?.Nurture),
            places,
            Facts.SlaTouches.In(nameof(SlaOutcome.Met), nameof(SlaOutcome.MetLate))),
        Reason("Competitor", "Works for a competitor", DispositionAction.Disqualify().MovingTo(places?.Disqualified), places),
    ];

    /// <summary>
    /// Why an opportunity was lost: <c>LostOnPrice</c>, <c>LostToCompetitor</c> and <c>LostToNoDecision</c> (nurtured), <c>LostOnCapability</c> (disqualified) and
    /// <c>LostOnTiming</c> (nurtured). None comes back by itself.
    /// </summary>
    /// <param name="competitor">The attribute that names the competitor, required where one won.</param>
    /// <param name="places">The stages of the policy; null for a policy without stages.</param>
    /// <returns>The dispositions, in this order.</returns>
    public static IReadOnlyList<Disposition> ClosedLost(TextAttribute competitor, DispositionPlaces? places = null) =>
    [
        Lost("LostOnPrice", "Price", DispositionAction.Nurture("lost"), places),
        Lost("LostToCompetitor", "Competitor", DispositionAction.Nurture("lost"), places, competitor ?? throw new ArgumentNullException(nameof(competitor))),
        Lost("LostOnCapability", "Missing capability", DispositionAction.Disqualify(), places),
        Lost("LostToNoDecision", "No decision", DispositionAction.Nurture("lost"), places),
        Lost("LostOnTiming", "Timing", DispositionAction.Nurture("lost"), places),
    ];

    private static Disposition Reason(string code, string label, DispositionAction action, DispositionPlaces? places, Criterion? when = null) =>
        new(code, label, DispositionKind.Reject, places?.Worked ?? [], [], when, action, givesTurnBack: false);

    private static Disposition TurnBack(string code, string label, DispositionAction action, DispositionPlaces? places) =>
        new(code, label, DispositionKind.TurnBack, places?.Worked ?? [], [], null, action, givesTurnBack: true);

    private static Disposition Lost(string code, string label, DispositionAction action, DispositionPlaces? places, params RecordAttribute[] required) =>
        new(code, label, DispositionKind.ClosedLost, places?.Opportunities ?? [], required, null, action.MovingTo(places?.Lost), givesTurnBack: false);
}
