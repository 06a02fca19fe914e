namespace RevOps.Rules;

/// <summary>
/// Says which policy made a decision, precisely enough to replay it: name, version, the hash of the content, and the revision of
/// the schema that bound the record's attributes (accessors are code, so no hash covers them). Immutable.
/// </summary>
public sealed class PolicyReference : IEquatable<PolicyReference>
{
    /// <summary>Makes a reference.</summary>
    /// <param name="name">The policy's name.</param>
    /// <param name="version">The policy's version, as its governance states it.</param>
    /// <param name="contentHash">SHA-256 of the policy's canonical form, 64 lower-case hexadecimal digits.</param>
    /// <param name="schemaRevision">The revision that the schema carries; empty when it carries none.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public PolicyReference(string name, string version, string contentHash, string schemaRevision)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        Version = version ?? throw new ArgumentNullException(nameof(version));
        ContentHash = contentHash ?? throw new ArgumentNullException(nameof(contentHash));
        SchemaRevision = schemaRevision ?? throw new ArgumentNullException(nameof(schemaRevision));
    }

    /// <summary>The reference of a decision that no policy made, such as a fake's in a test.</summary>
    public static PolicyReference None { get; } = new(string.Empty, string.Empty, string.Empty, string.Empty);

    /// <summary>The policy's name.</summary>
    public string Name { get; }

    /// <summary>The policy's version.</summary>
    public string Version { get; }

    /// <summary>SHA-256 of the policy's canonical form, 64 lower-case hexadecimal digits.</summary>
    public string ContentHash { get; }

    /// <summary>The revision that the schema carries; empty when it carries none.</summary>
    public string SchemaRevision { get; }

    /// <inheritdoc/>
    public bool Equals(PolicyReference? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && string.Equals(ContentHash, other.ContentHash, StringComparison.Ordinal)
            && string.Equals(Name, other.Name, StringComparison.Ordinal)
            && string.Equals(Version, other.Version, StringComparison.Ordinal)
            && string.Equals(SchemaRevision, other.SchemaRevision, StringComparison.Ordinal));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PolicyReference);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ContentHash) ^ StringComparer.Ordinal.GetHashCode(Version);

    /// <summary>Name, version and the first twelve digits of the hash: <c>larkfield 3.1 (9f2c04d1a7be)</c>.</summary>
    public override string ToString() =>
        Name.Length == 0 ? "(no policy)"
        : Name + " " + Version + " (" + (ContentHash.Length > 12 ? ContentHash.Substring(0, 12) : ContentHash) + ")";
}
