namespace RevOps.Rules.Tests.Criteria;

/// <summary>
/// A record, or a row, of named values: texts, doubles, flags, dates, instants, arrays of texts, arrays of records. A name without a value is
/// missing, and one with <see cref="Broken"/> throws when it is read.
/// </summary>
internal sealed class SampleRecord(IReadOnlyDictionary<string, object?> values)
{
    public static object Broken { get; } = new();

    public IReadOnlyDictionary<string, object?> Values { get; } = values;

    public object? this[string name] =>
        !Values.TryGetValue(name, out var value) ? null
        : ReferenceEquals(value, Broken) ? throw new InvalidOperationException($"no {name} today")
        : value;

    public SampleRecord With(string name, object? value) => new(new Dictionary<string, object?>(Values) { [name] = value });

    public override string ToString() => "{" + string.Join(", ", Values.Select(v => v.Key + ": " + Show(v.Value))) + "}";

    private static string Show(object? value) =>
        ReferenceEquals(value, Broken) ? "(broken)"
        : value switch
        {
            null => "(missing)",
            string text => "'" + text + "'",
            string?[] set => "{" + string.Join(", ", set) + "}",
            SampleRecord?[] rows => "[" + string.Join(", ", rows.Select(r => r?.ToString() ?? "null")) + "]",
            DateTimeOffset instant => instant.ToString("O"),
            _ => FormattableString.Invariant($"{value}"),
        };
}
