using System.Text;

namespace RevOps.Rules;

/// <summary>Looks at the token that the tokenizer refused, knowing what may stand there, and puts the reason into words.</summary>
internal sealed class SyntaxProblemScan(byte[] utf8, int lastEnd, int end, IReadOnlyList<JsonSyntaxNode> open)
{
    private int _from = lastEnd;
    private int _at = lastEnd;
    private SyntaxProblem? _trivia;

    /// <summary>The token that was looked at last.</summary>
    public int At => _at;

    private bool IsEnd => _at >= end;

    private byte Current => utf8[_at];

    /// <summary>A value belongs here; in a list its closing bracket does as well.</summary>
    public SyntaxProblem? Value(byte orClose)
    {
        if (!SkipTrivia())
        {
            return _trivia;
        }

        if (IsEnd)
        {
            return EndOfText();
        }

        var c = Current;
        if (orClose != 0 && c == orClose)
        {
            return null;
        }

        return c switch
        {
            (byte)'"' => MalformedTextScan.Find(utf8, _at, end, out _),
            (byte)'-' or (>= (byte)'0' and <= (byte)'9') or (byte)'+' or (byte)'.' => Number(),
            (byte)'\'' => Unexpected("Text stands in double quotes, not in single ones."),
            (byte)',' => Unexpected("A value is missing before this comma. Write one, or remove the comma."),
            (byte)'}' or (byte)']' => Unexpected($"A value is missing before {Here()}."),
            (byte)'{' or (byte)'[' => null,
            _ when MalformedTokenScan.BeginsWord(c) => MalformedTokenScan.Word(utf8, _at, end),
            _ => Unexpected($"A value belongs here, not {Here()}."),
        };
    }

