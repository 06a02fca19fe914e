namespace RevOps.Rules;

/// <summary>How many touches are owed on one channel. A value.</summary>
public readonly record struct ChannelMinimum
{
    /// <summary>Makes a minimum.</summary>
    /// <param name="channel">The channel, which compares like a text of criteria.</param>
    /// <param name="count">How many touches, from 1 to the rule's.</param>
    public ChannelMinimum(string channel, int count)
    {
        Channel = channel ?? throw new ArgumentNullException(nameof(channel));
        Count = count;
    }

    /// <summary>The channel.</summary>
    public string Channel { get => field ?? string.Empty; }

    /// <summary>How many touches.</summary>
    public int Count { get; }
}
