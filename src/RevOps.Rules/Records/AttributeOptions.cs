namespace RevOps.Rules;

/// <summary>What an attribute of any type may declare beside its name. All of it is optional.</summary>
public sealed class AttributeOptions
{
    /// <summary>What the attribute means, for readers.</summary>
    public string? Description { get; set; }

    /// <summary>The unit of a number, for readers: <c>USD</c>, <c>people</c>.</summary>
    public string? Unit { get; set; }

    /// <summary>Whether explanations, reports and logs show <c>(masked)</c> in place of the value. False by default.</summary>
    public bool IsMasked { get; set; }

    /// <summary>
    /// Texts that stand for a missing value in the host's data, such as <c>Select</c> or <c>N/A</c>; they compare under the library's fold,
    /// after trimming white space. None by default.
    /// </summary>
    public IReadOnlyList<string>? MissingPlaceholders { get; set; }
}
