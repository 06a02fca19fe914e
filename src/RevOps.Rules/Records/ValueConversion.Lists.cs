using System.Collections;

namespace RevOps.Rules;

internal sealed partial class ValueConversion
{
    /// <summary>Converts a list: the elements of a set of texts, or the rows of a collection.</summary>
    public void SetList(IEnumerable items, ref Slot slot)
    {
        switch (_type)
        {
            case AttributeType.TextSet:
                SetTexts(items, ref slot);
                break;
            case AttributeType.Collection:
                var rows = items as IReadOnlyList<object> ?? [.. items.Cast<object>().Take(Frame.MostElements + 1)];
                slot.SetItems(rows, rows.Count);
                break;
            default:
                RefuseKind("A list", ref slot);
                break;
        }
    }

    private static void SetElements(IReadOnlyList<string?> elements, ref Slot slot) => slot.SetItems(elements, 0);

    private void SetTexts(IEnumerable items, ref Slot slot)
    {
        if (items is IReadOnlyList<string?> texts)
        {
            SetElements(texts, ref slot);
            return;
        }

        // A sequence may have no end; one element more than can be read says that there are too many.
        var elements = new List<string?>();
        foreach (var item in items)
        {
            var element = item is null ? null : ElementText(item);
            if (item is not null && element is null)
            {
                RefuseWith(item is bool flag ? (flag ? "true" : "false") : null, "is an element of the list and no text. Give a list of texts.", ref slot);
                return;
            }

            elements.Add(element);
            if (elements.Count > Frame.MostElements)
            {
                break;
            }
        }

        SetElements(elements, ref slot);
    }

    /// <summary>An element converts as a text attribute would; null where it does not.</summary>
    private static string? ElementText(object item) => item switch
    {
        string text => text,
        char character => character.ToString(),
        Guid guid => guid.ToString("D"),
        _ when HostNumber.TryOf(item, out var number) => number.Text,
        _ => JsonElementValues.ElementTextOf(item),
    };
}
