namespace RevOps.Rules;

/// <summary>How much a document may hold. Each limit that is met is a diagnostic; none can be switched off.</summary>
internal sealed record JsonLimits
{
    public static JsonLimits Default { get; } = new();

    /// <summary>The largest file in bytes. 16 MiB unless told.</summary>
    public int MaxBytes { get; init => field = AtLeastOne(value); } = 16 * 1024 * 1024;

    /// <summary>How deep objects and lists may nest; the outermost counts as 1. At most 256, 64 unless told.</summary>
    public int MaxDepth { get; init => field = AtLeastOne(value, 256); } = 64;

    /// <summary>How many values of any kind a document may hold. Two million unless told.</summary>
    public int MaxValues { get; init => field = AtLeastOne(value); } = 2_000_000;

    /// <summary>The longest text in UTF-16 units. 65,536 unless told.</summary>
    public int MaxTextLength { get; init => field = AtLeastOne(value, 16 * 1024 * 1024); } = 65_536;

    /// <summary>The longest member name in UTF-16 units, and the longest number in characters. 1,000 unless told.</summary>
    public int MaxNameLength { get; init => field = AtLeastOne(value, 65_536); } = 1_000;

    private static int AtLeastOne(int value, int most = int.MaxValue) =>
        value >= 1 && value <= most ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A limit is at least 1, and not beyond what the reader can hold.");
}
