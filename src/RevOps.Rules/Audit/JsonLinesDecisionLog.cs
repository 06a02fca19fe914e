namespace RevOps.Rules;

/// <summary>
/// Appends entries to a file of JSON Lines, one on each: format, digest and the entry in its canonical form. Safe for any number of threads; one
/// process writes a file at a time, and any number may read it meanwhile.
/// </summary>
/// <remarks>
/// An entry that cannot be written is not in the log, and the decision is not given: the exception reaches the caller, and what was written of the
/// line is taken back. Where that fails as well, nothing more is written, and opening the log again mends its end.
/// </remarks>
public sealed class JsonLinesDecisionLog : IDecisionLog, IDisposable
{
    private const int MostPending = 1024 * 1024;

    private readonly Stream _stream;
    private readonly IDisposable? _claim;
    private readonly MemoryStream _pending = new();
    private readonly int _flushEvery;
    private readonly bool _toDisk;
    private int _entries;
    private bool _isBroken;
    private bool _isClosed;

    /// <summary>Makes a log over a stream, whose end is mended first where a line was torn.</summary>
    /// <param name="stream">The stream: readable, writable and seekable. It is closed with the log.</param>
    /// <param name="options">How to write; null for the defaults.</param>
    /// <exception cref="ArgumentException"><paramref name="stream"/> cannot be read, written and sought in, or an option is out of range.</exception>
    /// <exception cref="InvalidDataException">What the stream holds is no decision log, or one of a later format.</exception>
    public JsonLinesDecisionLog(Stream stream, JsonLinesLogOptions? options = null)
        : this(stream, options, "The stream", claim: null)
    {
    }

    private JsonLinesDecisionLog(Stream stream, JsonLinesLogOptions? options, string name, IDisposable? claim)
    {
        _claim = claim;
        _stream = stream ?? throw new ArgumentNullException(nameof(stream));
        if (!stream.CanRead || !stream.CanWrite || !stream.CanSeek)
        {
            throw new ArgumentException("The log has to be read, written and sought in, to mend its end. Give a file.", nameof(stream));
        }

        _flushEvery = options?.FlushEvery ?? 1;
        _toDisk = options?.FlushToDisk ?? false;
        if (_flushEvery < 0)
        {
            throw new ArgumentException("Entries are written after one or more of them, or after 0 for nothing but `Flush`.", nameof(options));
        }

        Recovery = JsonLinesTail.Mend(stream, name);
    }

    /// <summary>What opening the log found at its end: a torn last line is completed where its entry is whole, and cut off where it is not.</summary>
    public JsonLinesRecovery Recovery { get; }

    /// <summary>Opens a log for appending; a file that does not exist is made. While it is open, a file beside it that ends in <c>.lock</c> keeps a second writer off.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How to write; null for the defaults.</param>
    /// <returns>The log; dispose of it, which writes what is left.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="IOException">The file cannot be opened; another process may be writing it.</exception>
    /// <exception cref="InvalidDataException">The file is no decision log, or one of a later format.</exception>
    public static JsonLinesDecisionLog Open(string path, JsonLinesLogOptions? options = null)
    {
        if (string.IsNullOrEmpty(path))
        {
            throw new ArgumentException("A log needs a file.", nameof(path));
        }

        // Not every system keeps a second writer off a file that may be read meanwhile, and every one keeps them off a file that may not.
        var claim = new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        FileStream? file = null;
        try
        {
            // Without a buffer of its own: what failed to be written must not be written later.
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 1);
            return new JsonLinesDecisionLog(file, options, path, claim);
        }
        catch
        {
            file?.Dispose();
            claim.Dispose();
            throw;
        }
    }

    /// <summary>Reads a log line by line, one in memory at a time; a line that cannot be read is reported and ends nothing.</summary>
    /// <param name="path">The file; a process may be writing it.</param>
    /// <returns>The lines in their order. Each enumeration opens the file again.</returns>
    public static IEnumerable<DecisionLogLine> Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        foreach (var line in JsonLinesSplitter.Read(file))
        {
            yield return line;
        }
    }

    /// <summary>Reads a log line by line, one in memory at a time; a line that cannot be read is reported and ends nothing.</summary>
    /// <param name="stream">The stream, read from where it stands; left open.</param>
    /// <returns>The lines in their order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public static IEnumerable<DecisionLogLine> Read(Stream stream) => JsonLinesSplitter.Read(stream ?? throw new ArgumentNullException(nameof(stream)));

    /// <summary>The line of one entry in UTF-8, its line feed included: the same bytes on every runtime, for hosts that keep entries elsewhere.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>The bytes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="entry"/> is null.</exception>
    public static byte[] LineOf(DecisionEntry entry) => JsonLinesForm.Write(entry ?? throw new ArgumentNullException(nameof(entry)));

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The log is closed.</exception>
    /// <exception cref="IOException">The entry cannot be written, or is longer than a log is read: 64 MiB.</exception>
    public void Append(DecisionEntry entry)
    {
        var line = LineOf(entry);
        if (line.Length > JsonLinesSplitter.MostBytes)
        {
            throw new IOException(FormattableString.Invariant($"The entry takes {line.Length} bytes, and a line is read up to {JsonLinesSplitter.MostBytes}. Ask with fewer events, or keep the entry elsewhere."));
        }

        lock (_pending)
        {
            CheckOpen();
            var before = _pending.Length;
            _pending.Write(line, 0, line.Length);
            _entries++;
            if (_entries != _flushEvery && _pending.Length < MostPending)
            {
                return;
            }

            try
            {
                WritePending();
            }
            catch
            {
                // The others are still to be written; this one's decision is not given.
                _pending.SetLength(before);
                _entries--;
                throw;
            }
        }
    }

    /// <summary>Writes every entry that is not written yet.</summary>
    /// <exception cref="ObjectDisposedException">The log is closed.</exception>
    /// <exception cref="IOException">They cannot be written. They are kept, and tried again with the next entry.</exception>
    public void Flush()
    {
        lock (_pending)
        {
            CheckOpen();
            WritePending();
        }
    }

    /// <summary>Writes what is left and closes the file.</summary>
    /// <exception cref="IOException">What is left cannot be written.</exception>
    public void Dispose()
    {
        lock (_pending)
        {
            if (_isClosed)
            {
                return;
            }

            _isClosed = true;
            try
            {
                if (!_isBroken)
                {
                    WritePending();
                }
            }
            finally
            {
                _stream.Dispose();
                _pending.Dispose();
                _claim?.Dispose();
            }
        }
    }

    private void CheckOpen()
    {
        if (_isClosed)
        {
            throw new ObjectDisposedException(nameof(JsonLinesDecisionLog), "The decision log is closed. Open it again.");
        }

        if (_isBroken)
        {
            throw new IOException("Part of an entry was written and could not be taken back, so that nothing more is written. Open the log again, which mends its end.");
        }
    }

    private void WritePending()
    {
        if (_pending.Length == 0)
        {
            return;
        }

        var start = _stream.Position;
        try
        {
            _stream.Write(_pending.GetBuffer(), 0, (int)_pending.Length);
            if (_toDisk && _stream is FileStream file)
            {
                file.Flush(flushToDisk: true);
            }
            else
            {
                _stream.Flush();
            }
        }
        catch
        {
            TakeBack(start);
            throw;
        }

        _pending.SetLength(0);
        _entries = 0;
    }

    private void TakeBack(long start)
    {
        try
        {
            _stream.SetLength(start);
            _stream.Position = start;
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            _isBroken = true;
        }
    }
}
