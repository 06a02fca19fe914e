namespace RevOps.Rules;

/// <summary>What attributes and their constants accept as arguments, checked when they are made and never again.</summary>
internal static class AttributeArguments
{
    public static string[] Texts(IEnumerable<string> values, string name)
    {
        var texts = NotEmpty([.. values ?? throw new ArgumentNullException(name)], name);
        return Array.IndexOf(texts, null) < 0 ? texts : throw new ArgumentException("The list of values holds a null.", name);
    }

    public static string[]? OptionalTexts(IEnumerable<string>? values, string name) => values is null ? null : Texts(values, name);

    public static T[] NotEmpty<T>(T[] values, string name) =>
        (values ?? throw new ArgumentNullException(name)).Length > 0 ? values : throw new ArgumentException("The list of values is empty. Give at least one.", name);

    public static double Number(double value, string name) =>
        double.IsNaN(value) ? throw new ArgumentException("NaN compares with nothing. Give a number.", name)
        : double.IsInfinity(value) ? throw new ArgumentException($"`{NumberWords.Of(value)}` has no form in a policy. Give a finite number, or leave the bound out.", name)
        : value;

    public static DateTime Date(DateTime date, string name) =>
        date.TimeOfDay == TimeSpan.Zero ? date : throw new ArgumentException($"`{date:yyyy-MM-dd HH:mm:ss}` has a time. Give a date at zero time.", name);
}
