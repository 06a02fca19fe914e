namespace RevOps.Rules;

internal sealed partial class ValueConversion
{
    public void RefuseObject(ref Slot slot) => RefuseKind("An object", ref slot);

    private void Refuse(string? shown, ref Slot slot) => RefuseWith(shown, NotOfType(), ref slot);

    /// <summary>Refuses a list or an object, which is named rather than shown.</summary>
    private void RefuseKind(string kind, ref Slot slot) => slot.SetError(new AttributeError(kind + " " + NotOfType()));

    private void RefuseTooLarge(string shown, ref Slot slot) =>
        RefuseWith(shown, "is beyond the largest number, which is about 1.8e308. Give a smaller one.", ref slot);

    /// <summary>Says what is wrong with a value, without the value where the attribute is masked.</summary>
    private void RefuseWith(string? shown, string problem, ref Slot slot) =>
        slot.SetError(new AttributeError((shown is null || Attribute.IsMasked ? "The value" : $"`{Shortened.Of(shown)}`") + " " + problem));

    private string NotOfType() => _type switch
    {
        AttributeType.Text => "is no text. Give a text, a number or a Guid.",
        AttributeType.TextSet => "is no set of texts. Give a list of texts.",
        AttributeType.Number => "is no number. Write digits without separators and with a decimal point, such as `1250.5`.",
        AttributeType.Flag => "is no flag. Give true or false, yes or no, 1 or 0.",
        AttributeType.Date => "is no date. Write year, month and day, such as `2026-03-31`.",
        AttributeType.Instant => "is no instant. Write date, time and Z or an offset, such as `2026-03-31T09:30:00Z`.",
        _ => "is no list of rows. Give a list of dictionaries or JSON objects.",
    };
}
