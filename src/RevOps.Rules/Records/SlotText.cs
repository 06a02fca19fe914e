using System.Globalization;
using System.Text;

namespace RevOps.Rules;

/// <summary>A slot's value in words, for explanations and logs; masked where the attribute says so.</summary>
internal static class SlotText
{
    // A set of a million elements is explained by its first ones.
    private const int MostElements = 12;

    public static string Of(FrameLayout layout, int ordinal, in Slot slot) => slot.State switch
    {
        SlotState.NotRead => "(not read)",
        SlotState.Missing => "(missing)",
        SlotState.Error => "(error) " + (layout.IsMasked(ordinal) ? "The value could not be read." : ((AttributeError)slot.Reference!).Problem),
        _ when layout.IsMasked(ordinal) => "(masked)",
        _ => Known(layout.Attributes[ordinal].Type, slot),
    };

    private static string Known(AttributeType type, in Slot slot) => type switch
    {
        AttributeType.Text => Shortened.Of((string)slot.Reference!),
        AttributeType.Number => NumberWords.Of(slot.Number),
        AttributeType.Flag => slot.Bits != 0 ? "true" : "false",
        AttributeType.Date => new DateTime(slot.Bits).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        AttributeType.Instant => InstantFormat.Of(new DateTimeOffset(slot.Bits, TimeSpan.Zero)),
        AttributeType.TextSet => Elements((IReadOnlyList<string?>)slot.Reference!, slot.CodesCount),
        _ => slot.Bits == 1 ? "1 row" : slot.Bits.ToString(CultureInfo.InvariantCulture) + " rows",
    };

    private static string Elements(IReadOnlyList<string?> elements, int count)
    {
        var text = new StringBuilder("{");
        for (var i = 0; i < Math.Min(count, MostElements); i++)
        {
            text.Append(i > 0 ? ", " : string.Empty).Append(Element(elements, i));
        }

        return text.Append(count > MostElements ? ", ...}" : "}").ToString();
    }

    // The list is the host's: what it gave when it was read, it may refuse now, and an explanation throws no more than a decision does.
    private static string Element(IReadOnlyList<string?> elements, int index)
    {
        try
        {
            return Shortened.Of(elements[index] ?? "(null)");
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            return "(error)";
        }
    }
}
