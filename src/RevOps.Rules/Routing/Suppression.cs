namespace RevOps.Rules;

/// <summary>A rule that keeps records from people: competitors, students, sanctioned companies. Immutable.</summary>
public sealed class Suppression
{
    internal Suppression(string code, Criterion when, string queue)
    {
        Code = code;
        When = when;
        Queue = queue;
    }

    /// <summary>The reason code that a suppressed record gets.</summary>
    public string Code { get; }

    /// <summary>When a record is suppressed.</summary>
    public Criterion When { get; }

    /// <summary>The queue that has suppressed records.</summary>
    public string Queue { get; }
}
