using System.Collections;
using System.Globalization;
using System.Numerics;
using static RevOps.Rules.Tests.Records.Reading;

namespace RevOps.Rules.Tests.Records;

public class ValueConversionTests
{
    private const string NoNumber = "is no number. Write digits without separators and with a decimal point, such as `1250.5`.";
    private const string NoInstant = "is no instant. Write date, time and Z or an offset, such as `2026-03-31T09:30:00Z`.";
    private const string NoDate = "is no date. Write year, month and day, such as `2026-03-31`.";
    private const string NoText = "is no text. Give a text, a number or a Guid.";
    private const string NoFlag = "is no flag. Give true or false, yes or no, 1 or 0.";
    private const string NoSet = "is no set of texts. Give a list of texts.";
    private const string NoRows = "is no list of rows. Give a list of dictionaries or JSON objects.";

    private static readonly TextAttribute Text = Attributes.Text("a");
    private static readonly TextSetAttribute TextSet = Attributes.TextSet("a");
    private static readonly NumberAttribute Number = Attributes.Number("a");
    private static readonly FlagAttribute Flag = Attributes.Flag("a");
    private static readonly DateAttribute Date = Attributes.Date("a");
    private static readonly InstantAttribute Instant = Attributes.Instant("a");
    private static readonly RowCollectionAttribute Rows = Attributes.Collection("a", Attributes.Number("n"));
    private static readonly RecordAttribute[] All = [Text, TextSet, Number, Flag, Date, Instant, Rows];

    [Fact]
    public void Null_is_missing_for_every_type()
    {
        foreach (var attribute in All)
        {
            Both(attribute, null, "null", "(missing)");
            Dictionary(attribute, DBNull.Value).ShouldBe("(missing)");
            Dictionary(attribute, default(System.Text.Json.JsonElement)).ShouldBe("(missing)");
            Of(RecordSchema.ForDictionaries([attribute]).Build(), new Dictionary<string, object?>(), "a").ShouldBe("(missing)");
            Of(RecordSchema.ForJson([attribute]).Build(), Element("{}"), "a").ShouldBe("(missing)");
        }
    }

    [Fact]
    public void Blank_text_is_missing_but_for_texts_and_sets()
    {
        foreach (var attribute in new RecordAttribute[] { Number, Flag, Date, Instant, Rows })
        {
            Both(attribute, "", "\"\"", "(missing)");
            Both(attribute, " \t\u00A0", "\" \\t\\u00a0\"", "(missing)");
        }

        Both(Text, "", "\"\"", "");
        Both(Text, "  ", "\"  \"", "  ");
        Both(TextSet, "", "\"\"", "{}");
        Both(TextSet, "  ", "\"  \"", "{}");
    }

    [Fact]
    public void A_placeholder_is_missing_wherever_the_raw_value_is_text()
    {
        var options = new AttributeOptions { MissingPlaceholders = ["N/A", "-1"] };
        foreach (var attribute in new RecordAttribute[]
        {
            Attributes.Text("a", options: options), Attributes.TextSet("a", options: options), Attributes.Number("a", options: options), Attributes.Flag("a", options: options),
            Attributes.Date("a", options: options), Attributes.Instant("a", options: options), Attributes.Collection("a", [Text], options),
        })
        {
            Both(attribute, " n/a ", "\" n/a \"", "(missing)");
        }

        Both(Attributes.Number("a", options: options), "-1", "\"-1\"", "(missing)");
        Both(Attributes.Number("a", options: options), -1, "-1", "-1");
        Both(Attributes.TextSet("a", options: options), new[] { "N/A" }, "[\"N/A\"]", "{N/A}");
    }

    [Fact]
    public void Texts_convert() => TextTable();

    [Fact]
    public void Sets_of_texts_convert() => TextSetTable();

    [Fact]
    public void Numbers_convert() => NumberTable();

    [Fact]
    public void Flags_convert() => FlagTable();

    [Fact]
    public void Dates_convert() => DateTable();

    [Fact]
    public void Instants_convert() => InstantTable();

