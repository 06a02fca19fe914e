namespace RevOps.Rules;

/// <summary>
/// The facts that a host supplies with a call: what an earlier capability found, or what an outside system concluded. Immutable and
/// safe to share between threads; <see cref="With"/> allocates a new set, reading allocates nothing.
/// </summary>
public sealed class FactSet
{
    private readonly string[] _names;
    private readonly FactValue[] _values;

    private FactSet(string[] names, FactValue[] values)
    {
        _names = names;
        _values = values;
    }

    /// <summary>The set without facts.</summary>
    public static FactSet Empty { get; } = new([], []);

    /// <summary>The names of the facts, in the order in which they were added.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>This set and one fact more; a fact of the same name is replaced.</summary>
    /// <param name="name">The fact's name, such as <see cref="FactNames.FitTier"/>; names compare ordinally.</param>
    /// <param name="value">The fact: a text, a number or a flag.</param>
    /// <returns>The new set.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    public FactSet With(string name, FactValue value)
    {
        if (string.IsNullOrEmpty(name))
        {
            throw new ArgumentException("A fact needs a name, such as `fit.tier`.", nameof(name));
        }

        var at = IndexOf(name);
        var count = at < 0 ? _names.Length + 1 : _names.Length;
        var names = new string[count];
        var values = new FactValue[count];
        _names.CopyTo(names, 0);
        _values.CopyTo(values, 0);
        at = at < 0 ? count - 1 : at;
        names[at] = name;
        values[at] = value;
        return new FactSet(names, values);
    }

    /// <summary>The fact of a name; a missing one when the set does not hold it.</summary>
    /// <param name="name">The fact's name.</param>
    /// <returns>The fact.</returns>
    public FactValue Get(string name)
    {
        var at = IndexOf(name);
        return at < 0 ? default : _values[at];
    }

    private int IndexOf(string name)
    {
        for (var i = 0; i < _names.Length; i++)
        {
            if (string.Equals(_names[i], name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
