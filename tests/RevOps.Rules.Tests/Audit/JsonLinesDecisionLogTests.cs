using System.Text;
using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Audit;

public sealed class JsonLinesDecisionLogTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("decisions");

    private string File => Path.Combine(_folder.FullName, "decisions.jsonl");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_log_that_ends_at_any_byte_of_its_last_line_is_mended()
    {
        var (first, last) = (JsonLinesDecisionLog.LineOf(Entry(1)), JsonLinesDecisionLog.LineOf(Entry(2)));
        for (var kept = 0; kept <= last.Length; kept++)
        {
            using var stream = new MemoryStream();
            stream.Write(first);
            stream.Write(last.AsSpan(0, kept));
            using (var log = new JsonLinesDecisionLog(new Unclosed(stream)))
            {
                log.Recovery.IsCompleted.ShouldBe(kept == last.Length - 1);
                log.Recovery.BytesCutOff.ShouldBe(kept >= last.Length - 1 ? 0 : kept);
                log.Append(Entry(3));
            }

            var lines = Read(stream);
            lines.ShouldAllBe(l => l.Problem == null);
            lines.Select(l => l.Entry!.Key).ShouldBe(kept >= last.Length - 1 ? ["L-1", "L-2", "L-3"] : ["L-1", "L-3"]);
        }
    }

    [Fact]
    public void A_first_line_that_was_torn_is_cut_off_and_another_file_is_left_alone()
    {
        var line = JsonLinesDecisionLog.LineOf(Entry(1));
        for (var kept = 0; kept < line.Length - 1; kept++)
        {
            using var stream = new MemoryStream();
            stream.Write(line.AsSpan(0, kept));
            using var log = new JsonLinesDecisionLog(new Unclosed(stream));
            stream.Length.ShouldBe(0);
        }

        System.IO.File.WriteAllText(File, "id,country\nL-1,US");
        Should.Throw<InvalidDataException>(() => JsonLinesDecisionLog.Open(File)).Message.ShouldContain("is no decision log");
        System.IO.File.ReadAllText(File).ShouldBe("id,country\nL-1,US");
    }

    [Fact]
    public void A_log_of_a_later_format_is_not_continued_and_says_what_reads_it()
    {
        System.IO.File.WriteAllText(File, Encoding.UTF8.GetString(JsonLinesDecisionLog.LineOf(Entry(1))).Replace("\"format\":1", "\"format\":2"));
        JsonLinesDecisionLog.Read(File).Single().Problem!.ShouldContain("has format 2, and this version reads format 1. Read it with the version that wrote it, or a later one.");
        Should.Throw<InvalidDataException>(() => JsonLinesDecisionLog.Open(File)).Message.ShouldContain("format 2");
    }

    [Fact]
    public void Lines_that_cannot_be_read_are_told_by_number_and_end_nothing()
    {
        var (good, text) = (JsonLinesDecisionLog.LineOf(Entry(1)), Encoding.UTF8.GetString(JsonLinesDecisionLog.LineOf(Entry(2))));
        using var stream = new MemoryStream();
        stream.Write(good);
        foreach (var bad in new[] { "", "{}", "[1]", "nonsense", "{\"format\":1}", text.TrimEnd('\n').Replace("L-2", "L-3"), text.TrimEnd('\n').Replace("\"entry\":{", "\"entry\":{\"new\":1,"), "\u0000" })
        {
            stream.Write(Encoding.UTF8.GetBytes(bad + "\n"));
        }

        stream.Write([0xFF, 0xFE, (byte)'\n']);
        stream.Write(Encoding.UTF8.GetBytes(text.TrimEnd('\n') + "\r\n"));
        stream.Write(good.AsSpan(0, 40));
        var lines = Read(stream);
        lines.Select(l => l.Number).ShouldBe(Enumerable.Range(1, 12).Select(i => (long)i));
        lines.Where(l => l.Entry is not null).Select(l => l.Number).ShouldBe([1L, 11]);
        lines.Where(l => l.Entry is null).ShouldAllBe(l => l.Problem!.Length > 10);
        lines[6].Problem!.ShouldContain("changed");
        lines[^1].IsTorn.ShouldBeTrue();
        lines[^1].BytesRead.ShouldBe(stream.Length);
    }

    [Fact]
    public void Threads_write_whole_lines_and_lose_none()
    {
        using (var log = JsonLinesDecisionLog.Open(File, new JsonLinesLogOptions { FlushEvery = 7 }))
        {
            Parallel.For(0, 8, thread =>
            {
                for (var i = 0; i < 250; i++)
                {
                    log.Append(Entry((thread * 1_000) + i));
                }
            });
            Should.Throw<IOException>(() => JsonLinesDecisionLog.Open(File)).Message.ShouldNotBeEmpty("one process writes at a time");
        }

        JsonLinesDecisionLog.Read(File).Select(l => l.Entry!.Key.ToString()).Order(StringComparer.Ordinal)
            .ShouldBe(Enumerable.Range(0, 8).SelectMany(t => Enumerable.Range(0, 250).Select(i => "L-" + ((t * 1_000) + i))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_full_disk_reaches_the_caller_and_leaves_no_half_of_a_line()
    {
        var disk = new FullDisk();
        using var log = new JsonLinesDecisionLog(disk);
        log.Append(Entry(1));
        disk.Room = 100;
        Should.Throw<IOException>(() => log.Append(Entry(2))).Message.ShouldBe("The disk is full.");
        disk.Room = int.MaxValue;
        log.Append(Entry(3));
        Read(disk).Select(l => l.Entry!.Key).ShouldBe(["L-1", "L-3"]);
    }

    [Fact]
    public void What_waits_to_be_written_outlives_a_full_disk_but_for_the_entry_that_met_it()
    {
        var disk = new FullDisk();
        using var log = new JsonLinesDecisionLog(disk, new JsonLinesLogOptions { FlushEvery = 3 });
        log.Append(Entry(1));
        log.Append(Entry(2));
        disk.Length.ShouldBe(0);
        disk.Room = 100;
        Should.Throw<IOException>(() => log.Append(Entry(3)));
        Should.Throw<IOException>(() => log.Flush());
        disk.Room = int.MaxValue;
        log.Append(Entry(4));
        Read(disk).Select(l => l.Entry!.Key).ShouldBe(["L-1", "L-2", "L-4"]);
    }

    [Fact]
    public void Where_nothing_can_be_taken_back_nothing_more_is_written()
    {
        var disk = new FullDisk { CannotShrink = true };
        using var log = new JsonLinesDecisionLog(disk);
        log.Append(Entry(1));
        disk.Room = 100;
        Should.Throw<IOException>(() => log.Append(Entry(2)));
        disk.Room = int.MaxValue;
        Should.Throw<IOException>(() => log.Append(Entry(3))).Message.ShouldContain("Open the log again");
        disk.CannotShrink = false;
        using var again = new JsonLinesDecisionLog(new Unclosed(disk));
        again.Recovery.BytesCutOff.ShouldBe(100);
    }

    [Fact]
    public void Entries_wait_until_they_are_flushed_or_the_log_is_closed()
    {
        using (var log = JsonLinesDecisionLog.Open(File, new JsonLinesLogOptions { FlushEvery = 0, FlushToDisk = true }))
        {
            log.Append(Entry(1));
            new FileInfo(File).Length.ShouldBe(0);
            log.Flush();
            JsonLinesDecisionLog.Read(File).Count().ShouldBe(1);
            log.Append(Entry(2));
        }

        JsonLinesDecisionLog.Read(File).Count().ShouldBe(2);
        var closed = JsonLinesDecisionLog.Open(File);
        closed.Dispose();
        closed.Dispose();
        Should.Throw<ObjectDisposedException>(() => closed.Append(Entry(3)));
    }

    [Fact]
    public void A_hundred_thousand_entries_are_written_and_read_one_at_a_time()
    {
        var count = Law.Cases(2_000, 100_000);
        using (var log = JsonLinesDecisionLog.Open(File, new JsonLinesLogOptions { FlushEvery = 500 }))
        {
            for (var i = 0; i < count; i++)
            {
                log.Append(Entry(i));
            }
        }

        JsonLinesDecisionLog.Read(File).Count(l => l.Entry is not null).ShouldBe(count);
    }

    [Fact]
    public void A_log_in_memory_keeps_the_last_ones_and_gives_copies()
    {
        var log = new InMemoryDecisionLog(capacity: 2);
        log.Append(Entry(1));
        var before = log.Entries;
        log.Append(Entry(2));
        log.Append(Entry(3));
        log.Entries.Select(e => e.Key).ShouldBe(["L-2", "L-3"]);
        (before.Count, log.Dropped).ShouldBe((1, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => new InMemoryDecisionLog(0));
        var all = new InMemoryDecisionLog();
        Parallel.For(0, 1_000, i => all.Append(Entry(i)));
        all.Entries.Count.ShouldBe(1_000);
    }

    private static FitEntry Entry(int number) => new(
        new FitDecision(FitOutcome.Scored, Reasons.TierReached, "A", 72, key: "L-" + number, policy: Entries.Policy, asOf: Entries.AsOf), FitContext.At(Entries.AsOf), [FactRead.Of("country", "Österreich")]);

    private static List<DecisionLogLine> Read(Stream stream)
    {
        stream.Position = 0;
        return [.. JsonLinesDecisionLog.Read(stream)];
    }

    /// <summary>A stream that outlives the log over it.</summary>
    private sealed class Unclosed(Stream inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => true;

        public override long Length => inner.Length;

        public override long Position { get => inner.Position; set => inner.Position = value; }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

        public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

        public override void SetLength(long value) => inner.SetLength(value);

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);
    }

    /// <summary>Takes so many bytes more, and not all of what is too much.</summary>
    private sealed class FullDisk : MemoryStream
    {
        public int Room { get; set; } = int.MaxValue;

        public bool CannotShrink { get; set; }

        public override void SetLength(long value)
        {
            if (CannotShrink)
            {
                throw new IOException("The disk is gone.");
            }

            base.SetLength(value);
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            base.Write(buffer, offset, Math.Min(count, Room));
            if (count > Room)
            {
                throw new IOException("The disk is full.");
            }
        }

        public override void Write(ReadOnlySpan<byte> buffer) => Write(buffer.ToArray(), 0, buffer.Length);
    }
}
