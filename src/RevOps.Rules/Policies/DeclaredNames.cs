using System.Collections;

namespace RevOps.Rules;

/// <summary>The names that one part of a policy declares, asked for as often as others refer to them.</summary>
internal sealed class DeclaredNames(IEnumerable<string> names) : IReadOnlyCollection<string>
{
    private readonly string[] _inOrder = [.. names];
    private HashSet<string>? _lookup;

    public int Count => _inOrder.Length;

    public bool Has(string name) => (_lookup ??= new HashSet<string>(_inOrder, StringComparer.Ordinal)).Contains(name);

    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_inOrder).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
