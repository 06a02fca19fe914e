using System.Globalization;
using System.Text;

namespace RevOps.Rules;

/// <summary>A slot's value in words, for explanations and logs; masked where the attribute says so.</summary>
internal static class SlotText
{
    // A set of a million elements is explained by its first ones.
    private const int MostElements = 12;

    public static string Of(RecordAttribute attribute, in Slot slot) => slot.State switch
    {
        SlotState.NotRead => "(not read)",
        SlotState.Missing => "(missing)",
        SlotState.Error => "(error) " + (attribute.IsMasked ? "The value could not be read." : ((AttributeError)slot.Reference!).Problem),
        _ when attribute.IsMasked => "(masked)",
        _ => Known(attribute.Type, slot),
    };

    private static string Known(AttributeType type, in Slot slot) => type switch
    {
        AttributeType.Text => Shortened.Of((string)slot.Reference!),
        AttributeType.Number => ShownNumber.Of(slot.Number),
        AttributeType.Flag => slot.Bits != 0 ? "true" : "false",
        AttributeType.Date => new DateTime(slot.Bits).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        AttributeType.Instant => InstantFormat.Of(new DateTimeOffset(slot.Bits, TimeSpan.Zero)),
        AttributeType.TextSet => Elements((IEnumerable<string?>)slot.Reference!, slot.CodesCount),
        _ => slot.Bits == 1 ? "1 row" : slot.Bits.ToString(CultureInfo.InvariantCulture) + " rows",
    };

    private static string Elements(IEnumerable<string?> elements, int count)
    {
        var text = new StringBuilder("{");
        foreach (var element in elements.Take(MostElements))
        {
            text.Append(text.Length > 1 ? ", " : string.Empty).Append(Shortened.Of(element ?? "(null)"));
        }

        return text.Append(count > MostElements ? ", ...}" : "}").ToString();
    }
}
