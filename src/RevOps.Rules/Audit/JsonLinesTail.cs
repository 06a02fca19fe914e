namespace RevOps.Rules;

/// <summary>Mends the end of a log whose last line was torn when a process ended in the middle of it.</summary>
internal static class JsonLinesTail
{
    private static readonly byte[] FirstBytes = "{\"format\":"u8.ToArray();

    /// <summary>Completes the last line if its entry is whole, cuts it off if not, and leaves the stream at its end.</summary>
    /// <exception cref="InvalidDataException">The file is no decision log, or one of a later format.</exception>
    public static JsonLinesRecovery Mend(Stream stream, string name)
    {
        CheckFirst(stream, name);
        var start = StartOfLast(stream);
        var tail = Bytes(stream, start, stream.Length - start);
        var recovery = default(JsonLinesRecovery);
        if (tail.Length > 0)
        {
            if (JsonLinesForm.Read(tail, out _) is not null)
            {
                stream.Position = stream.Length;
                stream.WriteByte((byte)'\n');
                recovery = new JsonLinesRecovery(isCompleted: true, 0);
            }
            else
            {
                stream.SetLength(start);
                recovery = new JsonLinesRecovery(isCompleted: false, tail.Length);
            }

            stream.Flush();
        }

        stream.Position = stream.Length;
        return recovery;
    }

    // Whoever names the wrong file must not find its last line cut off.
    private static void CheckFirst(Stream stream, string name)
    {
        stream.Position = 0;
        var first = Bytes(stream, 0, Math.Min(stream.Length, FirstBytes.Length));
        if (!first.AsSpan().SequenceEqual(FirstBytes.AsSpan(0, first.Length)))
        {
            throw new InvalidDataException($"`{name}` is no decision log: it does not begin as one. Name another file, or a new one.");
        }

        stream.Position = 0;
        var line = JsonLinesSplitter.Read(stream).FirstOrDefault();
        if (line is { Problem: { } problem, IsTorn: false } && problem.Contains("has format"))
        {
            throw new InvalidDataException($"`{name}` cannot be continued. {problem} Or name a new file.");
        }
    }

    private static long StartOfLast(Stream stream)
    {
        const int Chunk = 4096;
        var end = stream.Length;
        while (end > 0)
        {
            var start = Math.Max(0, end - Chunk);
            var feed = Array.LastIndexOf(Bytes(stream, start, end - start), (byte)'\n');
            if (feed >= 0)
            {
                return start + feed + 1;
            }

            end = start;
        }

        return 0;
    }

    private static byte[] Bytes(Stream stream, long start, long count)
    {
        var bytes = new byte[count];
        stream.Position = start;
        for (var read = 0; read < bytes.Length;)
        {
            var more = stream.Read(bytes, read, bytes.Length - read);
            read += more > 0 ? more : throw new EndOfStreamException("The log became shorter while it was opened. Let one process write it.");
        }

        return bytes;
    }
}
