using System.Text;

namespace RevOps.Rules;

/// <summary>
/// A reason code and its arguments, as an explanation lists it. It is rendered in English only when a person reads it, so that a host
/// can say it in another language. Immutable.
/// </summary>
public sealed class Reason
{
    /// <summary>Makes a reason.</summary>
    /// <param name="code">The code.</param>
    /// <param name="arguments">What the code speaks of, in the order in which its sentence names them.</param>
    /// <exception cref="ArgumentNullException"><paramref name="arguments"/> is null.</exception>
    public Reason(ReasonCode code, params string[] arguments)
    {
        Code = code;
        Arguments = (string[])(arguments ?? throw new ArgumentNullException(nameof(arguments))).Clone();
    }

    /// <summary>The code.</summary>
    public ReasonCode Code { get; }

    /// <summary>What the code speaks of, in the order in which its sentence names them.</summary>
    public IReadOnlyList<string> Arguments { get; }

    /// <summary>The reason in one English sentence.</summary>
    public override string ToString()
    {
        var sentence = Reasons.SentenceOf(Code);
        if (sentence is null)
        {
            return Arguments.Count == 0 ? Code.Value : Code.Value + ": " + string.Join(", ", Arguments);
        }

        // In one pass: an argument is the user's text, and what looks like a place in it is none.
        var text = new StringBuilder(sentence.Length);
        for (var at = 0; at < sentence.Length; at++)
        {
            var place = sentence[at] == '{' && at + 2 < sentence.Length && sentence[at + 2] == '}' ? sentence[at + 1] - '0' : -1;
            if (place >= 0 && place < Arguments.Count)
            {
                text.Append(Arguments[place]);
                at += 2;
            }
            else
            {
                text.Append(sentence[at]);
            }
        }

        return text.ToString();
    }
}
