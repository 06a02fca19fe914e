using System.Text;

namespace RevOps.Rules;

/// <summary>
/// A value that a binder is about to read, or the empty place of one. Reading it as something else than it is reports the
/// problem and gives nothing; reading an empty place gives nothing in silence, since whoever made it reported what is missing.
/// </summary>
internal readonly partial struct JsonCursor(JsonSyntaxNode? node, DiagnosticBag bag)
{
    /// <summary>The value, or null for an empty place.</summary>
    public JsonSyntaxNode? Node { get; } = node;

    /// <summary>Where problems go.</summary>
    public DiagnosticBag Bag { get; } = bag;

    /// <summary>Whether there is a value.</summary>
    public bool IsGiven => Node is not null;

    /// <summary>What it is, for places that take more than one kind; null for an empty place.</summary>
    public JsonKind? Kind => Node?.Kind;

    /// <summary>Reports a problem of this value.</summary>
    public void Report(DiagnosticDescriptor kind, string message, string? suggestion = null)
    {
        if (Node is { } at)
        {
            Bag.Report(kind, at, () => message, () => suggestion);
        }
    }

    /// <summary>Reads an object. The caller ends with <see cref="JsonObjectCursor.Done"/>.</summary>
    public JsonObjectCursor AsObject()
    {
        if (Node is not null and not JsonSyntaxObject)
        {
            ReportType("an object");
        }

        return new JsonObjectCursor(Node as JsonSyntaxObject, Bag);
    }

    /// <summary>
    /// Reads an object with a binder, then reports the members that the binder did not ask for. A binder that cannot make
    /// anything of the object gives null.
    /// </summary>
    public JsonRead<T> AsObject<T>(Func<JsonObjectCursor, T?> bind)
    {
        var reader = AsObject();
        if (reader.Node is not { } read)
        {
            return JsonRead<T>.Nothing(Node);
        }

        var value = bind(reader);
        reader.Done();
        return value is null ? JsonRead<T>.Nothing(read) : JsonRead<T>.Of(read, value);
    }

    /// <summary>Reads a list, item by item. Items that the binder gives nothing for are left out; their problems are in the bag.</summary>
    public IReadOnlyList<T> AsArray<T>(Func<JsonCursor, JsonRead<T>> bind, int minItems = 0, int maxItems = int.MaxValue)
    {
        if (Node is not JsonSyntaxArray list)
        {
            if (Node is not null)
            {
                ReportType("a list in square brackets");
            }

            return [];
        }

        CheckLength(list, minItems, maxItems);
        var items = new List<T>(list.Items.Count);
        foreach (var item in list.Items)
        {
            var read = bind(new JsonCursor(item, Bag));
            if (read.HasValue)
            {
                items.Add(read.Value);
            }
        }

        return items;
    }

    /// <summary>Reads a text. One that is empty or white space is reported unless it is allowed.</summary>
    public JsonRead<string> AsString(bool allowEmpty = false)
    {
        if (Node is not JsonSyntaxText text)
        {
            return Wrong<string>("text in double quotes", AsQuoted);
        }

        if (text.IsFaulty)
        {
            return JsonRead<string>.Nothing(text);
        }

        if (!allowEmpty && string.IsNullOrWhiteSpace(text.Text))
        {
            Bag.Report(ShapeDiagnostics.EmptyText, text, () => $"{JsonReport.NameOf(text)} must not be empty.");
            return JsonRead<string>.Nothing(text);
        }

        return JsonRead<string>.Of(text, text.Text);
    }

    /// <summary>Reads one of a few words and gives what the word stands for. Case counts.</summary>
    public JsonRead<T> AsChoice<T>(IReadOnlyList<(string Word, T Meaning)> words)
    {
        var text = AsString();
        if (!text.HasValue)
        {
            return JsonRead<T>.Nothing(Node);
        }

        foreach (var (word, meaning) in words)
        {
            if (word == text.Value)
            {
                return JsonRead<T>.Of(text.Node!, meaning);
            }
        }

        Bag.Report(
            ShapeDiagnostics.UnknownWord,
            text.Node!,
            () => $"{JsonReport.NameOf(text.Node!)} cannot be {Quoted.Text(text.Value)}: the choices are {Quoted.List([.. words.Select(w => w.Word)])}.",
            () => Suggestion.Sentence(text.Value, words.Select(w => w.Word)));
        return JsonRead<T>.Nothing(Node);
    }

    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    public JsonRead<bool> AsFlag() => Node switch
    {
        { Kind: JsonKind.True } yes => JsonRead<bool>.Of(yes, true),
        { Kind: JsonKind.False } no => JsonRead<bool>.Of(no, false),
        _ => Wrong<bool>("`true` or `false`", AsWord),
    };

    private void CheckLength(JsonSyntaxArray list, int minItems, int maxItems)
    {
        var count = list.Items.Count;
        if (count > maxItems || (count < minItems && list.IsComplete))
        {
            Bag.Report(ShapeDiagnostics.ListLength, list, () => FormattableString.Invariant($"{JsonReport.NameOf(list)} has {count} items; it must have at {(count < minItems ? "least" : "most")} {(count < minItems ? minItems : maxItems)}."));
        }
    }

    private JsonRead<T> Wrong<T>(string expected, Func<JsonSyntaxNode, string?>? suggest = null)
    {
        if (Node is not null)
        {
            ReportType(expected, suggest);
        }

        return JsonRead<T>.Nothing(Node);
    }

    private void ReportType(string expected, Func<JsonSyntaxNode, string?>? suggest = null)
    {
        var at = Node!;
        Bag.Report(
            ShapeDiagnostics.WrongType,
            at,
            () => $"{JsonReport.NameOf(at)} must be {expected}, not {JsonReport.Describe(at.Kind)}." + (at.Kind == JsonKind.Null ? " Leave a member out where it has no value." : ""),
            () => suggest?.Invoke(at));
    }

    private static string? AsQuoted(JsonSyntaxNode node) => node switch
    {
        JsonSyntaxNumber number => $"Write {Quoted.Text("\"" + Encoding.ASCII.GetString(number.Raw.ToArray()) + "\"")}.",
        { Kind: JsonKind.True } => "Write `\"true\"`.",
        { Kind: JsonKind.False } => "Write `\"false\"`.",
        _ => null,
    };

    private static string? AsWord(JsonSyntaxNode node) =>
        node is JsonSyntaxText { IsFaulty: false } text && Suggestion.SameLetters(text.Text, ["true", "false"]) is { } word ? $"Write `{word}` without quotes." : null;
}
