namespace RevOps.Rules;

internal sealed class TurnLease;
