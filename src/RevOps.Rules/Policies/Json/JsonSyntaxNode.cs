using System.Text;

namespace RevOps.Rules;

/// <summary>What kind of JSON value a node is.</summary>
internal enum JsonKind
{
    Object,
    Array,
    Text,
    Number,
    True,
    False,
    Null,
}

/// <summary>A JSON value with the place where it stands. The kinds are closed: object, array, text, number, and the three words.</summary>
internal abstract class JsonSyntaxNode
{
    private protected JsonSyntaxNode(int offset, JsonSyntaxNode? parent, int index)
    {
        Offset = offset;
        Parent = parent;
        Index = index;
    }

    public abstract JsonKind Kind { get; }

    /// <summary>The byte at which the value begins: a brace, a bracket, a quote, or the first character.</summary>
    public int Offset { get; }

    /// <summary>The object or array that holds the value; null for the document's own.</summary>
    public JsonSyntaxNode? Parent { get; }

    /// <summary>The position among the parent's members or items.</summary>
    public int Index { get; }

    /// <summary>The member's name where the parent is an object.</summary>
    public string? Name => (Parent as JsonSyntaxObject)?.Members[Index].Name;

    /// <summary>The JSON Pointer (RFC 6901). Made when asked for, since only problems need it.</summary>
    public string Pointer
    {
        get
        {
            var path = new Stack<JsonSyntaxNode>();
            for (var node = this; node.Parent is not null; node = node.Parent)
            {
                path.Push(node);
            }

            var pointer = new StringBuilder();
            foreach (var node in path)
            {
                AppendTo(pointer, node.Name, node.Index);
            }

            return pointer.ToString();
        }
    }

    /// <summary>The pointer of a member of this object, whether or not it is there.</summary>
    public string PointerTo(string member) => AppendTo(new StringBuilder(Pointer), member, 0).ToString();

    private static StringBuilder AppendTo(StringBuilder pointer, string? name, int index) => name is null
        ? pointer.Append('/').Append(index.ToString(System.Globalization.CultureInfo.InvariantCulture))
        : pointer.Append('/').Append(name.IndexOf('~') < 0 && name.IndexOf('/') < 0 ? name : name.Replace("~", "~0").Replace("/", "~1"));
}

/// <summary>A member of an object. Its name has a place of its own.</summary>
/// <param name="Name">The name, unescaped.</param>
/// <param name="NameOffset">The byte at which the name's quote stands.</param>
/// <param name="NameIsFaulty">Whether the name itself was reported, so that it is not judged again.</param>
/// <param name="Value">The value.</param>
internal readonly record struct JsonSyntaxMember(string Name, int NameOffset, bool NameIsFaulty, JsonSyntaxNode Value);

internal sealed class JsonSyntaxObject(int offset, JsonSyntaxNode? parent, int index) : JsonSyntaxNode(offset, parent, index)
{
    private readonly List<JsonSyntaxMember> _members = [];

    public override JsonKind Kind => JsonKind.Object;

    /// <summary>The members in the order of the text, duplicates included.</summary>
    public IReadOnlyList<JsonSyntaxMember> Members => _members;

    /// <summary>Whether the closing brace was read. Where it was not, a member that is missing may be in the part that was not read.</summary>
    public bool IsComplete { get; internal set; }

    internal void Add(JsonSyntaxMember member) => _members.Add(member);
}

internal sealed class JsonSyntaxArray(int offset, JsonSyntaxNode? parent, int index) : JsonSyntaxNode(offset, parent, index)
{
    private readonly List<JsonSyntaxNode> _items = [];

    public override JsonKind Kind => JsonKind.Array;

    public IReadOnlyList<JsonSyntaxNode> Items => _items;

    /// <summary>Whether the closing bracket was read.</summary>
    public bool IsComplete { get; internal set; }

    internal void Add(JsonSyntaxNode item) => _items.Add(item);
}

/// <summary>A text, unescaped.</summary>
internal sealed class JsonSyntaxText(int offset, JsonSyntaxNode? parent, int index, string text, bool isFaulty) : JsonSyntaxNode(offset, parent, index)
{
    public override JsonKind Kind => JsonKind.Text;

    public string Text { get; } = text;

    /// <summary>Whether the text was reported (half a character, too long) and is not what was written.</summary>
    public bool IsFaulty { get; } = isFaulty;
}

/// <summary>A number as it was written; it is converted by whoever knows what it has to be.</summary>
internal sealed class JsonSyntaxNumber(int offset, JsonSyntaxNode? parent, int index, byte[] source, int length, bool isFaulty) : JsonSyntaxNode(offset, parent, index)
{
    public override JsonKind Kind => JsonKind.Number;

    /// <summary>The characters of the number, ASCII only.</summary>
    public ReadOnlySpan<byte> Raw => source.AsSpan(Offset, length);

    /// <summary>Whether the number was reported as too long.</summary>
    public bool IsFaulty { get; } = isFaulty;
}

internal sealed class JsonSyntaxWord(int offset, JsonSyntaxNode? parent, int index, JsonKind kind) : JsonSyntaxNode(offset, parent, index)
{
    public override JsonKind Kind { get; } = kind;
}
