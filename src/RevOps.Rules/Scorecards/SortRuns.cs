namespace RevOps.Rules;

/// <summary>The sorted runs of a sort, each in a temporary file that goes when it is closed. For one thread.</summary>
internal sealed class SortRuns(EventSortOptions options) : IDisposable
{
    private const int BufferBytes = 1 << 16;

    // In the order in which the events were given, which a merge keeps: runs are only ever joined with their neighbours.
    private List<FileStream> _runs = [];

    public void Write(IEnumerable<SortedEvent> run)
    {
        var file = Create();
        _runs.Add(file);
        using var writer = new EventWriter(file);
        foreach (var sorted in run)
        {
            writer.Write(sorted.Event);
        }
    }

    /// <summary>All events in order; those in memory came last.</summary>
    public IEnumerable<SortedEvent> MergedWith(List<SortedEvent> last)
    {
        while (_runs.Count >= options.FilesAtOnce)
        {
            JoinNeighbours();
        }

        return RunMerge.Of([.. _runs.Select(Read), last]);
    }

    public void Dispose() => _runs.ForEach(r => r.Dispose());

    private void JoinNeighbours()
    {
        var before = _runs;
        _runs = [];
        try
        {
            for (var i = 0; i < before.Count; i += options.FilesAtOnce)
            {
                var neighbours = before.GetRange(i, Math.Min(options.FilesAtOnce, before.Count - i));
                Write(RunMerge.Of([.. neighbours.Select(Read)]));
                neighbours.ForEach(n => n.Dispose());
            }
        }
        finally
        {
            before.ForEach(b => b.Dispose());
        }
    }

    private FileStream Create()
    {
        var path = Path.Combine(options.Folder ?? Path.GetTempPath(), Path.GetRandomFileName());
        return new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferBytes, FileOptions.DeleteOnClose);
    }

    private static IEnumerable<SortedEvent> Read(FileStream file)
    {
        file.Position = 0;
        using var reader = new EventReader(file);
        for (var place = 0; reader.TryRead(out var happened); place++)
        {
            yield return new SortedEvent(happened, place);
        }
    }
}
