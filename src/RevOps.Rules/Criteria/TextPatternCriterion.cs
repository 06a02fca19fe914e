namespace RevOps.Rules;

/// <summary>The attribute, a text, starts with, ends with or contains another, under the library's fold.</summary>
public sealed class TextPatternCriterion : LeafCriterion
{
    internal TextPatternCriterion(RecordAttribute attribute, TextPatternKind kind, string text)
        : base(attribute)
    {
        Kind = kind;
        Text = CriterionArguments.Pattern(text, nameof(text));
    }

    /// <summary>Where the criterion looks.</summary>
    public TextPatternKind Kind { get; }

    /// <summary>What it looks for; not empty.</summary>
    public string Text { get; }

    internal override string Operator => Kind switch
    {
        TextPatternKind.StartsWith => "startsWith",
        TextPatternKind.EndsWith => "endsWith",
        _ => "contains",
    };
}
