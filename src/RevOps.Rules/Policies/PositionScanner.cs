namespace RevOps.Rules;

/// <summary>
/// Turns byte offsets of a UTF-8 text into lines and columns, walking forward once: offsets are asked for in rising order, so
/// that any number of them costs one pass.
/// </summary>
/// <remarks>Lines end in LF, CR or CR LF. Columns count UTF-16 units; a byte order mark takes none.</remarks>
internal struct PositionScanner
{
    private readonly byte[] _utf8;
    private int _offset;
    private int _line = 1;
    private int _column = 1;

    public PositionScanner(byte[]? utf8)
    {
        _utf8 = utf8 ?? [];
        _offset = _utf8.Length >= 3 && _utf8[0] == 0xEF && _utf8[1] == 0xBB && _utf8[2] == 0xBF ? 3 : 0;
    }

    /// <summary>How many bytes were looked at so far.</summary>
    public readonly int BytesPassed => _offset;

    /// <summary>The line and column of an offset that is not before the last one asked for. Beyond the end means the end.</summary>
    public (int Line, int Column) At(int offset)
    {
        var end = Math.Min(offset, _utf8.Length);
        while (_offset < end)
        {
            var b = _utf8[_offset++];
            if (b == (byte)'\n' || b == (byte)'\r')
            {
                if (b == (byte)'\r' && _offset < _utf8.Length && _utf8[_offset] == (byte)'\n')
                {
                    _offset++;
                }

                _line++;
                _column = 1;
            }
            else if ((b & 0xC0) != 0x80)
            {
                // A first byte from 0xF0 begins a character beyond the basic plane, which is two units.
                _column += b >= 0xF0 ? 2 : 1;
            }
        }

        return (_line, _column);
    }
}
