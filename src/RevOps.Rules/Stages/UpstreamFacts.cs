namespace RevOps.Rules;

/// <summary>
/// The facts that earlier sections of a pass published, what those sections read, and how to publish them again once values were changed. A
/// gate that is asked alone has none: its facts are what the host supplied.
/// </summary>
internal sealed class UpstreamFacts(IReadOnlyList<UpstreamSection> sections, Action<Frame> republish)
{
    public static UpstreamFacts None { get; } = new([], _ => { });

    public IReadOnlyList<UpstreamSection> Sections { get; } = sections;

    /// <summary>Evaluates the earlier sections on the frame as it is now.</summary>
    public void Republish(Frame frame) => republish(frame);

    public UpstreamSection? PublisherOf(string fact)
    {
        foreach (var section in Sections)
        {
            if (section.Facts.Contains(fact))
            {
                return section;
            }
        }

        return null;
    }
}

/// <summary>An earlier section: the facts that it publishes, and what it reads.</summary>
internal sealed record UpstreamSection(HashSet<string> Facts, IReadOnlyList<Criterion> Criteria, IReadOnlyList<RecordAttribute> Attributes);
