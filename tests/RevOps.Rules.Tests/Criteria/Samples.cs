namespace RevOps.Rules.Tests.Criteria;

/// <summary>A schema with two or more attributes of every type, collections in collections included, for generated criteria and records.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset AsOf = new(2026, 3, 1, 7, 30, 0, TimeSpan.FromHours(-5));

    public static readonly TextAttribute Country = Attributes.Text("country");
    public static readonly TextAttribute Industry = Attributes.Text("industry");
    public static readonly TextAttribute Domain = Attributes.Text("domain");
    public static readonly NumberAttribute Employees = Attributes.Number("employees", min: 0, max: 10_000);
    public static readonly NumberAttribute Growth = Attributes.Number("growth");
    public static readonly FlagAttribute Partner = Attributes.Flag("partner");
    public static readonly FlagAttribute OptedOut = Attributes.Flag("opted-out");
    public static readonly DateAttribute Founded = Attributes.Date("founded");
    public static readonly DateAttribute Renewal = Attributes.Date("renewal");
    public static readonly InstantAttribute Created = Attributes.Instant("created");
    public static readonly InstantAttribute Touched = Attributes.Instant("touched");
    public static readonly TextSetAttribute Tech = Attributes.TextSet("tech");
    public static readonly TextSetAttribute Tags = Attributes.TextSet("tags");

    public static readonly TextAttribute Kind = Attributes.Text("kind");
    public static readonly NumberAttribute Points = Attributes.Number("points", min: -5, max: 5);
    public static readonly RowCollectionAttribute Activities = Attributes.Collection("activities", Kind, Points);

    public static readonly TextAttribute Title = Attributes.Text("title");
    public static readonly NumberAttribute Score = Attributes.Number("score", min: -10, max: 10);
    public static readonly FlagAttribute Active = Attributes.Flag("active");
    public static readonly RowCollectionAttribute Contacts = Attributes.Collection("contacts", Title, Score, Active, Activities);

    public static readonly TextAttribute Topic = Attributes.Text("topic");
    public static readonly NumberAttribute Weight = Attributes.Number("weight");
    public static readonly InstantAttribute Seen = Attributes.Instant("seen");
    public static readonly TextSetAttribute Labels = Attributes.TextSet("labels");
    public static readonly RowCollectionAttribute Signals = Attributes.Collection("signals", Topic, Weight, Seen, Labels);

    public static readonly RecordAttribute[] Scalars =
        [Country, Industry, Domain, Employees, Growth, Partner, OptedOut, Founded, Renewal, Created, Touched];

    public static readonly RecordAttribute[] All = [.. Scalars, Tech, Tags, Contacts, Signals];

    public static readonly RecordSchema<SampleRecord> Schema = SchemaOf(All);

    /// <summary>A schema that reads the attributes off a record by name.</summary>
    public static RecordSchema<SampleRecord> SchemaOf(IEnumerable<RecordAttribute> attributes)
    {
        var builder = RecordSchema.For<SampleRecord>();
        foreach (var attribute in attributes)
        {
            var name = attribute.Name;
            _ = attribute switch
            {
                TextAttribute text => builder.Bind(text, r => (string?)r[name]),
                TextSetAttribute set => builder.Bind(set, r => (string?[]?)r[name]),
                NumberAttribute number => builder.Bind(number, r => (double?)r[name]),
                FlagAttribute flag => builder.Bind(flag, r => (bool?)r[name]),
                DateAttribute date => builder.Bind(date, r => (DateTime?)r[name]),
                InstantAttribute instant => builder.Bind(instant, r => (DateTimeOffset?)r[name]),
                RowCollectionAttribute rows => builder.Bind(rows, r => (SampleRecord[]?)r[name], SchemaOf(rows.RowAttributes)),
                _ => throw new InvalidOperationException(),
            };
        }

        return builder.Build();
    }
}
