using System.Globalization;
using System.Text.Json;

namespace RevOps.Rules.Tests.Records;

/// <summary>What a schema reads for one attribute of a record, in the words of an explanation.</summary>
internal static class Reading
{
    public static readonly DateTimeOffset AsOf = new(2026, 3, 31, 0, 0, 0, TimeSpan.Zero);

    public static string Of<TRecord>(RecordSchema<TRecord> schema, TRecord record, string name, FactSet? facts = null)
    {
        var layout = new FrameLayout();
        var ordinal = layout.Ordinal(schema.Find(name)!);
        var frame = new RecordFrame<TRecord>(layout, schema);
        frame.Start(record, AsOf, facts ?? FactSet.Empty);
        return SlotText.Of(layout, ordinal, in frame.Read(ordinal));
    }

    /// <summary>Reads the attribute from a dictionary that holds the value under its name.</summary>
    public static string Dictionary(RecordAttribute attribute, object? value, char? setSeparator = null) =>
        Of(RecordSchema.ForDictionaries([attribute], setSeparator: setSeparator).Build(), new Dictionary<string, object?> { [attribute.Name] = value }, attribute.Name);

    /// <summary>Reads the attribute from an object that holds the JSON value under its name.</summary>
    public static string Json(RecordAttribute attribute, string json, char? setSeparator = null) =>
        Of(RecordSchema.ForJson([attribute], setSeparator: setSeparator).Build(), Element($"{{\"{attribute.Name}\": {json}}}"), attribute.Name);

    public static JsonElement Element(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    /// <summary>One line of the table of conversions: dictionary, JSON, and JSON in a dictionary read the same.</summary>
    public static void Both(RecordAttribute attribute, object? value, string json, string expected, char? setSeparator = null)
    {
        Dictionary(attribute, value, setSeparator).ShouldBe(expected, $"a dictionary with what JSON has as {json} for {attribute.Type}");
        Json(attribute, json, setSeparator).ShouldBe(expected, $"JSON with {json} for {attribute.Type}");
        Dictionary(attribute, Element(json), setSeparator).ShouldBe(expected, $"a dictionary with the JSON {json} for {attribute.Type}");
    }

    /// <summary>Runs a check under a culture with a decimal comma or a dotless i.</summary>
    public static void Under(string culture, Action check)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            check();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
