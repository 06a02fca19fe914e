namespace RevOps.Rules.Benchmarks;

/// <summary>The attributes of <see cref="CriteriaLead"/> and how they are read.</summary>
internal static class CriteriaAttributes
{
    public static readonly TextAttribute Domain = Attributes.Text("domain");
    public static readonly TextAttribute Country = Attributes.Text("country");
    public static readonly TextAttribute Industry = Attributes.Text("industry");
    public static readonly TextAttribute Segment = Attributes.Text("segment");
    public static readonly TextAttribute Source = Attributes.Text("source");
    public static readonly NumberAttribute Employees = Attributes.Number("employees", min: 0);
    public static readonly NumberAttribute Revenue = Attributes.Number("revenue", min: 0);
    public static readonly NumberAttribute Growth = Attributes.Number("growth");
    public static readonly FlagAttribute Partner = Attributes.Flag("partner");
    public static readonly FlagAttribute OptedOut = Attributes.Flag("opted-out");
    public static readonly DateAttribute Founded = Attributes.Date("founded");
    public static readonly InstantAttribute Created = Attributes.Instant("created");
    public static readonly TextSetAttribute Tech = Attributes.TextSet("tech");
    public static readonly TextAttribute Title = Attributes.Text("title");
    public static readonly NumberAttribute Score = Attributes.Number("score");
    public static readonly FlagAttribute Engaged = Attributes.Flag("engaged");
    public static readonly RowCollectionAttribute Contacts = Attributes.Collection("contacts", Title, Score, Engaged);

    public static readonly RecordSchema<CriteriaLead> Schema = Bound().Build();

    /// <summary>The attributes, for scenarios that add some.</summary>
    public static RecordSchemaBuilder<CriteriaLead> Bound() => RecordSchema.For<CriteriaLead>()
        .Bind(Domain, l => l.Domain).Bind(Country, l => l.Country).Bind(Industry, l => l.Industry).Bind(Segment, l => l.Segment).Bind(Source, l => l.Source)
        .Bind(Employees, l => l.Employees).Bind(Revenue, l => l.Revenue).Bind(Growth, l => l.Growth).Bind(Partner, l => l.Partner).Bind(OptedOut, l => l.OptedOut)
        .Bind(Founded, l => l.Founded).Bind(Created, l => l.Created).Bind(Tech, l => l.Tech)
        .Bind(Contacts, l => l.Contacts, RecordSchema.For<CriteriaContact>().Bind(Title, c => c.Title).Bind(Score, c => c.Score).Bind(Engaged, c => c.Engaged).Build());
}
