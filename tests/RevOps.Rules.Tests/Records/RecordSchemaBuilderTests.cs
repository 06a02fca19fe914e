using static RevOps.Rules.Tests.Records.Reading;

namespace RevOps.Rules.Tests.Records;

public class RecordSchemaBuilderTests
{
    private sealed record Lead(string Name = "x");

    private sealed record Contact(string? Title);

    private static readonly TextAttribute Text = Attributes.Text("text");
    private static readonly TextSetAttribute TextSet = Attributes.TextSet("set");
    private static readonly NumberAttribute Number = Attributes.Number("number");
    private static readonly FlagAttribute Flag = Attributes.Flag("flag");
    private static readonly DateAttribute Date = Attributes.Date("date");
    private static readonly InstantAttribute Instant = Attributes.Instant("instant");
    private static readonly TextAttribute Title = Attributes.Text("title");
    private static readonly RowCollectionAttribute Contacts = Attributes.Collection("contacts", Title);
    private static readonly RecordSchema<Contact> ContactSchema = RecordSchema.For<Contact>().Bind(Title, c => c.Title).Build();

    [Fact]
    public void Every_bind_reads_its_value_and_takes_null_for_missing()
    {
        Read(Text, b => b.Bind(Text, _ => "value")).ShouldBe("value");
        Read(Text, b => b.Bind(Text, _ => "")).ShouldBe("");
        Read(Text, b => b.Bind(Text, _ => null)).ShouldBe("(missing)");
        Read(TextSet, b => b.Bind(TextSet, _ => new[] { "a", "b" })).ShouldBe("{a, b}");
        Read(TextSet, b => b.Bind(TextSet, _ => new HashSet<string> { "a" })).ShouldBe("{a}");
        Read(TextSet, b => b.Bind(TextSet, _ => Array.Empty<string>())).ShouldBe("{}");
        Read(TextSet, b => b.Bind(TextSet, _ => null)).ShouldBe("(missing)");
        Read(TextSet, b => b.Bind(TextSet, _ => new[] { "a", null })).ShouldBe("(error) The set holds a null.");
        Read(Number, b => b.Bind(Number, _ => 5)).ShouldBe("5");
        Read(Number, b => b.Bind(Number, _ => (int?)5)).ShouldBe("5");
        Read(Number, b => b.Bind(Number, _ => (int?)null)).ShouldBe("(missing)");
        Read(Number, b => b.Bind(Number, _ => 9007199254740993L)).ShouldBe("9007199254740992");
        Read(Number, b => b.Bind(Number, _ => (long?)-5L)).ShouldBe("-5");
        Read(Number, b => b.Bind(Number, _ => (long?)null)).ShouldBe("(missing)");
        Read(Number, b => b.Bind(Number, _ => 0.1m)).ShouldBe("0.1");
        Read(Number, b => b.Bind(Number, _ => (decimal?)decimal.MaxValue)).ShouldBe("7.922816251426434e+28");
        Read(Number, b => b.Bind(Number, _ => (decimal?)null)).ShouldBe("(missing)");
        Read(Number, b => b.Bind(Number, _ => 0.1)).ShouldBe("0.1");
        Read(Number, b => b.Bind(Number, _ => (double?)0.1)).ShouldBe("0.1");
        Read(Number, b => b.Bind(Number, _ => (double?)null)).ShouldBe("(missing)");
        Read(Flag, b => b.Bind(Flag, _ => true)).ShouldBe("true");
        Read(Flag, b => b.Bind(Flag, _ => (bool?)false)).ShouldBe("false");
        Read(Flag, b => b.Bind(Flag, _ => (bool?)null)).ShouldBe("(missing)");
        Read(Contacts, b => b.Bind(Contacts, _ => new[] { new Contact("VP") }, ContactSchema)).ShouldBe("1 row");
        Read(Contacts, b => b.Bind(Contacts, _ => new List<Contact>(), ContactSchema)).ShouldBe("0 rows");
        Read(Contacts, b => b.Bind(Contacts, _ => (Contact[]?)null, ContactSchema)).ShouldBe("(missing)");
    }

