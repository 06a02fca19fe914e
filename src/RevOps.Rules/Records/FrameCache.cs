namespace RevOps.Rules;

/// <summary>
/// The frames that a thread keeps for its next decisions. A frame in use is not in the cache, so an accessor that asks the library again
/// gets another one; the layouts of policies that were replaced fall out as new ones come in.
/// </summary>
internal static class FrameCache
{
    // A thread works with a policy or two and their stand-alone criteria.
    private const int Size = 4;

    [ThreadStatic]
    private static Frame?[]? frames;

    [ThreadStatic]
    private static int next;

    public static RecordFrame<TRecord> Rent<TRecord>(FrameLayout layout, RecordSchema<TRecord> schema)
    {
        var kept = frames;
        if (kept is not null)
        {
            for (var i = 0; i < kept.Length; i++)
            {
                if (kept[i] is { } frame && ReferenceEquals(frame.Layout, layout))
                {
                    kept[i] = null;
                    return (RecordFrame<TRecord>)frame;
                }
            }
        }

        return new RecordFrame<TRecord>(layout, schema);
    }

    public static void Return<TRecord>(RecordFrame<TRecord> frame)
    {
        frame.Clear();
        var kept = frames ??= new Frame?[Size];
        for (var i = 0; i < kept.Length; i++)
        {
            if (kept[i] is null)
            {
                kept[i] = frame;
                return;
            }
        }

        kept[next] = frame;
        next = (next + 1) % Size;
    }
}
