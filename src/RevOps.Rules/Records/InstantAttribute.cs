namespace RevOps.Rules;

/// <summary>An instant of a record, compared on the time line whatever its offset.</summary>
public sealed class InstantAttribute : RecordAttribute
{
    internal InstantAttribute(string name, AttributeOptions? options)
        : base(name, AttributeType.Instant, options)
    {
    }
}
