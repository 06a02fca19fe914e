using System.Text.Json;

namespace RevOps.Rules;

/// <summary>Reads the facts of entries.</summary>
internal static class JsonLinesFacts
{
    public static List<FactRead> Read(JsonLinesObject entry, string name = "facts") => entry.Objects(name, Fact);

    public static double Number(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && NumberText.TryParse(value.GetRawText(), out var number) ? number
        : value.ValueKind == JsonValueKind.String && value.GetString() == NumberWords.Of(double.PositiveInfinity) ? double.PositiveInfinity
        : value.ValueKind == JsonValueKind.String && value.GetString() == NumberWords.Of(double.NegativeInfinity) ? double.NegativeInfinity
        : throw new FormatException("A number is not what it should be.");

    private static FactRead Fact(JsonLinesObject fact)
    {
        var name = fact.Text("name");
        if (fact.Optional("text") is { } text)
        {
            return FactRead.Of(name, fact.Texts(text, "text"));
        }

        if (fact.Optional("number") is { } number)
        {
            return FactRead.Of(name, Number(number));
        }

        if (fact.Optional("missing") is not null)
        {
            return FactRead.Missing(name);
        }

        if (fact.Optional("class") is { } valueClass)
        {
            return FactRead.Masked(name, valueClass.ValueKind == JsonValueKind.Null ? null : valueClass.TryGetInt32(out var at) && at >= 1 ? at : throw new FormatException("A class is counted from 1."));
        }

        return Rarer(fact, name);
    }

    private static FactRead Rarer(JsonLinesObject fact, string name)
    {
        if (fact.Optional("flag") is { ValueKind: JsonValueKind.True or JsonValueKind.False } flag)
        {
            return FactRead.Of(name, flag.GetBoolean());
        }

        if (fact.TextOrNone("date") is { } date)
        {
            return DateText.TryParse(date, out var day, out var problem) ? FactRead.OfDate(name, day) : throw new FormatException(problem);
        }

        if (fact.InstantOrNone("instant") is { } instant)
        {
            return FactRead.OfInstant(name, instant);
        }

        if (fact.Optional("error") is { } error)
        {
            return FactRead.Error(name, error.ValueKind == JsonValueKind.Null ? null : fact.Texts(error, "error"));
        }

        var rows = fact.Optional("rows");
        if (rows is { ValueKind: JsonValueKind.Array } list)
        {
            return FactRead.OfRows(name, [.. list.EnumerateArray().Select(Row)]);
        }

        return rows is null && fact.Texts("set") is var elements ? FactRead.OfElements(name, elements) : throw new FormatException("A fact is not what it should be.");
    }

    private static IReadOnlyList<FactRead> Row(JsonElement row)
    {
        if (row.ValueKind != JsonValueKind.Array)
        {
            throw new FormatException("A row is a list of facts.");
        }

        var facts = new List<FactRead>();
        foreach (var item in row.EnumerateArray())
        {
            var fact = new JsonLinesObject(item, "rows");
            facts.Add(Fact(fact));
            fact.Done();
        }

        return facts;
    }
}