    [Fact]
    public void Dates_are_at_zero_time_whatever_their_kind()
    {
        foreach (var kind in new[] { DateTimeKind.Unspecified, DateTimeKind.Utc, DateTimeKind.Local })
        {
            Read(Date, b => b.Bind(Date, _ => new DateTime(2026, 3, 31, 0, 0, 0, kind))).ShouldBe("2026-03-31");
        }

        Read(Date, b => b.Bind(Date, _ => (DateTime?)new DateTime(2026, 3, 31))).ShouldBe("2026-03-31");
        Read(Date, b => b.Bind(Date, _ => (DateTime?)null)).ShouldBe("(missing)");
        Read(Date, b => b.Bind(Date, _ => new DateTime(2026, 3, 31).AddTicks(1))).ShouldBe("(error) The date has a time. Bind its date, or declare the attribute as an instant.");
#if !NETSTANDARD_ASSEMBLIES
        Read(Date, b => b.Bind(Date, _ => new DateOnly(2026, 3, 31))).ShouldBe("2026-03-31");
        Read(Date, b => b.Bind(Date, _ => (DateOnly?)DateOnly.MaxValue)).ShouldBe("9999-12-31");
        Read(Date, b => b.Bind(Date, _ => (DateOnly?)null)).ShouldBe("(missing)");
#endif
    }

    [Theory]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void A_date_with_a_time_is_named_alike_under_every_culture(string culture) => Under(culture, () =>
        Should.Throw<ArgumentException>(() => Date.Is(new DateTime(1850, 3, 31, 9, 30, 0))).Message.ShouldStartWith("`1850-03-31 09:30:00` has a time. Give a date at zero time."));

    [Fact]
    public void Instants_stand_on_the_time_line_and_a_local_one_does_not()
    {
        var elsewhere = new DateTimeOffset(2026, 3, 31, 11, 30, 0, TimeSpan.FromHours(2));
        Read(Instant, b => b.Bind(Instant, _ => elsewhere)).ShouldBe("2026-03-31T09:30:00Z");
        Read(Instant, b => b.Bind(Instant, _ => (DateTimeOffset?)elsewhere)).ShouldBe("2026-03-31T09:30:00Z");
        Read(Instant, b => b.Bind(Instant, _ => (DateTimeOffset?)null)).ShouldBe("(missing)");
        foreach (var kind in new[] { DateTimeKind.Unspecified, DateTimeKind.Utc })
        {
            var time = new DateTime(2026, 3, 31, 9, 30, 0, kind);
            Read(Instant, b => b.BindUtc(Instant, _ => time)).ShouldBe("2026-03-31T09:30:00Z");
            Read(Instant, b => b.BindUtc(Instant, _ => (DateTime?)time)).ShouldBe("2026-03-31T09:30:00Z");
        }

        Read(Instant, b => b.BindUtc(Instant, _ => (DateTime?)null)).ShouldBe("(missing)");
        Read(Instant, b => b.BindUtc(Instant, _ => new DateTime(2026, 3, 31, 9, 30, 0, DateTimeKind.Local)))
            .ShouldBe("(error) The instant is declared to be UTC and is local. Convert it, or bind a DateTimeOffset.");
    }

    [Fact]
    public void Numbers_that_are_none_or_out_of_bounds_are_errors_and_infinity_is_a_number()
    {
        Read(Number, b => b.Bind(Number, _ => double.NaN)).ShouldBe("(error) NaN is no number.");
        Read(Number, b => b.Bind(Number, _ => double.NegativeInfinity)).ShouldBe("-infinity");
        var bounded = Attributes.Number("number", min: 0, max: 10);
        Read(bounded, b => b.Bind(bounded, _ => 10)).ShouldBe("10");
        Read(bounded, b => b.Bind(bounded, _ => -0.5)).ShouldBe("(error) `-0.5` is below the declared minimum `0`.");
        Read(bounded, b => b.Bind(bounded, _ => double.PositiveInfinity)).ShouldBe("(error) `infinity` is above the declared maximum `10`.");
        var masked = Attributes.Number("number", max: 10, options: new() { IsMasked = true });
        Read(masked, b => b.Bind(masked, _ => 10)).ShouldBe("(masked)");
    }

