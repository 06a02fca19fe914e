namespace RevOps.Rules.Tests.Services;

/// <summary>A host's record. The text <c>throw</c> stands for an accessor that throws.</summary>
internal sealed record Lead(
    double? Employees = null,
    string? Country = null,
    string? Title = null,
    string? Email = null,
    bool? HandRaise = null,
    DateTime? Callback = null,
    string? Survivor = null,
    string Id = "L1",
    string? Problem = null);

/// <summary>The attributes of a <see cref="Lead"/>, its schema, and policies over it in a line or two.</summary>
internal static class Leads
{
    public const string Throws = "throw";

    public static readonly DateTimeOffset AsOf = new(2026, 1, 5, 15, 0, 0, TimeSpan.Zero);

    public static readonly NumberAttribute Employees = Attributes.Number("employees", min: 0);
    public static readonly TextAttribute Country = Attributes.Text("country");
    public static readonly TextAttribute Title = Attributes.Text("title");
    public static readonly TextAttribute Email = Attributes.Text("email", options: new AttributeOptions { IsMasked = true });
    public static readonly FlagAttribute HandRaise = Attributes.Flag("hand-raise");
    public static readonly DateAttribute Callback = Attributes.Date("callback");
    public static readonly TextAttribute Survivor = Attributes.Text("survivor");

    public static readonly RecordSchema<Lead> Schema = RecordSchema.For<Lead>()
        .Key(l => Read(l.Id)!)
        .UnreadableWhen(l => l.Problem)
        .Bind(Employees, l => l.Employees)
        .Bind(Country, l => Read(l.Country))
        .Bind(Title, l => Read(l.Title))
        .Bind(Email, l => l.Email == Throws ? throw new InvalidOperationException("secret@mail.example") : l.Email)
        .Bind(HandRaise, l => l.HandRaise)
        .Bind(Callback, l => l.Callback)
        .Bind(Survivor, l => Read(l.Survivor))
        .Revision("r1")
        .Build();

    public static Policy Policy(Action<PolicyBuilder> sections)
    {
        var builder = RevOps.Rules.Policy.Named("larkfield", "1.0");
        sections(builder);
        return builder.Build();
    }

    public static PolicyEngine<Lead> Engine(Action<PolicyBuilder> sections, PolicyEngineOptions? options = null) => Policy(sections).CompileFor(Schema, options);

    /// <summary>A policy with all five sections, which names every attribute.</summary>
    public static void All(PolicyBuilder policy) => policy
        .Calendar(BusinessCalendar.In("America/New_York").Named("new-york").Open(DayOfWeek.Monday, DayOfWeek.Friday, "08:00", "20:00").Build())
        .Fit(fit => fit.Profile("mid-market", p => p
            .Disqualify("TooSmall", Employees.AtMost(19))
            .Score("account", "size", 60, Employees.Between(200, 2_000))
            .Score("account", "country", 40, Country.In("US", "CA"))
            .Score("person", "personal e-mail", -10, Email.EndsWith("@mail.example"))
            .Tier("A", 75).Tier("B", 40).Tier("D", -10)))
        .Stages(stages => stages
            .Stage("Inquiry", "Marketing", exit: Facts.FitTier.In("A", "B"))
            .Stage("MQL", "Marketing", required: [Title])
            .Stage("SAL", "Sales", needsAcceptance: true)
            .Detour("Recycled", "Marketing", from: ["MQL"], returnsTo: "Inquiry"))
        .Routing(routing => routing
            .Suppress("Competitor", Email.EndsWith("@rival.example"), "triage")
            .KeepOwners(KnownOwnerKind.OpenOpportunity, KnownOwnerKind.Account)
            .Territory("na", Country.In("US", "CA") & Facts.FitTier.Is("A"), "na")
            .Territory("partner", Country.IsKnown(), RoutingTarget.Queue("partners"))
            .Pool("na", "triage", pool => pool.Member("ann", weight: 2).Member("bob"))
            .Queue("triage").Queue("partners").CatchAll("triage"))
        .Sla(sla => sla.FirstTouch("hand-raise", TimeSpan.FromMinutes(5), "new-york", HandRaise.IsTrue()))
        .Dispositions(dispositions => dispositions
            .On("NotReady", "Not ready", DispositionAction.RecycleOn(Callback, otherwiseAfter: TimeSpan.FromDays(90), keepsOwner: true).MovingTo("Recycled"), stages: ["MQL"])
            .On("Duplicate", "Duplicate", DispositionAction.Merge(Survivor), DispositionKind.TurnBack, givesTurnBack: true)
            .AtMostRecycles(3, TimeSpan.FromDays(730), "Recycled"));

    private static string? Read(string? text) => text == Throws ? throw new InvalidOperationException("cannot be read today") : text;
}
