namespace RevOps.Rules;

/// <summary>What an exception of the host's code says. Its message is the host's code too.</summary>
internal static class HostException
{
    /// <summary>The type and the message; the type alone where the message fails.</summary>
    public static string Said(Exception cause)
    {
        var name = cause.GetType().Name;
        try
        {
            return name + ": " + cause.Message;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return name;
        }
    }
}