    [Fact]
    public void A_null_accessor_is_refused_by_every_bind()
    {
        var builder = RecordSchema.For<Lead>();
        Action[] binds =
        [
            () => builder.Bind(Text, null!), () => builder.Bind(TextSet, null!), () => builder.Bind(Number, (Func<Lead, int>)null!), () => builder.Bind(Number, (Func<Lead, int?>)null!),
            () => builder.Bind(Number, (Func<Lead, long>)null!), () => builder.Bind(Number, (Func<Lead, long?>)null!), () => builder.Bind(Number, (Func<Lead, decimal>)null!),
            () => builder.Bind(Number, (Func<Lead, decimal?>)null!), () => builder.Bind(Number, (Func<Lead, double>)null!), () => builder.Bind(Number, (Func<Lead, double?>)null!),
            () => builder.Bind(Flag, (Func<Lead, bool>)null!), () => builder.Bind(Flag, (Func<Lead, bool?>)null!), () => builder.Bind(Date, (Func<Lead, DateTime>)null!),
            () => builder.Bind(Date, (Func<Lead, DateTime?>)null!),
#if !NETSTANDARD_ASSEMBLIES
            () => builder.Bind(Date, (Func<Lead, DateOnly>)null!), () => builder.Bind(Date, (Func<Lead, DateOnly?>)null!),
#endif
            () => builder.Bind(Instant, (Func<Lead, DateTimeOffset>)null!), () => builder.Bind(Instant, (Func<Lead, DateTimeOffset?>)null!), () => builder.BindUtc(Instant, (Func<Lead, DateTime>)null!),
            () => builder.BindUtc(Instant, (Func<Lead, DateTime?>)null!), () => builder.Bind(Contacts, (Func<Lead, Contact[]?>)null!, ContactSchema), () => builder.Bind(Contacts, _ => (Contact[]?)null, null!),
            () => builder.Bind((RowCollectionAttribute)null!, _ => (Contact[]?)null, ContactSchema), () => builder.Bind((TextAttribute)null!, _ => "x"), () => builder.Key(null!),
            () => builder.UnreadableWhen(null!), () => builder.Revision(null!), () => builder.Supplied(null!),
        ];
        foreach (var bind in binds)
        {
            Should.Throw<ArgumentNullException>(bind);
        }

        Should.Throw<InvalidOperationException>(() => builder.Build()).Message.ShouldContain("Bind at least one");
    }

    [Fact]
    public void A_name_is_bound_once_whatever_the_way()
    {
        var builder = RecordSchema.For<Lead>().Bind(Text, l => l.Name);
        Should.Throw<ArgumentException>(() => builder.Bind(Attributes.Number("text"), _ => 1)).Message.ShouldContain("`text` is bound already. Bind an attribute once.");
        Should.Throw<ArgumentException>(() => builder.Supplied(Attributes.Flag("text"))).Message.ShouldContain("`text` is bound already");
        Should.Throw<ArgumentException>(() => builder.BindDictionary([Text], _ => null)).Message.ShouldContain("`text` is bound already");
        builder.Bind(Attributes.Text("Text"), _ => "names compare ordinally").Build().Attributes.Count.ShouldBe(2);
    }

    [Fact]
    public void A_schema_is_what_its_builder_was_when_it_was_built()
    {
        var builder = RecordSchema.For<Lead>().Bind(Text, l => l.Name).Revision("r1");
        var schema = builder.Build();
        builder.Bind(Number, _ => 1).Revision("r2");
        schema.Attributes.ShouldBe([Text]);
        schema.Revision.ShouldBe("r1");
        schema.Find("number").ShouldBeNull();
        schema.Find("text").ShouldBeSameAs(Text);
        schema.Find(null!).ShouldBeNull();
        builder.Build().Revision.ShouldBe("r2");
        RecordSchema.For<Lead>().Bind(Text, l => l.Name).Build().Revision.ShouldBe("");
    }

    [Fact]
    public void Supplied_attributes_come_from_the_facts_of_the_call()
    {
        var tier = Attributes.Text("fit.tier", ["A", "B"]);
        var schema = RecordSchema.For<Lead>().Supplied(tier, Number, Flag).Build();
        var facts = FactSet.Empty.With("fit.tier", "a").With("number", 5).With("flag", false);
        Of(schema, new Lead(), "fit.tier", facts).ShouldBe("a");
        Of(schema, new Lead(), "number", facts).ShouldBe("5");
        Of(schema, new Lead(), "flag", facts).ShouldBe("false");
        Of(schema, new Lead(), "flag").ShouldBe("(missing)");
        Of(schema, new Lead(), "fit.tier", FactSet.Empty.With("fit.tier", "C")).ShouldBe("(error) `C` is not among the declared values.");
        Of(schema, new Lead(), "number", FactSet.Empty.With("number", "5")).ShouldBe("(error) The fact is a Text, and the policy takes it for a Number.");
        foreach (var other in new RecordAttribute[] { TextSet, Date, Instant, Contacts })
        {
            Should.Throw<ArgumentException>(() => RecordSchema.For<Lead>().Supplied(other)).Message.ShouldContain("Only texts, numbers and flags");
        }
    }

