using System.Collections;
using System.Dynamic;
using System.Text.Json;
using static RevOps.Rules.Tests.Records.Reading;

namespace RevOps.Rules.Tests.Records;

public class HostNameTests
{
    private static readonly TextAttribute Title = Attributes.Text("contact.title.en");
    private static readonly RecordSchema<IReadOnlyDictionary<string, object?>> Dictionaries = RecordSchema.ForDictionaries([Title]).Build();
    private static readonly RecordSchema<JsonElement> Objects = RecordSchema.ForJson([Title]).Build();

    [Theory]
    [InlineData("{\"contact.title.en\": \"whole\", \"contact\": {\"title\": {\"en\": \"inside\"}}}", "whole")]
    [InlineData("{\"contact\": {\"title\": {\"en\": \"inside\"}}}", "inside")]
    [InlineData("{\"contact\": {\"title.en\": \"rest\", \"title\": {\"en\": \"inside\"}}}", "rest")]
    [InlineData("{\"contact.title.en\": null, \"contact\": {\"title\": {\"en\": \"inside\"}}}", "(missing)")]
    [InlineData("{\"contact\": {\"title\": {}}}", "(missing)")]
    [InlineData("{\"contact\": {\"title\": \"VP\"}}", "(missing)")]
    [InlineData("{\"contact\": null}", "(missing)")]
    [InlineData("{\"contact\": \"Ann\"}", "(missing)")]
    [InlineData("{\"Contact\": {\"title\": {\"en\": \"other\"}}}", "(missing)")]
    public void A_name_with_dots_is_looked_up_whole_then_inside(string json, string expected)
    {
        Of(Objects, Element(json), Title.Name).ShouldBe(expected);
        Of(Dictionaries, (Dictionary<string, object?>)Plain(Element(json))!, Title.Name).ShouldBe(expected);
        Of(Dictionaries, JsonSerializer.Deserialize<Dictionary<string, object?>>(json)!, Title.Name).ShouldBe(expected, "dictionaries read from JSON hold elements");
    }

    [Fact]
    public void Dictionaries_of_any_kind_are_looked_into()
    {
        IDictionary<string, object?> expando = new ExpandoObject();
        expando["en"] = "expando";
        Of(Dictionaries, new Dictionary<string, object?> { ["contact.title"] = "x", ["contact"] = new Hashtable { ["title"] = expando } }, Title.Name).ShouldBe("expando");
        Of(Dictionaries, new Dictionary<string, object?> { ["contact"] = new Dictionary<string, string> { ["title.en"] = "texts" } }, Title.Name).ShouldBe("texts");
        Of(Dictionaries, new Dictionary<string, object?> { ["contact"] = new Dictionary<int, string> { [1] = "x" } }, Title.Name).ShouldBe("(missing)");
    }

    [Fact]
    public void A_dictionary_compares_names_as_its_host_chose()
    {
        var schema = RecordSchema.ForDictionaries([Attributes.Text("country")]).Build();
        Of(schema, new Dictionary<string, object?> { ["Country"] = "US" }, "country").ShouldBe("(missing)");
        Of(schema, new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase) { ["Country"] = "US" }, "country").ShouldBe("US");
    }

    private static object? Plain(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().ToDictionary(p => p.Name, p => Plain(p.Value)),
        JsonValueKind.String => element.GetString(),
        _ => null,
    };
}
