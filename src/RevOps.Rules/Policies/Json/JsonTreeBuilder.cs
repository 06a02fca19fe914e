using System.Text.Json;
using static System.FormattableString;

namespace RevOps.Rules;

/// <summary>Builds the tree from tokens, with a stack of its own, and holds the limits.</summary>
internal sealed class JsonTreeBuilder(byte[] utf8, JsonLimits limits, DiagnosticBag bag)
{
    private readonly List<JsonSyntaxNode> _open = [];
    private string _name = "";
    private int _nameOffset = -1;
    private bool _nameIsFaulty;
    private int _values;

    /// <summary>The document's value, once it began.</summary>
    public JsonSyntaxNode? Root { get; private set; }

    /// <summary>The byte after the last token, its colon included where it was a name.</summary>
    public int Consumed { get; set; }

    /// <summary>The last token; <see cref="JsonTokenType.None"/> before the first.</summary>
    public JsonTokenType Last { get; private set; }

    /// <summary>The objects and arrays that are open, outermost first.</summary>
    public IReadOnlyList<JsonSyntaxNode> Open => _open;

    /// <summary>The pointer of the innermost that is open.</summary>
    public string OpenPointer => _open.Count == 0 ? "" : _open[_open.Count - 1].Pointer;

    /// <summary>How many values were read.</summary>
    public int Values => _values;

    /// <summary>Adds a token; gives the limit that ends the reading, or null.</summary>
    public SyntaxProblem? Add(JsonTokenType token, int offset, int length)
    {
        Last = token;
        switch (token)
        {
            case JsonTokenType.PropertyName:
                _nameOffset = offset;
                (_name, _nameIsFaulty) = Text(offset, length, limits.MaxNameLength, "A member's name");
                return null;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                Close();
                return null;
        }

        if (++_values > limits.MaxValues)
        {
            return new SyntaxProblem(SyntaxDiagnostics.TooManyValues, offset, Invariant($"The file holds more than {limits.MaxValues:N0} values. Keep data such as lists of accounts in the records, not in the policy."));
        }

        var container = token is JsonTokenType.StartObject or JsonTokenType.StartArray;
        if (container && _open.Count >= limits.MaxDepth)
        {
            return new SyntaxProblem(SyntaxDiagnostics.TooDeep, offset, Invariant($"Objects and lists are nested more than {limits.MaxDepth} deep here. Flatten what is inside."));
        }

        var node = Create(token, offset, length);
        Attach(node);
        if (container)
        {
            _open.Add(node);
        }

        return null;
    }

    /// <summary>Checks what stayed open as far as it was read.</summary>
    public void Finish()
    {
        foreach (var node in _open)
        {
            if (node is JsonSyntaxObject open)
            {
                DuplicateMembers.Report(open, bag);
            }
        }
    }

    private JsonSyntaxNode Create(JsonTokenType token, int offset, int length)
    {
        var parent = _open.Count == 0 ? null : _open[_open.Count - 1];
        var index = parent switch { JsonSyntaxObject o => o.Members.Count, JsonSyntaxArray a => a.Items.Count, _ => 0 };
        switch (token)
        {
            case JsonTokenType.StartObject:
                return new JsonSyntaxObject(offset, parent, index);
            case JsonTokenType.StartArray:
                return new JsonSyntaxArray(offset, parent, index);
            case JsonTokenType.String:
                var (text, faulty) = Text(offset, length, limits.MaxTextLength, "This text");
                return new JsonSyntaxText(offset, parent, index, text, faulty);
            case JsonTokenType.Number:
                var tooLong = length > limits.MaxNameLength && ReportTooLong("This number", limits.MaxNameLength, offset).IsFaulty;
                return new JsonSyntaxNumber(offset, parent, index, utf8, length, tooLong);
            default:
                return new JsonSyntaxWord(offset, parent, index, token switch { JsonTokenType.True => JsonKind.True, JsonTokenType.False => JsonKind.False, _ => JsonKind.Null });
        }
    }

    private void Attach(JsonSyntaxNode node)
    {
        switch (node.Parent)
        {
            case JsonSyntaxObject parent:
                parent.Add(new JsonSyntaxMember(_name, _nameOffset, _nameIsFaulty, node));
                break;
            case JsonSyntaxArray parent:
                parent.Add(node);
                break;
            default:
                Root = node;
                break;
        }
    }

    private void Close()
    {
        var node = _open[_open.Count - 1];
        _open.RemoveAt(_open.Count - 1);
        if (node is JsonSyntaxObject closed)
        {
            closed.IsComplete = true;
            DuplicateMembers.Report(closed, bag);
        }
        else
        {
            ((JsonSyntaxArray)node).IsComplete = true;
        }
    }

    private (string Text, bool IsFaulty) Text(int offset, int length, int most, string what)
    {
        // A unit takes at most the six bytes of an escape: beyond that there is no need to decode.
        if (length > 6L * most)
        {
            return ReportTooLong(what, most, offset);
        }

        var text = JsonTextDecoder.Decode(utf8, offset + 1, length, out var half);
        if (text.Length > most)
        {
            return ReportTooLong(what, most, offset);
        }

        if (half < 0)
        {
            return (text, false);
        }

        if (!bag.LeavesOut(SyntaxDiagnostics.LoneSurrogate, offset))
        {
            var escape = System.Text.Encoding.ASCII.GetString(utf8, half, 6);
            bag.Report(SyntaxDiagnostics.LoneSurrogate, offset, NextPointer, $"`{escape}` is half of a surrogate pair and no character by itself. Write the character itself, or both halves.");
        }

        return (text, true);
    }

    private (string Text, bool IsFaulty) ReportTooLong(string what, int most, int offset)
    {
        if (!bag.LeavesOut(SyntaxDiagnostics.TooLong, offset))
        {
            bag.Report(SyntaxDiagnostics.TooLong, offset, NextPointer, Invariant($"{what} is longer than the limit of {most:N0} characters. Shorten it."));
        }

        return ("…", true);
    }

    // Where the value goes that is being read; for a name that is the object, since the name cannot be trusted.
    private string NextPointer => _open.Count == 0 ? "" : _open[_open.Count - 1] switch
    {
        JsonSyntaxObject o => Last == JsonTokenType.PropertyName ? o.Pointer : o.PointerTo(_name),
        JsonSyntaxArray a => a.Pointer + Invariant($"/{a.Items.Count}"),
        var other => other.Pointer,
    };
}