    [Fact]
    public void A_record_that_cannot_be_read_keeps_the_key_that_could_be()
    {
        var schema = RecordSchema.For<Lead>().Key(l => l.Name).UnreadableWhen(l => l.Name == "bad" ? "The row is malformed." : null).Bind(Text, l => l.Name).Build();
        schema.ReadKey(new Lead("good"), out var problem).ShouldBe("good");
        problem.ShouldBeNull();
        schema.ReadKey(new Lead("bad"), out problem).ShouldBe("bad");
        problem.ShouldBe("The row is malformed.");
        schema.Compile(Text.IsKnown()).Evaluate(new Lead("bad"), AsOf).ShouldBe(Verdict.Error);
        schema.Compile(Text.IsKnown()).Evaluate(new Lead("good"), AsOf).ShouldBe(Verdict.Met);
        schema.ReadKey(null!, out problem).ShouldBe(RecordKey.None);
        problem.ShouldBe("The record is null.");
    }

    [Fact]
    public void A_key_or_a_check_that_throws_is_a_problem_of_the_record()
    {
        var schema = RecordSchema.For<Lead>().Key(_ => throw new FormatException("No key.")).Bind(Text, l => l.Name).Build();
        schema.ReadKey(new Lead(), out var problem).ShouldBe(RecordKey.None);
        problem.ShouldBe("FormatException: No key.");
        RecordSchema.For<Lead>().Key(_ => 7L).UnreadableWhen(_ => throw new FormatException("No check.")).Bind(Text, l => l.Name).Build().ReadKey(new Lead(), out problem).ShouldBe(7L);
        problem.ShouldBe("FormatException: No check.");
        RecordSchema.For<Lead>().Key(_ => "").Bind(Text, l => l.Name).Build().ReadKey(new Lead(), out problem).ShouldBe(RecordKey.None);
        problem!.ShouldContain("A record key cannot be empty");
    }

    [Fact]
    public void An_accessor_that_throws_is_an_error_of_its_attribute_alone()
    {
        var schema = RecordSchema.For<Lead>().Bind(Text, l => l.Name).Bind(Number, Failing).Build();
        Of(schema, new Lead(), "number").ShouldBe("(error) FormatException: Not today.");
        schema.Compile(Number.Is(1) | Text.Is("x")).Evaluate(new Lead(), AsOf).ShouldBe(Verdict.Met);
        schema.Compile(Number.Is(1) | Text.Is("y")).Evaluate(new Lead(), AsOf).ShouldBe(Verdict.Error);

        static int Failing(Lead lead) => throw new FormatException("Not today.");
    }

    [Fact]
    public void An_attribute_is_read_once_however_often_it_is_named()
    {
        var reads = 0;
        var schema = RecordSchema.For<Lead>().Bind(Number, _ => ++reads).Build();
        schema.Compile(Number.AtLeast(0) & Number.AtMost(5) & Number.IsKnown()).Evaluate(new Lead(), AsOf).ShouldBe(Verdict.Met);
        reads.ShouldBe(1);
    }

    [Fact]
    public void A_row_schema_binds_what_its_collection_declares()
    {
        var both = Attributes.Collection("contacts", Title, Number);
        Should.Throw<ArgumentException>(() => RecordSchema.For<Lead>().Bind(both, _ => Array.Empty<Contact>(), ContactSchema))
            .Message.ShouldContain("The row schema of `contacts` does not bind `number` as Number. Bind it, or take it off the collection.");
        var otherType = Attributes.Collection("contacts", Attributes.Number("title"));
        Should.Throw<ArgumentException>(() => RecordSchema.For<Lead>().Bind(otherType, _ => Array.Empty<Contact>(), ContactSchema)).Message.ShouldContain("does not bind `title` as Number");
    }

    [Fact]
    public void A_null_row_is_in_error_and_the_others_are_read()
    {
        var schema = RecordSchema.For<Lead>().Bind(Contacts, _ => new[] { null!, new Contact("VP") }, ContactSchema).Build();
        schema.Compile(Contacts.Any(Title.Is("vp"))).Evaluate(new Lead(), AsOf).ShouldBe(Verdict.Met);
        schema.Compile(Contacts.All(Title.Is("vp"))).Evaluate(new Lead(), AsOf).ShouldBe(Verdict.Error);
    }

    [Fact]
    public void A_struct_can_be_a_record()
    {
        var schema = RecordSchema.For<KeyValuePair<int, string>>().Key(p => (long)p.Key).Bind(Text, p => p.Value).Build();
        schema.ReadKey(new(7, "x"), out var problem).ShouldBe(7L);
        problem.ShouldBeNull();
        schema.Compile(Text.Is("X")).Evaluate(new(7, "x"), AsOf).ShouldBe(Verdict.Met);
    }

    private static string Read(RecordAttribute attribute, Func<RecordSchemaBuilder<Lead>, RecordSchemaBuilder<Lead>> bind) =>
        Of(bind(RecordSchema.For<Lead>()).Build(), new Lead(), attribute.Name);
}
