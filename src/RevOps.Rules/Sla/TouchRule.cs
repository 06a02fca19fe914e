namespace RevOps.Rules;

/// <summary>Which touches count, and how many are owed. Immutable.</summary>
public sealed class TouchRule
{
    /// <summary>Makes a rule.</summary>
    /// <param name="count">How many touches are owed; from 1 to 200.</param>
    /// <param name="onePerChannelAndDay">Whether of the touches on one channel and day, on the calendar's clocks, only the first counts.</param>
    /// <param name="channels">On how many channels at the least; 1 for any. Touches without a channel are on none.</param>
    /// <param name="countsAutomated">Whether touches of machines count too; by default only people's do.</param>
    /// <param name="atLeast">How many are owed on certain channels; null for none.</param>
    public TouchRule(int count, bool onePerChannelAndDay = false, int channels = 1, bool countsAutomated = false, IReadOnlyList<ChannelMinimum>? atLeast = null)
    {
        Count = count;
        OnePerChannelAndDay = onePerChannelAndDay;
        Channels = channels;
        CountsAutomated = countsAutomated;
        AtLeast = atLeast is null ? [] : [.. atLeast];
    }

    /// <summary>How many touches are owed.</summary>
    public int Count { get; }

    /// <summary>Whether of the touches on one channel and day, on the calendar's clocks, only the first counts.</summary>
    public bool OnePerChannelAndDay { get; }

    /// <summary>On how many channels at the least.</summary>
    public int Channels { get; }

    /// <summary>Whether touches of machines count too.</summary>
    public bool CountsAutomated { get; }

    /// <summary>How many are owed on certain channels.</summary>
    public IReadOnlyList<ChannelMinimum> AtLeast { get; }
}
