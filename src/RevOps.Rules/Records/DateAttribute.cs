namespace RevOps.Rules;

/// <summary>A calendar date of a record, without time or zone. At the boundary a <see cref="DateTime"/> at zero time.</summary>
public sealed class DateAttribute : RecordAttribute
{
    internal DateAttribute(string name, AttributeOptions? options)
        : base(name, AttributeType.Date, options)
    {
    }
}
