namespace RevOps.Rules;

/// <summary>
/// What an attribute declares about its values, applied once when a frame reads it: trimming, placeholders that mean missing, NaN, bounds and
/// allowed values. A value outside what is declared is an error, since score intervals would be unsound otherwise.
/// </summary>
internal sealed class AttributeRule
{
    private readonly RecordAttribute _attribute;
    private readonly bool _trims;
    private readonly SymbolTable? _placeholders;
    private readonly SymbolIndex? _allowed;
    private readonly double _min = double.NegativeInfinity;
    private readonly double _max = double.PositiveInfinity;

    private AttributeRule(RecordAttribute attribute)
    {
        _attribute = attribute;
        _placeholders = TableOf(attribute.MissingPlaceholders, trim: true);
        switch (attribute)
        {
            case TextAttribute text:
                _trims = text.Trims;
                _allowed = TableOf(text.AllowedValues, text.Trims)?.Index;
                break;
            case TextSetAttribute set:
                _allowed = TableOf(set.AllowedValues, trim: false)?.Index;
                break;
            case NumberAttribute number:
                _min = number.Min ?? _min;
                _max = number.Max ?? _max;
                break;
        }
    }

    /// <summary>The rule of an attribute; null when there is nothing to apply.</summary>
    public static AttributeRule? Of(RecordAttribute attribute)
    {
        var rule = new AttributeRule(attribute);
        return attribute is NumberAttribute or TextSetAttribute || rule._trims || rule._placeholders is not null || rule._allowed is not null ? rule : null;
    }

    /// <summary>Whether a text of the host's stands for a missing value.</summary>
    public static bool IsPlaceholder(SymbolTable? placeholders, string text) => placeholders is not null && placeholders.Find(text.Trim()) > 0;

    public static SymbolTable? TableOf(IReadOnlyList<string>? texts, bool trim)
    {
        if (texts is null || texts.Count == 0)
        {
            return null;
        }

        var table = new SymbolTable();
        foreach (var text in texts)
        {
            table.Add(trim ? text.Trim() : text);
        }

        return table;
    }

    public void Apply(ref Slot slot)
    {
        switch (_attribute.Type)
        {
            case AttributeType.Text:
                ApplyToText(ref slot);
                break;
            case AttributeType.Number:
                ApplyToNumber(ref slot);
                break;
        }
    }

    /// <summary>What is wrong with an element of a set; null when nothing is.</summary>
    public AttributeError? ProblemOfElement(string? element) =>
        element is null ? new AttributeError("The set holds a null.")
        : _allowed is not null && _allowed.Find(element.AsSpan()) < 0 ? NotAllowed(element)
        : null;

    private void ApplyToText(ref Slot slot)
    {
        var text = (string)slot.Reference!;
        if (_trims)
        {
            // Gives the same instance when there is nothing to take off.
            text = text.Trim();
            slot.Reference = text;
        }

        if (IsPlaceholder(_placeholders, text))
        {
            slot.SetMissing();
        }
        else if (_allowed is not null && _allowed.Find(text.AsSpan()) < 0)
        {
            slot.SetError(NotAllowed(text));
        }
    }

    private void ApplyToNumber(ref Slot slot)
    {
        var number = slot.Number;
        if (number >= _min && number <= _max)
        {
            return;
        }

        slot.SetError(new AttributeError(
            double.IsNaN(number) ? "NaN is no number."
            : _attribute.IsMasked ? "The value is outside the declared bounds."
            : number < _min ? $"`{NumberWords.Of(number)}` is below the declared minimum `{NumberText.Format(_min)}`."
            : $"`{NumberWords.Of(number)}` is above the declared maximum `{NumberText.Format(_max)}`."));
    }

    private AttributeError NotAllowed(string text) =>
        new(_attribute.IsMasked ? "The value is not among the declared ones." : $"`{Shortened.Of(text)}` is not among the declared values.");
}
