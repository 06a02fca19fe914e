using System.Runtime.CompilerServices;
using RevOps.Rules.Tests.Criteria;
using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Records;

public class FrameTests
{
    private static readonly TextAttribute Name = Attributes.Text("name");

    [Fact]
    public void Each_attribute_of_the_record_and_of_each_row_is_read_at_most_once_a_decision() => Law.ForEachCase(300, 20_000, random =>
    {
        var generator = new CriterionGenerator(random);
        var record = generator.Record(Samples.All);
        var reads = new Dictionary<(SampleRecord, string), int>();
        var compiled = Counting(Samples.All, reads).Compile(generator.Criterion(Samples.All));
        compiled.Evaluate(record, Samples.AsOf);
        reads.Values.ShouldAllBe(count => count == 1);
        reads.Clear();
        compiled.Explain(record, Samples.AsOf);
        reads.Values.ShouldAllBe(count => count == 1, compiled.Criterion.ToString());
    });

    [Fact]
    public void What_no_criterion_needs_is_not_read()
    {
        var reads = new Dictionary<(SampleRecord, string), int>();
        var record = new SampleRecord(new Dictionary<string, object?> { ["country"] = "DE" });
        Counting(Samples.All, reads).Compile(Samples.Country.Is("US") & Samples.Employees.AtLeast(1)).Evaluate(record, Samples.AsOf).ShouldBe(Verdict.NotMet);
        reads.Keys.Select(k => k.Item2).ShouldBe(["country"]);
    }

    [Fact]
    public void An_accessor_may_evaluate_the_criterion_that_it_serves()
    {
        CompiledCriterion<Node>? compiled = null;
        var anyBelow = Attributes.Flag("any-below");
        var schema = RecordSchema.For<Node>()
            .Bind(Name, n => n.Name)
            .Bind(anyBelow, n => n.Next is null ? null : compiled!.Evaluate(n.Next, Samples.AsOf) == Verdict.Met)
            .Build();
        compiled = schema.Compile(Name.Is("x") | anyBelow.IsTrue());
        compiled.Evaluate(new("a", new("b", new("c", new("x", null)))), Samples.AsOf).ShouldBe(Verdict.Met);
        compiled.Evaluate(new("a", new("b", new("c", new("y", null)))), Samples.AsOf).ShouldBe(Verdict.NotMet);
        compiled.Evaluate(new("a", null), Samples.AsOf).ShouldBe(Verdict.Unknown);
    }

    [Fact]
    public void An_accessor_that_evaluates_its_own_criterion_allocates_nothing_either()
    {
        CompiledCriterion<Node>? compiled = null;
        var below = Attributes.Flag("below");
        var schema = RecordSchema.For<Node>().Bind(Name, n => n.Name).Bind(below, n => n.Next is null ? null : compiled!.Evaluate(n.Next, Samples.AsOf) == Verdict.Met).Build();
        compiled = schema.Compile(Name.Is("x") | below.IsTrue());
        var node = new Node("a", new Node("x", null));
        Allocation.Of(() => compiled.Evaluate(node, Samples.AsOf)).ShouldBe(0);
    }

    [Fact]
    public void Sixteen_threads_share_one_compiled_criterion()
    {
        var random = new Random(7);
        var generator = new CriterionGenerator(random);
        var compiled = Samples.Schema.Compile(Criterion.All([.. Enumerable.Range(0, 6).Select(_ => Criterion.Any([.. Enumerable.Range(0, 3).Select(_ => generator.Criterion(Samples.All, 2))]))]));
        var records = Enumerable.Range(0, 300).Select(_ => generator.Record(Samples.All)).ToArray();
        var expected = records.Select(r => compiled.Evaluate(r, Samples.AsOf)).ToArray();
        expected.Distinct().Count().ShouldBe(4);
        var wrong = 0;
        Thread[] threads =
        [
            .. Enumerable.Range(0, 16).Select(t => new Thread(() =>
            {
                for (var i = 0; i < records.Length * 4; i++)
                {
                    var at = (i + (t * 17)) % records.Length;
                    var verdict = i % 5 == 0 ? compiled.Explain(records[at], Samples.AsOf).Verdict : compiled.Evaluate(records[at], Samples.AsOf);
                    if (verdict != expected[at])
                    {
                        Interlocked.Increment(ref wrong);
                    }
                }
            })),
        ];
        Array.ForEach(threads, t => t.Start());
        Array.ForEach(threads, t => t.Join());
        wrong.ShouldBe(0);
    }

