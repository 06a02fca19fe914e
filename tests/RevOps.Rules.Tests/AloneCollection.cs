namespace RevOps.Rules.Tests;

/// <summary>Tests that measure the whole process run here, one after the other and beside no other.</summary>
[CollectionDefinition(nameof(AloneCollection), DisableParallelization = true)]
public sealed class AloneCollection;
