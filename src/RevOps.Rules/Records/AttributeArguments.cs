using System.Globalization;

namespace RevOps.Rules;

/// <summary>What attributes and their constants accept as arguments, checked when they are made and never again.</summary>
internal static class AttributeArguments
{
    /// <summary>A text of whole characters: half of a surrogate pair could not be written down.</summary>
    public static string Whole(string text, string name)
    {
        for (var i = 0; i < (text ?? throw new ArgumentNullException(name)).Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (!char.IsSurrogatePair(text, i))
                {
                    throw new ArgumentException($"The text holds half of a character at position {i}. Give whole characters.", name);
                }

                i++;
            }
        }

        return text;
    }

    public static string[] Texts(IEnumerable<string> values, string name)
    {
        var texts = NotEmpty([.. values ?? throw new ArgumentNullException(name)], name);
        return Array.IndexOf(texts, null) < 0
            ? Array.ConvertAll(texts, text => Whole(text, name))
            : throw new ArgumentException("The list of values holds a null.", name);
    }

    public static string[]? OptionalTexts(IEnumerable<string>? values, string name) => values is null ? null : Texts(values, name);

    public static T[] NotEmpty<T>(T[] values, string name) =>
        (values ?? throw new ArgumentNullException(name)).Length > 0 ? values : throw new ArgumentException("The list of values is empty. Give at least one.", name);

    public static double Number(double value, string name) =>
        double.IsNaN(value) ? throw new ArgumentException("NaN compares with nothing. Give a number.", name)
        : double.IsInfinity(value) ? throw new ArgumentException($"`{NumberWords.Of(value)}` has no form in a policy. Give a finite number, or leave the bound out.", name)
        : value;

    public static DateTime Date(DateTime date, string name) =>
        date.TimeOfDay == TimeSpan.Zero
            ? date
            : throw new ArgumentException($"`{date.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}` has a time. Give a date at zero time.", name);
}