    [Fact]
    public void A_frame_forgets_its_record_when_the_decision_ends()
    {
        var (record, row) = Decide();
        for (var i = 0; i < 3 && (record.IsAlive || row.IsAlive); i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        record.IsAlive.ShouldBeFalse();
        row.IsAlive.ShouldBeFalse();
    }

    [Fact]
    public void A_decision_sees_nothing_of_the_one_before()
    {
        var compiled = Samples.Schema.Compile(Samples.Country.Is("US") & Samples.Contacts.Any(Samples.Active.IsTrue()) & Samples.Tech.AnyOf("a"));
        var full = new SampleRecord(new Dictionary<string, object?>
        {
            ["country"] = "US",
            ["tech"] = new[] { "a" },
            ["contacts"] = new[] { new SampleRecord(new Dictionary<string, object?> { ["active"] = true }) },
        });
        compiled.Evaluate(full, Samples.AsOf).ShouldBe(Verdict.Met);
        compiled.Evaluate(new SampleRecord(new Dictionary<string, object?>()), Samples.AsOf).ShouldBe(Verdict.Unknown);
        compiled.Evaluate(full.With("contacts", new[] { new SampleRecord(new Dictionary<string, object?>()) }), Samples.AsOf).ShouldBe(Verdict.Unknown);
        compiled.Evaluate(full.With("tech", Array.Empty<string>()), Samples.AsOf).ShouldBe(Verdict.NotMet);
        compiled.Evaluate(full, Samples.AsOf).ShouldBe(Verdict.Met);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (WeakReference Record, WeakReference Row) Decide()
    {
        var row = new SampleRecord(new Dictionary<string, object?> { ["title"] = new string('x', 3), ["activities"] = new[] { new SampleRecord(new Dictionary<string, object?>()) } });
        var record = new SampleRecord(new Dictionary<string, object?> { ["country"] = new string('U', 2), ["contacts"] = new[] { row } });
        var compiled = Samples.Schema.Compile(Samples.Country.Is("US") | Samples.Contacts.Any(Samples.Title.Is("y") | Samples.Activities.Any(Samples.Kind.Is("z"))));
        compiled.Evaluate(record, Samples.AsOf);
        compiled.Explain(record, Samples.AsOf);
        return (new WeakReference(record), new WeakReference(row));
    }

    private static RecordSchema<SampleRecord> Counting(IEnumerable<RecordAttribute> attributes, Dictionary<(SampleRecord, string), int> reads)
    {
        var builder = RecordSchema.For<SampleRecord>();
        foreach (var attribute in attributes)
        {
            _ = attribute switch
            {
                TextAttribute text => builder.Bind(text, r => (string?)Count(r)),
                TextSetAttribute set => builder.Bind(set, r => (string?[]?)Count(r)),
                NumberAttribute number => builder.Bind(number, r => (double?)Count(r)),
                FlagAttribute flag => builder.Bind(flag, r => (bool?)Count(r)),
                DateAttribute date => builder.Bind(date, r => (DateTime?)Count(r)),
                InstantAttribute instant => builder.Bind(instant, r => (DateTimeOffset?)Count(r)),
                RowCollectionAttribute rows => builder.Bind(rows, r => (SampleRecord[]?)Count(r), Counting(rows.RowAttributes, reads)),
                _ => throw new InvalidOperationException(),
            };

            object? Count(SampleRecord record)
            {
                var key = (record, attribute.Name);
                reads[key] = reads.GetValueOrDefault(key) + 1;
                return record[attribute.Name];
            }
        }

        return builder.Build();
    }

    private sealed record Node(string Name, Node? Next);
}
