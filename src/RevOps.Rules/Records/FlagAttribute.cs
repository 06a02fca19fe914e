namespace RevOps.Rules;

/// <summary>A flag of a record: true, false or missing.</summary>
public sealed class FlagAttribute : RecordAttribute
{
    internal FlagAttribute(string name, AttributeOptions? options)
        : base(name, AttributeType.Flag, options)
    {
    }
}
