using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Scorecards;

public sealed class EventSortTests : IDisposable
{
    private static readonly char?[] Units = ['a', 'b', '\ud800', '\udbff', '\udc00', '\udfff', '\ufffd', null];

    private readonly string _folder = Directory.CreateTempSubdirectory("sort").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(2, 2)]
    [InlineData(7, 3)]
    [InlineData(100_000, 64)]
    public void Every_kind_of_event_comes_back_as_it_was_and_those_of_a_key_in_their_order(int inMemory, int filesAtOnce)
    {
        var random = new Random(5);
        var events = HistoryGenerator.Histories(random, 60).SelectMany(h => h).Concat([RecordEvent.HandRaised(RecordKey.None, HistoryGenerator.Start)]).OrderBy(_ => random.Next()).ToList();

        var sorted = EventSort.ByKey(events, new EventSortOptions(_folder, inMemory, filesAtOnce)).ToList();

        sorted.ShouldBe([.. events.Select((e, i) => (e, i)).OrderBy(p => p.e.Key.ToString(), StringComparer.Ordinal).ThenBy(p => RecordKeyOrder.KindOf(p.e.Key)).ThenBy(p => p.i).Select(p => p.e)]);
        Directory.GetFiles(_folder).ShouldBeEmpty();
    }

    [Fact]
    public void Texts_of_whatever_units_come_back_from_the_files_as_they_were() => Law.ForEachCase(200, 20_000, random =>
    {
        RecordEvent[] events =
        [
            .. Enumerable.Range(0, random.Next(2, 12)).Select(i => RecordEvent.Rejected(Text(), HistoryGenerator.Start, Text(), new PolicyReference(Text(), Text(), Text(), Text()))),
            .. Enumerable.Range(0, random.Next(2, 12)).Select(i => RecordEvent.Created(Text(), HistoryGenerator.Start, new RecordDimensions(source: Text(), owner: Text()))),
        ];

        Sorted(events).ShouldBe(EventSort.ByKey(events));

        string Text() => new([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Units[random.Next(Units.Length)] ?? (char)random.Next(char.MaxValue + 1))]);
    });

    [Fact]
    public void Keys_that_only_differ_in_half_of_a_surrogate_pair_stay_two_records()
    {
        RecordEvent[] events = [.. from at in (int[])[0, 1] from key in (string[])["\ud800", "\ud801"] select RecordEvent.Entered(key, HistoryGenerator.Start.AddHours(at), at == 0 ? "MQL" : "SAL")];

        Scorecard.Of(EventSort.ByKey(events, new EventSortOptions(_folder, 2)), ScorecardWorld.Terms, HistoryGenerator.AsOf).Records.ShouldBe(2);
    }

    [Fact]
    public void Nothing_stays_behind_when_the_source_throws() => Clean(() => Should.Throw<InvalidOperationException>(() => Sorted(Failing(60)).Count()));

    [Fact]
    public void Nothing_stays_behind_when_the_reader_stops_or_throws() => Clean(() =>
    {
        Sorted(Events(60)).First().ShouldNotBeNull();
        Should.Throw<InvalidOperationException>(() =>
        {
            foreach (var _ in Sorted(Events(60)))
            {
                Directory.GetFiles(_folder).ShouldNotBeEmpty();
                throw new InvalidOperationException();
            }
        });
    });

    [Fact]
    public void A_folder_that_is_not_there_is_told_and_nothing_stays_behind() =>
        Should.Throw<DirectoryNotFoundException>(() => EventSort.ByKey(Events(10), new EventSortOptions(Path.Combine(_folder, "no"), 2)).Count());

    [Fact]
    public void Little_stays_in_memory_and_needs_no_file() => Clean(() => EventSort.ByKey(Events(60), new EventSortOptions(Path.Combine(_folder, "no"))).Count().ShouldBe(60));

    private static IEnumerable<RecordEvent> Events(int count) => Enumerable.Range(0, count).Select(i => RecordEvent.HandRaised(i * 7919 % 31, HistoryGenerator.Start.AddMinutes(i)));

    private static IEnumerable<RecordEvent> Failing(int count) => Events(count).Concat(Enumerable.Range(0, 1).Select(RecordEvent (_) => throw new InvalidOperationException()));

    private IEnumerable<RecordEvent> Sorted(IEnumerable<RecordEvent> events) => EventSort.ByKey(events, new EventSortOptions(_folder, 4, 3));

    private void Clean(Action act)
    {
        act();
        Directory.GetFiles(_folder).ShouldBeEmpty();
    }
}
