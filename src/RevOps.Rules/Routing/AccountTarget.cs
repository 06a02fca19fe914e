namespace RevOps.Rules;

/// <summary>Where accounts of a list lead, with the list's place in the policy and its name. A value.</summary>
internal readonly record struct AccountTarget(int List, string Name, CompiledRoutingTarget Target);
