using System.Text.Json;
using static RevOps.Rules.Tests.Records.Reading;

namespace RevOps.Rules.Tests.Records;

public class HostKeyTests
{
    private static readonly FlagAttribute Flag = Attributes.Flag("flag");

    public static TheoryData<object?, string, RecordKey> Keys { get; } = new()
    {
        { "L-1", "\"L-1\"", "L-1" },
        { " 7 ", "\" 7 \"", " 7 " },
        { 7, "7", 7L },
        { 7.0, "7.0", 7L },
        { 7.00m, "7e0", 7L },
        { -0.0, "-0", 0L },
        { long.MaxValue, "9223372036854775807", long.MaxValue },
        { 9007199254740993L, "9007199254740993", 9007199254740993L },
        { ulong.MaxValue, "18446744073709551615", "18446744073709551615" },
        { 0.5, "0.5", "0.5" },
        { null, "null", RecordKey.None },
        { "", "\"\"", RecordKey.None },
        { "  ", "\"  \"", RecordKey.None },
        { true, "true", RecordKey.None },
        { new[] { 1 }, "[1]", RecordKey.None },
        { new Dictionary<string, object?>(), "{}", RecordKey.None },
    };

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_key_is_a_text_an_integer_or_none(object? value, string json, RecordKey expected)
    {
        DictionaryKey(value).ShouldBe(expected);
        DictionaryKey(Element(json)).ShouldBe(expected);
        RecordSchema.ForJson([Flag], "id").Build().ReadKey(Element($"{{\"id\": {json}}}"), out var problem).ShouldBe(expected);
        problem.ShouldBeNull();
    }

    [Fact]
    public void A_guid_stays_one_and_json_has_none()
    {
        var guid = new Guid("00112233-4455-6677-8899-aabbccddeeff");
        DictionaryKey(guid).ShouldBe(guid);
        DictionaryKey('x').ShouldBe("x");
        DictionaryKey(double.NaN).ShouldBe(RecordKey.None);
        DictionaryKey(guid.ToString()).ShouldBe(guid.ToString());
    }

    [Fact]
    public void A_record_without_its_key_is_decided_all_the_same()
    {
        var dictionaries = RecordSchema.ForDictionaries([Flag], "id").Build();
        var record = new Dictionary<string, object?> { ["flag"] = true };
        dictionaries.ReadKey(record, out var problem).ShouldBe(RecordKey.None);
        problem.ShouldBeNull();
        dictionaries.Compile(Flag.IsTrue()).Evaluate(record, AsOf).ShouldBe(Verdict.Met);

        var objects = RecordSchema.ForJson([Flag], "id").Build();
        objects.ReadKey(Element("{\"flag\": true}"), out problem).ShouldBe(RecordKey.None);
        problem.ShouldBeNull();
        objects.Compile(Flag.IsTrue()).Evaluate(Element("{\"flag\": true}"), AsOf).ShouldBe(Verdict.Met);
    }

    [Fact]
    public void A_key_can_stand_inside_and_under_a_name_that_no_attribute_may_have()
    {
        RecordSchema.ForJson([Flag], "meta.Record ID").Build().ReadKey(Element("{\"meta\": {\"Record ID\": 5}}"), out _).ShouldBe(5L);
        Should.Throw<ArgumentException>(() => RecordSchema.ForJson([Flag], "")).Message.ShouldContain("name of the key is empty");
        Should.Throw<ArgumentException>(() => RecordSchema.ForDictionaries([Flag], "")).Message.ShouldContain("name of the key is empty");
        RecordSchema.ForDictionaries([Flag]).Build().ReadKey(new Dictionary<string, object?> { ["id"] = 1 }, out _).ShouldBe(RecordKey.None);
    }

    private static RecordKey DictionaryKey(object? value)
    {
        var key = RecordSchema.ForDictionaries([Flag], "id").Build().ReadKey(new Dictionary<string, object?> { ["id"] = value }, out var problem);
        problem.ShouldBeNull();
        return key;
    }
}
