#if NET10_0_OR_GREATER
using System.Runtime.CompilerServices;

#endif
namespace RevOps.Rules;

/// <summary>
/// The frames that a thread keeps for its next decisions. A frame stays in its place while it is in use, which it says itself, so that an accessor
/// that asks the library again gets another one; the layouts of policies that were replaced fall out as new ones come in.
/// </summary>
internal static class FrameCache
{
    // A thread works with a policy or two, and perhaps with some dozens of criteria that stand alone. Layouts are numbered as they are made,
    // so that those made together do not meet; two places a number leave one for an accessor that evaluates the criterion that it serves.
    private const int Numbers = 32;
    private const int Places = 2;

    [ThreadStatic]
    private static Place[]? frames;

    public static RecordFrame<TRecord> Rent<TRecord>(FrameLayout layout, RecordSchema<TRecord> schema)
    {
        var kept = frames;
        if (kept is not null)
        {
            var first = FirstPlace(layout);
            for (var i = first; i < first + Places; i++)
            {
                if (kept[i].Frame is { } frame && ReferenceEquals(frame.Layout, layout) && frame.TryUse())
                {
#if NET10_0_OR_GREATER
                    // A layout is compiled for one schema, and so for one type of record.
                    return Unsafe.As<RecordFrame<TRecord>>(frame);
#else
                    return (RecordFrame<TRecord>)frame;
#endif
                }
            }
        }

        return Added(new RecordFrame<TRecord>(layout, schema));
    }

    /// <summary>Ends the use of a frame, on whatever thread; the one that made it has it again.</summary>
    public static void Return<TRecord>(RecordFrame<TRecord> frame)
    {
        frame.Clear();
        frame.EndUse();
    }

    private static RecordFrame<TRecord> Added<TRecord>(RecordFrame<TRecord> frame)
    {
        frame.TryUse();
        var kept = frames ??= new Place[Numbers * Places];
        var first = FirstPlace(frame.Layout);
        if (kept[first].Frame is not null)
        {
            // The one that has waited longest goes.
            kept[first + 1] = kept[first];
        }

        kept[first].Frame = frame;
        return frame;
    }

    // An array of a class checks what is put into it; one of a struct need not.
    private struct Place
    {
        public Frame? Frame;
    }

    private static int FirstPlace(FrameLayout layout) => (layout.Number & (Numbers - 1)) * Places;
}
