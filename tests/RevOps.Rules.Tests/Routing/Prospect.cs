namespace RevOps.Rules.Tests.Routing;

/// <summary>A record with what routing asks before a territory. The text <c>throw</c> stands for an accessor that throws.</summary>
internal sealed record Prospect(string Id, string? Domain = null, string? Account = null, string? Email = null, string? Country = null);

internal static class Prospects
{
    public const string Throws = "throw";

    public static readonly DateTimeOffset AsOf = new(2026, 3, 10, 15, 0, 0, TimeSpan.Zero);
    public static readonly RoutingContext Now = RoutingContext.At(AsOf);
    public static readonly TextAttribute Domain = Attributes.Text("domain", trim: true);
    public static readonly TextAttribute Account = Attributes.Text("account");
    public static readonly TextAttribute Email = Attributes.Text("email", options: new AttributeOptions { IsMasked = true });
    public static readonly TextAttribute Country = Attributes.Text("country");

    public static readonly RecordSchema<Prospect> Schema = RecordSchema.For<Prospect>()
        .Key(p => p.Id).Bind(Domain, p => Read(p.Domain)).Bind(Account, p => Read(p.Account)).Bind(Email, p => Read(p.Email)).Bind(Country, p => Read(p.Country)).Build();

    public static Policy Policy(Action<RoutingPolicyBuilder> routing) => RevOps.Rules.Policy.Named("n", "1").Routing(routing).Build();

    public static PolicyEngine<Prospect> Engine(Action<RoutingPolicyBuilder> routing, IAssignmentMemory? memory = null, IRotationStore? store = null) =>
        Policy(routing).CompileFor(Schema, new PolicyEngineOptions { AssignmentMemory = memory, RotationStore = store });

    public static RoutingDecision Route(this PolicyEngine<Prospect> engine, Prospect prospect, RoutingContext? context = null) => engine.Routing.Route(prospect, context ?? Now);

    /// <summary>What was considered up to the step that decided, a line each.</summary>
    public static string[] Why(this PolicyEngine<Prospect> engine, Prospect prospect, RoutingContext? context = null) =>
        [.. engine.Routing.Explain(prospect, (context ?? Now).AsPreview()).Explanation!.Considered.Select(c => c.ToString().Split('\n')[0].Trim())];

    private static string? Read(string? text) => text == Throws ? throw new InvalidOperationException("cannot be read today") : text;
}
