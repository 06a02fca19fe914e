namespace RevOps.Rules;

/// <summary>Cuts a stream into lines, one in memory at a time.</summary>
internal static class JsonLinesSplitter
{
    /// <summary>The longest line that is read, in bytes; what is longer is passed over and reported.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    private const int Chunk = 64 * 1024;

    public static IEnumerable<DecisionLogLine> Read(Stream stream)
    {
        var buffer = new byte[Chunk];
        var (start, end, number, total) = (0, 0, 0L, 0L);
        var isTooLong = false;
        while (true)
        {
            var feed = Array.IndexOf(buffer, (byte)'\n', start, end - start);
            if (feed >= 0)
            {
                total += feed + 1 - start;
                yield return isTooLong ? TooLong(++number, total) : Line(++number, buffer.AsMemory(start, feed - start), isTorn: false, total);
                isTooLong = false;
                start = feed + 1;
                continue;
            }

            if (end - start >= MostBytes || isTooLong)
            {
                total += end - start;
                isTooLong = true;
                start = end;
            }

            (buffer, start, end) = Room(buffer, start, end);
            var read = stream.Read(buffer, end, buffer.Length - end);
            if (read == 0)
            {
                break;
            }

            end += read;
        }

        if (isTooLong || end > start)
        {
            total += end - start;
            yield return isTooLong ? TooLong(++number, total) : Line(++number, buffer.AsMemory(start, end - start), isTorn: true, total);
        }
    }

    private static (byte[] Buffer, int Start, int End) Room(byte[] buffer, int start, int end)
    {
        var target = end - start > buffer.Length / 2 ? new byte[buffer.Length * 2] : buffer;
        Buffer.BlockCopy(buffer, start, target, 0, end - start);
        return (target, 0, end - start);
    }

    private static DecisionLogLine Line(long number, ReadOnlyMemory<byte> line, bool isTorn, long total)
    {
        // A file that went through an editor of another system is still the same log.
        var content = line.Length > 0 && line.Span[line.Length - 1] == (byte)'\r' ? line.Slice(0, line.Length - 1) : line;
        return JsonLinesForm.Read(content, out var problem) is { } entry ? new DecisionLogLine(number, entry, total)
            : new DecisionLogLine(number, isTorn ? "The line ends before its entry does. Open the log for writing, which cuts it off." : problem!, isTorn, total);
    }

    private static DecisionLogLine TooLong(long number, long total) => new(number, FormattableString.Invariant($"The line is longer than {MostBytes} bytes, and no entry is."), isTorn: false, total);
}
