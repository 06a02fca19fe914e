namespace RevOps.Rules;

/// <summary>Lists by a number, one behind the other in one array. Filled in two passes over the same additions: the first counts.</summary>
internal sealed class Mentions<TItem>(int keys)
{
    private readonly int[] _starts = new int[keys + 1];
    private TItem[]? _items;
    private int[]? _next;

    public int Keys => keys;

    public ReadOnlySpan<TItem> this[int key] => _items.AsSpan(_starts[key], _starts[key + 1] - _starts[key]);

    public void Add(int key, in TItem item)
    {
        if (_items is null)
        {
            _starts[key + 1]++;
        }
        else
        {
            _items[_next![key]++] = item;
        }
    }

    public void EndPass()
    {
        if (_items is not null)
        {
            _next = null;
            return;
        }

        for (var key = 0; key < keys; key++)
        {
            _starts[key + 1] += _starts[key];
        }

        _items = new TItem[_starts[keys]];
        _next = [.. _starts];
    }
}
