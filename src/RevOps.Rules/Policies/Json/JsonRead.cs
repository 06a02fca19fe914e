namespace RevOps.Rules;

/// <summary>
/// What a cursor read: a value, or nothing because the place is empty or was reported. A binder goes on either way, and asks
/// the bag at the end whether there is anything to build.
/// </summary>
internal readonly struct JsonRead<T>
{
    private JsonRead(JsonSyntaxNode? node, T value, bool hasValue)
    {
        Node = node;
        Value = value;
        HasValue = hasValue;
    }

    /// <summary>Whether a usable value was there.</summary>
    public bool HasValue { get; }

    /// <summary>The value; the type's default where there is none.</summary>
    public T Value { get; }

    /// <summary>Where it stands, for problems that only show later; null where nothing was written.</summary>
    public JsonSyntaxNode? Node { get; }

    /// <summary>Whether something was written, usable or not.</summary>
    public bool WasGiven => Node is not null;

    public static JsonRead<T> Of(JsonSyntaxNode node, T value) => new(node, value, hasValue: true);

    public static JsonRead<T> Nothing(JsonSyntaxNode? node) => new(node, default!, hasValue: false);

    /// <summary>The value, or what holds where there is none.</summary>
    public T Or(T otherwise) => HasValue ? Value : otherwise;
}
