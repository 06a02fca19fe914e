using System.Runtime.CompilerServices;

namespace RevOps.Rules;

/// <summary>
/// Prefixes of up to four units, as those of postal codes are: what the first four units of a text are, each among those that prefixes have in
/// its place, is one number, and a table has the longest prefix for each. So nothing is compared. Immutable.
/// </summary>
internal sealed class ShortPrefixes
{
    private const int Units = AsciiWord.Units;
    private const int Ascii = 128;

    // As many bytes as lie near a processor.
    private const int MostNumbers = 32 * 1024;

    // What a unit adds to the number, by its place and itself.
    private readonly ushort[] _parts = new ushort[Units * Ascii];
    private readonly int[] _nodes;

    private ShortPrefixes(SymbolTable prefixes, int[] strides, List<char>[] units)
    {
        for (var place = 0; place < Units; place++)
        {
            for (var i = 0; i < units[place].Count; i++)
            {
                var part = (ushort)((i + 1) * strides[place]);
                _parts[(place * Ascii) + units[place][i]] = part;
                _parts[(place * Ascii) + char.ToUpperInvariant(units[place][i])] = part;
            }
        }

        // Longer ones last, so that they replace those that they start with.
        _nodes = new int[strides[Units]];
        foreach (var node in Enumerable.Range(1, prefixes.Count).OrderBy(n => prefixes.TextOf(n).Length))
        {
            var text = prefixes.TextOf(node);
            var part = 0;
            for (var place = 0; place < text.Length; place++)
            {
                part += _parts[(place * Ascii) + text[place]];
            }

            Set(node, part, text.Length, strides);
        }
    }

    /// <summary>The table of folded prefixes by code; null where one is longer, or none, or where it would be too large.</summary>
    public static ShortPrefixes? TryOf(SymbolTable prefixes)
    {
        List<char>[] units = [.. Enumerable.Range(0, Units).Select(_ => new List<char>())];
        for (var node = 1; node <= prefixes.Count; node++)
        {
            var text = prefixes.TextOf(node);
            if (text.Length is 0 or > Units)
            {
                return null;
            }

            for (var place = 0; place < text.Length; place++)
            {
                // A unit beyond ASCII is in no text that is looked for here.
                if (text[place] >= Ascii)
                {
                    return null;
                }

                if (!units[place].Contains(text[place]))
                {
                    units[place].Add(text[place]);
                }
            }
        }

        var strides = new int[Units + 1];
        strides[0] = 1;
        for (var place = 0; place < Units; place++)
        {
            strides[place + 1] = strides[place] * (units[place].Count + 1);
            if (strides[place + 1] > MostNumbers)
            {
                return null;
            }
        }

        return new ShortPrefixes(prefixes, strides, units);
    }

    /// <summary>The code of the longest prefix that a text starts with, 0 for none; false where one of its first four units is no ASCII, which may fold to it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFind(ReadOnlySpan<char> text, out int node)
    {
        if (text.Length < Units)
        {
            return TryFindFew(text, out node);
        }

        node = 0;
        var (a, b, c, d) = (text[0], text[1], text[2], text[3]);
        if ((a | b | c | d) >= Ascii)
        {
            return false;
        }

        var parts = _parts;
        node = _nodes[parts[a] + parts[Ascii + b] + parts[(2 * Ascii) + c] + parts[(3 * Ascii) + d]];
        return true;
    }

    private bool TryFindFew(ReadOnlySpan<char> text, out int node)
    {
        var part = 0;
        for (var place = 0; place < text.Length; place++)
        {
            if (text[place] >= Ascii)
            {
                node = 0;
                return false;
            }

            part += _parts[(place * Ascii) + text[place]];
        }

        node = _nodes[part];
        return true;
    }

    // Whatever follows the prefix, up to the fourth unit.
    private void Set(int node, int part, int place, int[] strides)
    {
        if (place == Units)
        {
            _nodes[part] = node;
            return;
        }

        for (var next = part; next < part + strides[place + 1]; next += strides[place])
        {
            Set(node, next, place + 1, strides);
        }
    }
}
