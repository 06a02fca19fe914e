namespace RevOps.Rules;

/// <summary>Why an attribute is in error: what its accessor threw, or how its value offends its declaration.</summary>
internal sealed class AttributeError(string problem, Exception? cause = null)
{
    public string Problem { get; } = problem;

    public Exception? Cause { get; } = cause;

    public static AttributeError Thrown(Exception cause) => new(HostException.Said(cause), cause);

    public override string ToString() => Problem;
}