    [Fact]
    public void Collections_convert()
    {
        Both(Rows, new[] { new Dictionary<string, object?>() }, "[{}]", "1 row");
        Both(Rows, new ArrayList { new Hashtable(), null }, "[{}, null]", "2 rows");
        Both(Rows, Array.Empty<object>(), "[]", "0 rows");
        Both(Rows, "x", "\"x\"", "(error) `x` " + NoRows);
        Both(Rows, 1, "1", "(error) `1` " + NoRows);
        Both(Rows, true, "true", "(error) `true` " + NoRows);
        Both(Rows, new Dictionary<string, object?>(), "{}", "(error) An object " + NoRows);
        Dictionary(Rows, AsOf).ShouldBe("(error) `2026-03-31T00:00:00Z` " + NoRows);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void No_culture_has_a_say(string culture) => Under(culture, () =>
    {
        if (culture == "de-DE")
        {
            1.5.ToString().ShouldBe("1,5", "the culture must be one that would do harm");
        }

        TextTable();
        TextSetTable();
        NumberTable();
        FlagTable();
        DateTable();
        InstantTable();
    });

    [Fact]
    public void A_masked_value_is_in_no_message()
    {
        var options = new AttributeOptions { IsMasked = true };
        foreach (var attribute in new RecordAttribute[]
        {
            Attributes.TextSet("a", ["ok"], options), Attributes.Number("a", options: options), Attributes.Flag("a", options: options), Attributes.Date("a", options: options),
            Attributes.Instant("a", options: options), Attributes.Collection("a", [Text], options), Attributes.Text("a", ["ok"], options: options),
        })
        {
            Problem(attribute, "secret").ShouldNotContain("secret");
            Dictionary(attribute, "secret").ShouldBe("(error) The value could not be read.");
        }

        Problem(Attributes.Number("a", options: options), "1e999").ShouldNotContain("999");
        Problem(Attributes.Instant("a", options: options), new DateTime(2026, 3, 31)).ShouldNotContain("2026");
        Problem(Number, "secret").ShouldBe("`secret` " + NoNumber);
    }

    [Fact]
    public void A_long_value_is_shortened_in_its_message()
    {
        var problem = Problem(Number, new string('9', 10_000) + "x");
        problem.Length.ShouldBeLessThan(250);
        problem.ShouldStartWith("`999");
        problem.ShouldContain("...`");
    }

    private static void TextTable()
    {
        Both(Text, "Istanbul", "\"Istanbul\"", "Istanbul");
        Both(Text, "a\0b\n", "\"a\\u0000b\\n\"", "a\0b\n");
        Both(Text, 1250.5, "1250.5", "1250.5");
        Both(Text, 100m, "1e2", "100");
        Both(Text, 1.50m, "1.50", "1.5");
        Both(Text, -0.0, "-0", "0");
        Both(Text, 1e21, "1E21", "1e+21");
        Both(Text, 9007199254740993L, "9007199254740993", "9007199254740993");
        Both(Text, long.MinValue, "-9223372036854775808", "-9223372036854775808");
        Both(Text, ulong.MaxValue, "18446744073709551615", "18446744073709551615");
        Both(Text, BigInteger.Parse("123456789012345678901234567890", CultureInfo.InvariantCulture), "123456789012345678901234567890", "123456789012345678901234567890");
        Both(Text, true, "true", "(error) `true` " + NoText);
        Both(Text, false, "false", "(error) `false` " + NoText);
        Both(Text, new[] { "x" }, "[\"x\"]", "(error) A list " + NoText);
        Both(Text, new Dictionary<string, object?>(), "{}", "(error) An object " + NoText);
        Dictionary(Text, 'x').ShouldBe("x");
        Dictionary(Text, 12345678901234567890.00m).ShouldBe("12345678901234567890");
        Dictionary(Text, new Guid("00112233-4455-6677-8899-AABBCCDDEEFF")).ShouldBe("00112233-4455-6677-8899-aabbccddeeff");
        Dictionary(Text, double.NaN).ShouldBe("(error) `NaN` " + NoText);
        Dictionary(Text, double.NegativeInfinity).ShouldBe("(error) `-infinity` " + NoText);
        Dictionary(Text, AsOf).ShouldBe("(error) `2026-03-31T00:00:00Z` " + NoText);
#if !NETSTANDARD_ASSEMBLIES
        Dictionary(Text, new DateOnly(2026, 3, 31)).ShouldBe("(error) `2026-03-31` " + NoText);
#endif
        Dictionary(Text, TimeSpan.FromDays(1)).ShouldBe("(error) The value " + NoText);
        Dictionary(Text, DayOfWeek.Friday).ShouldBe("(error) The value " + NoText);
    }

    private static void TextSetTable()
    {
        Both(TextSet, new[] { "a", "B" }, "[\"a\", \"B\"]", "{a, B}");
        Both(TextSet, new List<object> { "a", 'b', 1.5, 9007199254740993L }, "[\"a\", \"b\", 1.5, 9007199254740993]", "{a, b, 1.5, 9007199254740993}");
        Both(TextSet, new HashSet<string> { "a" }, "[\"a\"]", "{a}");
        Both(TextSet, new[] { 1, 2 }, "[1, 2]", "{1, 2}");
        Both(TextSet, Array.Empty<string>(), "[]", "{}");
        Both(TextSet, " one; two ", "\" one; two \"", "{ one; two }");
        Both(TextSet, " one;; two; ", "\" one;; two; \"", "{one, two}", setSeparator: ';');
        Both(TextSet, " ; ", "\" ; \"", "{}", setSeparator: ';');
        Both(TextSet, new[] { "one;two" }, "[\"one;two\"]", "{one;two}", setSeparator: ';');
        Both(TextSet, 7, "7", "{7}");
        Both(TextSet, new[] { "a", null }, "[\"a\", null]", "(error) The set holds a null.");
        Both(TextSet, new object?[] { "a", null }, "[\"a\", null]", "(error) The set holds a null.");
        Both(TextSet, true, "true", "(error) `true` " + NoSet);
        Both(TextSet, new object[] { "a", new string[] { "b" } }, "[\"a\", [\"b\"]]", "(error) The value is an element of the list and no text. Give a list of texts.");
        Both(TextSet, new Dictionary<string, object?>(), "{}", "(error) An object " + NoSet);
        Dictionary(TextSet, Guid.Empty).ShouldBe("{00000000-0000-0000-0000-000000000000}");
        Dictionary(TextSet, new object[] { true }).ShouldBe("(error) `true` is an element of the list and no text. Give a list of texts.");
        Both(Attributes.TextSet("a", ["x"]), new[] { "y" }, "[\"y\"]", "(error) `y` is not among the declared values.");
    }

    private static void NumberTable()
    {
        Both(Number, 5, "5", "5");
        Both(Number, 0.1, "0.1", "0.1");
        Both(Number, 6929495644600919.5, "6929495644600919.5", "6929495644600920");
        Both(Number, 9007199254740993L, "9007199254740993", "9007199254740992");
        Both(Number, 0.1m, "0.1", "0.1");
        Both(Number, 79228162514264337593543950335m, "79228162514264337593543950335", "7.922816251426434e+28");
        Both(Number, ulong.MaxValue, "18446744073709551615", "18446744073709552000");
        Both(Number, "1250.5", "\"1250.5\"", "1250.5");
        Both(Number, " +1e3\t", "\" +1e3\\t\"", "1000");
        Both(Number, "-0.5", "\"-0.5\"", "-0.5");
        foreach (var text in new[] { "1,250", "1.250,5", "1 250", "12,5", "007", ".5", "5.", "+-5", "++5", "+", "-", "0x10", "NaN", "Infinity", "1e", "$5", "5%", "١", "five", "1_000", "(5)" })
        {
            Both(Number, text, $"\"{text}\"", $"(error) `{text}` {NoNumber}");
        }

        Both(Number, BigInteger.Pow(10, 400), "1" + new string('0', 400), "(error) `1" + new string('0', 79) + "...` is beyond the largest number, which is about 1.8e308. Give a smaller one.");
        Both(Number, "1e999", "\"1e999\"", "(error) `1e999` is beyond the largest number, which is about 1.8e308. Give a smaller one.");
        Json(Number, "-1e999").ShouldBe("(error) `-1e999` is beyond the largest number, which is about 1.8e308. Give a smaller one.");
        Both(Number, true, "true", "(error) `true` " + NoNumber);
        Both(Number, new[] { 1 }, "[1]", "(error) A list " + NoNumber);
        Dictionary(Number, double.NaN).ShouldBe("(error) NaN is no number.");
        Dictionary(Number, double.PositiveInfinity).ShouldBe("infinity");
        Dictionary(Number, 0.1f).ShouldBe("0.10000000149011612");
        Dictionary(Number, AsOf).ShouldBe("(error) `2026-03-31T00:00:00Z` " + NoNumber);
        Dictionary(Number, Guid.Empty).ShouldBe("(error) `00000000-0000-0000-0000-000000000000` " + NoNumber);
        Dictionary(Number, '7').ShouldBe("7");
#if NETSTANDARD_ASSEMBLIES
        object[] sevens = [(sbyte)7, (byte)7, (short)7, (ushort)7, 7, 7u, 7L, 7UL, (nint)7, (nuint)7, 7f, 7d, 7m, new BigInteger(7)];
#else
        object[] sevens = [(sbyte)7, (byte)7, (short)7, (ushort)7, 7, 7u, 7L, 7UL, (nint)7, (nuint)7, 7f, 7d, 7m, (Half)7, (Int128)7, (UInt128)7, new BigInteger(7)];
#endif
        foreach (var seven in sevens)
        {
            Dictionary(Number, seven).ShouldBe("7", seven.GetType().Name);
            Dictionary(Text, seven).ShouldBe("7", seven.GetType().Name);
        }

        Both(Attributes.Number("a", min: 0, max: 10), 11, "11", "(error) `11` is above the declared maximum `10`.");
        Dictionary(Attributes.Number("a", max: 10), double.PositiveInfinity).ShouldBe("(error) `infinity` is above the declared maximum `10`.");
    }

    private static void FlagTable()
    {
        Both(Flag, true, "true", "true");
        Both(Flag, false, "false", "false");
        Both(Flag, 1, "1", "true");
        Both(Flag, 0m, "0.0", "false");
        Both(Flag, -0.0, "-0", "false");
        foreach (var text in new[] { "true", "TRUE", " Yes ", "1" })
        {
            Both(Flag, text, $"\"{text}\"", "true");
        }

        foreach (var text in new[] { "false", "FALSE", "No", "0" })
        {
            Both(Flag, text, $"\"{text}\"", "false");
        }

        foreach (var text in new[] { "y", "on", "1.0", "truthful", "TRUE!", "tr\u0131e" })
        {
            Both(Flag, text, $"\"{text}\"", $"(error) `{text}` {NoFlag}");
        }

        Both(Flag, 2, "2", "(error) `2` " + NoFlag);
        Both(Flag, 0.5, "0.5", "(error) `0.5` " + NoFlag);
        Dictionary(Flag, double.NaN).ShouldBe("(error) `NaN` " + NoFlag);
    }

    private static void DateTable()
    {
        Both(Date, "2026-03-31", "\"2026-03-31\"", "2026-03-31");
        Both(Date, " 2024-02-29 ", "\" 2024-02-29 \"", "2024-02-29");
        Both(Date, new DateTime(2026, 3, 31), "\"2026-03-31T00:00:00\"", "2026-03-31");
#if !NETSTANDARD_ASSEMBLIES
        Both(Date, new DateOnly(1, 1, 1), "\"0001-01-01\"", "0001-01-01");
#endif
        Dictionary(Date, new DateTime(2026, 3, 31, 0, 0, 0, DateTimeKind.Utc)).ShouldBe("2026-03-31");
        Dictionary(Date, new DateTime(2026, 3, 31, 9, 30, 0)).ShouldBe("(error) The date has a time. Bind its date, or declare the attribute as an instant.");
        foreach (var text in new[]
        {
            "2026-3-31", "31.03.2026", "03/31/2026", "20260331", "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "0000-01-01", "2026-03-31T09:30:00", "2026-03-31T00:00:00Z",
            "2026-03-31T", "2026-03-31x", "٢٠٢٦-03-31", "2026-03-3", "-026-03-31", "1448-10-12 AH",
        })
        {
            Both(Date, text, $"\"{text}\"", $"(error) `{text}` {NoDate}");
        }

        Both(Date, 20260331, "20260331", "(error) `20260331` " + NoDate);
        Dictionary(Date, AsOf).ShouldBe("(error) `2026-03-31T00:00:00Z` is an instant, and its date depends on a zone. Give the date, or declare the attribute as an instant.");
    }

    private static void InstantTable()
    {
        Both(Instant, new DateTimeOffset(2026, 3, 31, 11, 30, 0, TimeSpan.FromHours(2)), "\"2026-03-31T11:30:00+02:00\"", "2026-03-31T09:30:00Z");
        Both(Instant, new DateTime(2026, 3, 31, 9, 30, 0, DateTimeKind.Utc), "\"2026-03-31T09:30:00Z\"", "2026-03-31T09:30:00Z");
        foreach (var text in new[]
        {
            "2026-03-31T09:30:00Z", "2026-03-31t09:30:00z", "2026-03-31 09:30:00Z", "2026-03-31T09:30Z", "2026-03-31T09:30:00.000Z", "2026-03-31T15:00:00+05:30", "2026-03-31T15:00:00+0530",
            "2026-03-31T04:30:00-05", " 2026-03-31T09:30:00-00:00 ", "2026-03-31T23:30:00+14:00",
        })
        {
            Both(Instant, text, $"\"{text}\"", "2026-03-31T09:30:00Z");
        }

        Both(Instant, "2026-03-31T09:30:00.1234567Z", "\"2026-03-31T09:30:00.1234567Z\"", "2026-03-31T09:30:00.1234567Z");
        Both(Instant, "2026-03-31T09:30:00.123456799Z", "\"2026-03-31T09:30:00.123456799Z\"", "2026-03-31T09:30:00.1234567Z");
        Both(Instant, "9999-12-31T23:59:59.9999999Z", "\"9999-12-31T23:59:59.9999999Z\"", "9999-12-31T23:59:59.9999999Z");
        foreach (var text in new[]
        {
            "2026-03-31", "2026-03-31T09:30:00", "2026-03-31T24:00:00Z", "2026-03-31T09:60:00Z", "2026-03-31T23:59:60Z", "2026-03-31T09:30:00.Z", "2026-03-31T09:30:00+14:01", "2026-03-31T09:30:00+2",
            "2026-03-31T09:30:00+02:0", "2026-03-31T09:30:00+02:", "2026-03-31T09:30:00 +02:00", "2026-03-31T9:30:00Z", "2026-02-30T09:30:00Z", "0001-01-01T00:00:00+01:00", "9999-12-31T23:30:00-01:00",
            "2026-03-31T09:30:00ZZ", "2026-03-31T", "2026-03-31TZ", "1774949400", "2026-03-31T09Z", "2026-03-31T09:30:00+05:60",
        })
        {
            Both(Instant, text, $"\"{text}\"", $"(error) `{text}` {NoInstant}");
        }

        Both(Instant, 1774949400L, "1774949400", "(error) `1774949400` " + NoInstant);
        foreach (var kind in new[] { DateTimeKind.Unspecified, DateTimeKind.Local })
        {
            Dictionary(Instant, new DateTime(2026, 3, 31, 9, 30, 0, kind))
                .ShouldBe("(error) `2026-03-31T09:30:00` does not say which instant it is. Give a DateTimeOffset, or a DateTime of kind Utc.");
        }

#if !NETSTANDARD_ASSEMBLIES
        Dictionary(Instant, new DateOnly(2026, 3, 31)).ShouldBe("(error) `2026-03-31` " + NoInstant);
#endif
    }

    private static string Problem(RecordAttribute attribute, object value)
    {
        var schema = RecordSchema.ForDictionaries([attribute]).Build();
        var layout = new FrameLayout();
        layout.Ordinal(attribute);
        var frame = new RecordFrame<IReadOnlyDictionary<string, object?>>(layout, schema);
        frame.Start(new Dictionary<string, object?> { ["a"] = value }, AsOf, FactSet.Empty);
        return frame.Read(0).Reference.ShouldBeOfType<AttributeError>().Problem;
    }
}
