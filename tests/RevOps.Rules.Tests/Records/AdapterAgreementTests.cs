using System.Text.Json;
using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Records;

public class AdapterAgreementTests
{
    private sealed record Host(
        string? Text, long? Whole, decimal? Money, double? Ratio, bool? Flag, DateTime? Date, DateTimeOffset? Instant, string[]? Set, Row[]? Rows);

    private sealed record Row(double? N, string? T);

    private static readonly NumberAttribute N = Attributes.Number("n");
    private static readonly TextAttribute T = Attributes.Text("t");
    private static readonly TextAttribute Text = Attributes.Text("text", trim: true, options: new() { MissingPlaceholders = ["select"] });
    private static readonly NumberAttribute Whole = Attributes.Number("whole");
    private static readonly NumberAttribute Money = Attributes.Number("money", min: 0);
    private static readonly NumberAttribute Ratio = Attributes.Number("ratio");
    private static readonly FlagAttribute Flag = Attributes.Flag("flag");
    private static readonly DateAttribute Date = Attributes.Date("date");
    private static readonly InstantAttribute Instant = Attributes.Instant("instant");
    private static readonly TextSetAttribute Set = Attributes.TextSet("set", ["a", "b", "\u00DF"]);
    private static readonly RowCollectionAttribute Rows = Attributes.Collection("rows", N, T);
    private static readonly RecordAttribute[] All = [Text, Whole, Money, Ratio, Flag, Date, Instant, Set, Rows];

    private static readonly RecordSchema<Host> Bound = RecordSchema.For<Host>()
        .Bind(Text, h => h.Text).Bind(Whole, h => h.Whole).Bind(Money, h => h.Money).Bind(Ratio, h => h.Ratio).Bind(Flag, h => h.Flag)
        .Bind(Date, h => h.Date).Bind(Instant, h => h.Instant).Bind(Set, h => h.Set)
        .Bind(Rows, h => h.Rows, RecordSchema.For<Row>().Bind(N, r => r.N).Bind(T, r => r.T).Build())
        .Build();

    private static readonly RecordSchema<IReadOnlyDictionary<string, object?>> Dictionaries = RecordSchema.ForDictionaries(All).Build();
    private static readonly RecordSchema<JsonElement> Json = RecordSchema.ForJson(All).Build();

    [Fact]
    public void Dictionaries_and_json_read_what_a_bound_record_reads() => Law.ForEachCase(usual: 1_500, full: 100_000, random =>
    {
        var host = Of(random);
        var dictionary = DictionaryOf(host);
        var json = Reading.Element(JsonSerializer.Serialize(dictionary));
        foreach (var attribute in All)
        {
            var bound = Reading.Of(Bound, host, attribute.Name);
            Reading.Of(Dictionaries, dictionary, attribute.Name).ShouldBe(bound, $"{attribute.Name} from a dictionary");
            Reading.Of(Json, json, attribute.Name).ShouldBe(bound, $"{attribute.Name} from {json}");
        }
    });

    [Fact]
    public void Criteria_over_rows_come_out_alike() => Law.ForEachCase(usual: 300, full: 20_000, random =>
    {
        var host = Of(random);
        var dictionary = DictionaryOf(host);
        var json = Reading.Element(JsonSerializer.Serialize(dictionary));
        foreach (var criterion in new[] { Rows.Any(N.AtLeast(0) & T.Is("a")), Rows.All(N.IsKnown()), Rows.Sum(N).AtLeast(1), Rows.Count(T.In("a", "b")).AtLeast(1) })
        {
            var bound = Bound.Compile(criterion).Explain(host, Reading.AsOf).ToString();
            Dictionaries.Compile(criterion).Explain(dictionary, Reading.AsOf).ToString().ShouldBe(bound);
            Json.Compile(criterion).Explain(json, Reading.AsOf).ToString().ShouldBe(bound);
        }
    });

    private static Dictionary<string, object?> DictionaryOf(Host host)
    {
        var dictionary = new Dictionary<string, object?>
        {
            ["text"] = host.Text,
            ["whole"] = host.Whole,
            ["money"] = host.Money,
            ["ratio"] = host.Ratio,
            ["flag"] = host.Flag,
            ["date"] = host.Date,
            ["instant"] = host.Instant,
            ["set"] = host.Set,
            ["rows"] = host.Rows?.Select(r => r is null ? null : new Dictionary<string, object?> { ["n"] = r.N, ["t"] = r.T }).ToArray(),
        };
        return dictionary;
    }

    private static Host Of(Random random)
    {
        return new Host(
            Maybe(() => Pick("", " ", "Select ", " x ", "\u0130stanbul", "\uD83D\uDE80 \"quoted\"", "1,5")),
            MaybeOf(() => random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64)),
            MaybeOf(() => new decimal(random.Next(), random.Next(), random.Next(3) == 0 ? random.Next() : 0, random.Next(4) == 0, (byte)random.Next(29))),
            MaybeOf(Finite),
            MaybeOf(() => random.Next(2) == 0),
            MaybeOf(() => DateTime.MinValue.AddDays(random.Next(3_652_059))),
            MaybeOf(() => new DateTimeOffset(new DateTime(random.NextInt64(TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay)), TimeSpan.FromMinutes(random.Next(-840, 841)))),
            Maybe(() => Many(3, () => Pick("a", "B", "\u1E9E", "other", "b"))),
            Maybe(() => Many(4, () => random.Next(10) == 0 ? null! : new Row(random.Next(3) == 0 ? null : random.Next(-2, 3), random.Next(3) == 0 ? null : Pick("A", "b", "c")))));

        T? Maybe<T>(Func<T> make) where T : class => random.Next(8) == 0 ? null : make();
        T? MaybeOf<T>(Func<T> make) where T : struct => random.Next(8) == 0 ? null : make();
        string Pick(params string[] from) => from[random.Next(from.Length)];
        T[] Many<T>(int most, Func<T> make) => [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => make())];
        double Finite()
        {
            var bits = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            return double.IsFinite(bits) ? bits : 0.1;
        }
    }
}
