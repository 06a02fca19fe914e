namespace RevOps.Rules;

/// <summary>What an audit finds of one record.</summary>
public enum RoutingAuditFinding : byte
{
    /// <summary>The decided owner has the record.</summary>
    Agreed,

    /// <summary>Another person of the decided territory has it, as after a change of members.</summary>
    SameTerritory,

    /// <summary>No territory matched, routing named a queue, and a person has taken the record from there.</summary>
    TakenFromQueue,

    /// <summary>Somebody outside the decided territory has it, by hand or for no stated reason.</summary>
    Override,

    /// <summary>It had been sent to the wrong one.</summary>
    Misroute,

    /// <summary>Another has it by a bulk transfer or as cover: no judgement of the routing.</summary>
    Excluded,

    /// <summary>Routing named a person, and nobody has it.</summary>
    Unowned,

    /// <summary>It waits where routing put it: in a queue, with nobody as owner.</summary>
    Waiting,
}
