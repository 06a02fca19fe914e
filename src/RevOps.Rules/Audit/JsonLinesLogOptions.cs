namespace RevOps.Rules;

/// <summary>How a <see cref="JsonLinesDecisionLog"/> writes.</summary>
public sealed class JsonLinesLogOptions
{
    /// <summary>
    /// After how many entries they are written: 1, the default, writes each one before <see cref="JsonLinesDecisionLog.Append"/> returns. With more,
    /// or with 0 for nothing but <see cref="JsonLinesDecisionLog.Flush"/>, what is not written is lost when the process ends; a mebibyte of entries is written in any case.
    /// </summary>
    public int FlushEvery { get; set; } = 1;

    /// <summary>Whether writing waits until the device has the bytes, so that a power failure loses nothing either. False by default: it costs a disk's latency each time.</summary>
    public bool FlushToDisk { get; set; }
}