    /// <summary>A member's name with its colon, or the closing brace, belongs here.</summary>
    public SyntaxProblem? Member()
    {
        if (!SkipTrivia())
        {
            return _trivia;
        }

        if (IsEnd)
        {
            return EndOfText();
        }

        switch (Current)
        {
            case (byte)'"':
                var malformed = MalformedTextScan.Find(utf8, _at, end, out var after);
                return malformed ?? Colon(after);
            case (byte)'}':
                return null;
            case (byte)',':
                return Unexpected("A member is missing before this comma. Remove the comma.");
            case (byte)']':
                return Unexpected("An object is closed by `}`, not by `]`.");
            case (byte)'\'':
                return Unexpected("A member's name stands in double quotes, not in single ones.");
            case var c when MalformedTokenScan.BeginsWord(c):
                var word = MalformedTokenScan.ReadWord(utf8, _at, end);
                return Unexpected($"A member's name stands in double quotes: write {Quoted.Text("\"" + word + "\"")}.");
            default:
                return Unexpected($"A member's name in double quotes belongs here, not {Here()}.");
        }
    }

    /// <summary>A comma or the closing sign belongs here; after a comma, what comes next.</summary>
    public SyntaxProblem? AfterValue(bool inObject)
    {
        if (!SkipTrivia())
        {
            return _trivia;
        }

        if (IsEnd)
        {
            return EndOfText();
        }

        var close = inObject ? (byte)'}' : (byte)']';
        if (Current == (byte)',')
        {
            _at++;
            return inObject ? Member() : Value(close);
        }

        if (Current == close)
        {
            return null;
        }

        return Current switch
        {
            (byte)'}' => Unexpected("A list is closed by `]`, not by `}`."),
            (byte)']' => Unexpected("An object is closed by `}`, not by `]`."),
            (byte)':' => Unexpected(inObject ? "A member has one colon, between its name and its value." : "A list holds values, not members: put the member into an object."),
            _ when _at == _from && MalformedTokenScan.BeginsWord(Current) => Unexpected($"{Here()} is too much here. Put text in double quotes, and a comma between values."),
            _ => Unexpected($"A comma is missing before {Here()}."),
        };
    }

    /// <summary>Nothing belongs here any more.</summary>
    public SyntaxProblem? DocumentEnd()
    {
        if (!SkipTrivia())
        {
            return _trivia;
        }

        return IsEnd ? null : new SyntaxProblem(SyntaxDiagnostics.AfterTheEnd, _at, $"The document is complete before {Here()}. A file holds one policy: remove what follows, or an earlier closing sign.");
    }

    // A number that is well formed is refused for what stands behind it.
    private SyntaxProblem? Number()
    {
        if (MalformedTokenScan.Number(utf8, _at, end, out var after) is { } malformed)
        {
            return malformed;
        }

        _from = _at = after;
        return open.Count == 0 ? DocumentEnd() : AfterValue(open[open.Count - 1] is JsonSyntaxObject);
    }

    private SyntaxProblem? Colon(int after)
    {
        var name = _at;
        _at = after;
        if (!SkipTrivia())
        {
            return _trivia;
        }

        if (IsEnd)
        {
            return EndOfText();
        }

        if (Current == (byte)':')
        {
            // The tokenizer takes comments anywhere but here.
            var comment = utf8.AsSpan(after, _at - after).IndexOf((byte)'/');
            return comment < 0 ? null : new SyntaxProblem(SyntaxDiagnostics.Unexpected, after + comment, "A comment may not stand between a member's name and its colon. Move it before the name, or behind the colon.");
        }

        var text = Encoding.UTF8.GetString(utf8, name + 1, Math.Min(after - name - 2, 400));
        return Unexpected($"A colon and a value are missing after the name {Quoted.Text(text)}.");
    }

    private SyntaxProblem EndOfText()
    {
        if (open.Count == 0)
        {
            return new SyntaxProblem(SyntaxDiagnostics.Empty, _at, "There is no policy in this file: a policy is one JSON object.", AtEnd: true);
        }

        var inner = open[open.Count - 1];
        var positions = new PositionScanner(utf8);
        var (line, column) = positions.At(inner.Offset);
        var (what, sign) = inner is JsonSyntaxObject ? ("object", '}') : ("list", ']');
        return new SyntaxProblem(SyntaxDiagnostics.Truncated, end, FormattableString.Invariant($"The file ends inside the {what} that opens at line {line}, column {column}. Close it with `{sign}`, or look for the part that is missing."), AtEnd: true);
    }

    private SyntaxProblem Unexpected(string message) => new(SyntaxDiagnostics.Unexpected, _at, message);

    /// <summary>What stands here, shown as a word or as a single character.</summary>
    private string Here()
    {
        if (MalformedTokenScan.BeginsWord(Current))
        {
            return Quoted.Text(MalformedTokenScan.ReadWord(utf8, _at, end));
        }

        var length = Math.Max(1, Utf8Scan.CharacterLength(utf8.AsSpan(_at, end - _at)));
        return Quoted.Text(Encoding.UTF8.GetString(utf8, _at, length));
    }

    /// <summary>Skips white space and comments; false where a comment itself is the problem.</summary>
    private bool SkipTrivia()
    {
        while (!IsEnd)
        {
            if (Current is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            {
                _at++;
            }
            else if (Current == (byte)'/')
            {
                if (!SkipComment())
                {
                    return false;
                }
            }
            else
            {
                break;
            }
        }

        return true;
    }

    private bool SkipComment()
    {
        var next = _at + 1 < end ? utf8[_at + 1] : (byte)0;
        if (next == (byte)'*')
        {
            var close = utf8.AsSpan(_at + 2, end - _at - 2).IndexOf("*/"u8);
            if (close < 0)
            {
                _trivia = new SyntaxProblem(SyntaxDiagnostics.Truncated, _at, "The comment that begins here is not closed. Close it with `*/`.", AtEnd: true);
                return false;
            }

            _at += close + 4;
            return true;
        }

        if (next != (byte)'/')
        {
            _trivia = new SyntaxProblem(SyntaxDiagnostics.Unexpected, _at, "A comment begins with `//` or `/*`; a single `/` means nothing here.", AtEnd: _at + 1 >= end);
            return false;
        }

        for (var i = _at + 2; i < end; i++)
        {
            if (utf8[i] is (byte)'\r' or (byte)'\n')
            {
                _at = i;
                return true;
            }

            // The tokenizer leaves open whether these end a comment, and so refuses them.
            if (utf8[i] == 0xE2 && i + 2 < end && utf8[i + 1] == 0x80 && utf8[i + 2] is 0xA8 or 0xA9)
            {
                _trivia = new SyntaxProblem(SyntaxDiagnostics.Unexpected, i, "A line separator (U+2028 or U+2029) may not stand in a `//` comment. Remove it.");
                return false;
            }
        }

        _at = end;
        return true;
    }
}
