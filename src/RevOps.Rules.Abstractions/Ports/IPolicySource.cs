namespace RevOps.Rules;

/// <summary>Where a host keeps its policy document: a file, a database, a web resource.</summary>
/// <remarks>An implementation is safe for any number of threads.</remarks>
public interface IPolicySource
{
    /// <summary>Reads the document.</summary>
    /// <returns>The document's bytes: JSON in UTF-8.</returns>
    byte[] Read();
}
