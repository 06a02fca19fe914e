namespace RevOps.Rules;

/// <summary>The types that an attribute of a record can have.</summary>
public enum AttributeType
{
    /// <summary>Text, compared under the library's fold (Unicode simple case folding).</summary>
    Text,

    /// <summary>A set of texts, such as the technologies that a company uses.</summary>
    TextSet,

    /// <summary>An IEEE double. NaN is an error, infinities are numbers.</summary>
    Number,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A calendar date without time or zone.</summary>
    Date,

    /// <summary>An instant on the time line.</summary>
    Instant,

    /// <summary>Child rows with attributes of their own: contacts, activities, intent signals.</summary>
    Collection,
}
